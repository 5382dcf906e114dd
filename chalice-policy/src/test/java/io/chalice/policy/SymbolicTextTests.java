package io.chalice.policy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SymbolicTextTests {

	@Test
	void concatenation(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							s3.deleteObject(DeleteObjectRequest.builder().bucket("photos-" + System.getenv("STAGE")).key("a/" + input).build());
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.variable("STAGE", "dev")
			.analyze())).isEqualTo("""
					s3:DeleteObject photos-dev/a/*
					""");
	}

	@Test
	void format(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							s3.deleteObject(DeleteObjectRequest.builder().bucket(String.format("photos-%s", System.getenv("STAGE"))).key("%s/x".formatted(input)).build());
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.variable("STAGE", "dev")
			.analyze())).isEqualTo("""
					s3:DeleteObject photos-dev/*/x
					""");
	}

	@Test
	void formatWithSeveralArguments(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							s3.deleteObject(DeleteObjectRequest.builder().bucket(String.format("%2$s-%1$s-%3$d", System.getenv("STAGE"), "photos", 7)).key("k").build());
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.variable("STAGE", "dev")
			.analyze())).isEqualTo("""
					s3:DeleteObject photos-dev-7/k
					""");
	}

	@Test
	void stringBuilder(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							s3.deleteObject(DeleteObjectRequest.builder().bucket(new StringBuilder().append("photos").append("-").append(System.getenv("STAGE")).toString()).key("k").build());
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.variable("STAGE", "dev")
			.analyze())).isEqualTo("""
					s3:DeleteObject photos-dev/k
					""");
	}

	@Test
	void stringBuilderInAVariableIsNotTrusted(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							StringBuilder b = new StringBuilder("photos"); b.append(input); s3.deleteObject(DeleteObjectRequest.builder().bucket(b.toString()).key("k").build());
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject */k
					""");
	}

	@Test
	void join(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							s3.deleteObject(DeleteObjectRequest.builder().bucket(String.join("-", "photos", System.getenv("STAGE"))).key("k").build());
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.variable("STAGE", "dev")
			.analyze())).isEqualTo("""
					s3:DeleteObject photos-dev/k
					""");
	}

	@Test
	void systemPropertyWithDefault(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							s3.deleteObject(DeleteObjectRequest.builder().bucket(System.getProperty("bucket", "photos")).key("k").build());
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject photos/k
					""");
	}

	@Test
	void environmentMapWithDefault(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							s3.deleteObject(DeleteObjectRequest.builder().bucket(System.getenv().getOrDefault("B", "photos")).key("k").build());
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject photos/k
					""");
	}

	@Test
	void environmentMapThatIsSet(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							s3.deleteObject(DeleteObjectRequest.builder().bucket(System.getenv().getOrDefault("B", "photos")).key("k").build());
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.variable("B", "pics")
			.analyze())).isEqualTo("""
					s3:DeleteObject pics/k
					""");
	}

	@Test
	void optionalWithDefault(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							s3.deleteObject(DeleteObjectRequest.builder().bucket(Optional.ofNullable(System.getenv("B")).orElse("photos")).key("k").build());
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject photos/k
					""");
	}

	@Test
	void requireNonNull(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							s3.deleteObject(DeleteObjectRequest.builder().bucket(Objects.requireNonNull(System.getenv("B"), "B")).key("k").build());
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.variable("B", "photos")
			.analyze())).isEqualTo("""
					s3:DeleteObject photos/k
					""");
	}

	@Test
	void lowerCaseAndTrim(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						s3.deleteObject(DeleteObjectRequest.builder().bucket("PHOTOS".toLowerCase()).key("k").build());
						return "";
					}

				}
				""").entry("app.Handler").analyze())).isEqualTo("""
				s3:DeleteObject photos/k
				""");
	}

	@Test
	void replace(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							s3.deleteObject(DeleteObjectRequest.builder().bucket("photos_x".replace("_", "-")).key("k").build());
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject photos-x/k
					""");
	}

	@Test
	void unknownVariableWidensAndIsNamed(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						s3.deleteObject(DeleteObjectRequest.builder().bucket(System.getenv("B")).key("k").build());
						return "";
					}

				}
				""").entry("app.Handler").analyze())).isEqualTo("""
				s3:DeleteObject */k
				""");
	}

	@Test
	void mapOfConstants(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final S3Client s3 = S3Client.create();
						public String handleRequest(String input, Context context) {
							s3.deleteObject(DeleteObjectRequest.builder().bucket(Map.of("a", "one", "b", "two").get(input)).key("k").build());
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					s3:DeleteObject one/k two/k
					""");
	}

	@Test
	void queueUrlBecomesAnArn(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final SqsClient sqs = SqsClient.create();
						public String handleRequest(String input, Context context) {
							sqs.sendMessage(m -> m.queueUrl("https://sqs.eu-west-1.amazonaws.com/123456789012/orders").messageBody(input));
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					sqs:SendMessage orders
					""");
	}

	@Test
	void queueUrlAskedForByName(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						private final SqsClient sqs = SqsClient.create();
						public String handleRequest(String input, Context context) {
							String url = sqs.getQueueUrl(m -> m.queueName("orders")).queueUrl(); sqs.sendMessage(m -> m.queueUrl(url).messageBody(input));
							return "";
						}

					}
					""")
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					sqs:GetQueueUrl orders
					sqs:SendMessage orders
					""");
	}

	@Test
	void arnInAVariable(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					public String handleRequest(String input, Context context) {
						s3.deleteObject(DeleteObjectRequest.builder().bucket(System.getenv("B")).key("k").build());
						return "";
					}

				}
				""").entry("app.Handler").variable("B", "photos").analyze())).isEqualTo("""
				s3:DeleteObject photos/k
				""");
	}

}
