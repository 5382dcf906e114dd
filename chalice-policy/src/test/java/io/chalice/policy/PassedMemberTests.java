package io.chalice.policy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Members of requests that are no text and come from a caller: they count as set.
 */
class PassedMemberTests {

	private static String granted(Path folder, String members) {
		return Fixture.granted(new Fixture(folder).source("""
				import java.util.*;
				import software.amazon.awssdk.core.sync.RequestBody;
				import software.amazon.awssdk.services.s3.S3Client;
				import software.amazon.awssdk.services.s3.model.*;
				import software.amazon.awssdk.services.sqs.SqsClient;
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					private final SqsClient sqs = SqsClient.create();
				%s
				}
				""".formatted(members)).entry("app.Handler").analyze());
	}

	@Test
	void anObject(@TempDir Path folder) {
		assertThat(granted(folder, """
				public String handleRequest(String input, Context context) {
					put(Tagging.builder().tagSet(Tag.builder().key("a").value(input).build()).build());
					return input;
				}
				void put(Tagging tagging) {
					s3.putObject(r -> r.bucket("b").key("k").tagging(tagging), RequestBody.fromString(""));
				}
				""")).contains("s3:PutObjectTagging");
	}

	@Test
	void anObjectMadeOfNothing(@TempDir Path folder) {
		assertThat(granted(folder, """
				public String handleRequest(String input, Context context) {
					put(made());
					return input;
				}
				Tagging made() { return Tagging.builder().build(); }
				void put(Tagging tagging) {
					s3.putObject(PutObjectRequest.builder().bucket("b").key("k").tagging(tagging).build(),
					RequestBody.fromString(""));
				}
				""")).contains("s3:PutObjectTagging");
	}

	@Test
	void anEmptyMap(@TempDir Path folder) {
		assertThat(granted(folder, """
				public String handleRequest(String input, Context context) {
					Map<String, String> tags = new HashMap<>();
					create(tags);
					return input;
				}
				void create(Map<String, String> tags) { sqs.createQueue(r -> r.queueName("q").tags(tags)); }
				""")).contains("sqs:TagQueue");
	}

	@Test
	void aMapThatSomebodyElseFills(@TempDir Path folder) {
		assertThat(granted(folder, """
				public String handleRequest(String input, Context context) {
					Map<String, String> tags = new HashMap<>();
					fill(tags, input);
					create(tags);
					return input;
				}
				void fill(Map<String, String> tags, String input) { tags.put(input, input); }
				void create(Map<String, String> tags) { sqs.createQueue(r -> r.queueName("q").tags(tags)); }
				""")).contains("sqs:TagQueue");
	}

	@Test
	void aConstantOfAnEnumThatIsRead(@TempDir Path folder) {
		assertThat(granted(folder, """
				public String handleRequest(String input, Context context) {
					put(ObjectCannedACL.valueOf(input));
					return input;
				}
				void put(ObjectCannedACL acl) {
					s3.putObject(r -> r.bucket("b").key("k").acl(acl), RequestBody.fromString(""));
				}
				""")).contains("s3:PutObjectAcl");
	}

	@Test
	void aMapThatALambdaFills(@TempDir Path folder) {
		assertThat(granted(folder, """
				public String handleRequest(String input, Context context) {
					Map<String, String> tags = new HashMap<>();
					List.of(input.split(",")).forEach(name -> tags.put(name, name));
					sqs.createQueue(r -> r.queueName("q").tags(tags));
					return input;
				}
				""")).contains("sqs:TagQueue");
	}

	@Test
	void anElementOfAnArrayThatSomebodyElseFills(@TempDir Path folder) {
		assertThat(granted(folder, """
				public String handleRequest(String input, Context context) {
					String[] parts = new String[2];
					fill(parts, input);
					read(parts[1]);
					return input;
				}
				void fill(String[] parts, String input) { parts[1] = input; }
				void read(String version) { s3.getObject(r -> r.bucket("b").key("k").versionId(version)); }
				""")).contains("s3:GetObjectVersion");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Collections.addAll(all, input);", "all.addAll(List.of(input));",
			"all.add(\"\"); all.set(0, input);", "java.util.stream.Stream.of(input).forEach(all::add);" })
	void anElementOfAListThatIsFilled(String filling, @TempDir Path folder) {
		assertThat(granted(folder, """
				public String handleRequest(String input, Context context) {
					List<String> all = new ArrayList<>();
					%s
					read(all.get(0));
					return input;
				}
				void read(String version) { s3.getObject(r -> r.bucket("b").key("k").versionId(version)); }
				""".formatted(filling))).contains("s3:GetObjectVersion");
	}

	@Test
	void aTextThatSomebodyElseWrites(@TempDir Path folder) {
		assertThat(granted(folder, """
				public String handleRequest(String input, Context context) {
					StringBuilder name = new StringBuilder();
					write(name, input);
					s3.deleteObject(r -> r.bucket(name.toString()).key("k"));
					return input;
				}
				void write(StringBuilder name, String input) { name.append("photos-").append(input); }
				""")).isEqualTo("s3:DeleteObject */k\n");
	}

	@Test
	void noMapAtAll(@TempDir Path folder) {
		assertThat(granted(folder, """
				public String handleRequest(String input, Context context) {
					create(null);
					return input;
				}
				void create(Map<String, String> tags) {
					if (tags == null) {
						sqs.createQueue(r -> r.queueName("q"));
					} else {
						sqs.createQueue(r -> r.queueName("q").tags(Map.of()));
					}
				}
				""")).isEqualTo("sqs:CreateQueue q\n");
	}

	@Test
	void partOfAnObject(@TempDir Path folder) {
		assertThat(granted(folder, """
				public String handleRequest(String input, Context context) {
					put(List.of());
					return input;
				}
				void put(List<Tag> tags) {
					if (!tags.isEmpty()) {
						Tagging tagging = Tagging.builder().tagSet(tags).build();
				s3.putObject(r -> r.bucket("b").key("k").tagging(tagging), RequestBody.fromString(""));
					}
				}
				""")).contains("s3:PutObjectTagging");
	}

}
