package io.chalice.policy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SpringApplicationTests {

	@Test
	void valueFromAProperty(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				@org.springframework.boot.autoconfigure.SpringBootApplication
				public class App {
					@org.springframework.context.annotation.Bean S3Client s3() { return S3Client.create(); }
				}
				""")
			.source("""
					@org.springframework.stereotype.Service
					public class Store {
						private final S3Client s3; private final String bucket;
						Store(S3Client s3, @org.springframework.beans.factory.annotation.Value("${app.bucket:fallback}") String bucket) { this.s3 = s3; this.bucket = bucket; }
						public void delete() { s3.deleteObject(b -> b.bucket(bucket).key("k")); }
						public void other() { s3.deleteBucket(b -> b.bucket(bucket)); }
					}
					""")
			.source("""
					@org.springframework.stereotype.Component
					public class Api { private final Store store; Api(Store store) { this.store = store; } public String index() { store.delete(); return ""; } public String remove(String name) { store.other(); return ""; } }
					""")
			.entry("app.Api#index")
			.property("app.bucket", "photos")
			.analyze())).isEqualTo("""
					s3:DeleteObject photos/k
					""");
	}

	@Test
	void defaultOfAProperty(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				@org.springframework.boot.autoconfigure.SpringBootApplication
				public class App {
					@org.springframework.context.annotation.Bean S3Client s3() { return S3Client.create(); }
				}
				""")
			.source("""
					@org.springframework.stereotype.Service
					public class Store {
						private final S3Client s3; private final String bucket;
						Store(S3Client s3, @org.springframework.beans.factory.annotation.Value("${app.bucket:fallback}") String bucket) { this.s3 = s3; this.bucket = bucket; }
						public void delete() { s3.deleteObject(b -> b.bucket(bucket).key("k")); }
						public void other() { s3.deleteBucket(b -> b.bucket(bucket)); }
					}
					""")
			.source("""
					@org.springframework.stereotype.Component
					public class Api { private final Store store; Api(Store store) { this.store = store; } public String index() { store.delete(); return ""; } public String remove(String name) { store.other(); return ""; } }
					""")
			.entry("app.Api#index()")
			.analyze())).isEqualTo("""
					s3:DeleteObject fallback/k
					""");
	}

	@Test
	void entryPointByParameterTypes(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				@org.springframework.boot.autoconfigure.SpringBootApplication
				public class App {
					@org.springframework.context.annotation.Bean S3Client s3() { return S3Client.create(); }
				}
				""")
			.source("""
					@org.springframework.stereotype.Service
					public class Store {
						private final S3Client s3; private final String bucket;
						Store(S3Client s3, @org.springframework.beans.factory.annotation.Value("${app.bucket:fallback}") String bucket) { this.s3 = s3; this.bucket = bucket; }
						public void delete() { s3.deleteObject(b -> b.bucket(bucket).key("k")); }
						public void other() { s3.deleteBucket(b -> b.bucket(bucket)); }
					}
					""")
			.source("""
					@org.springframework.stereotype.Component
					public class Api { private final Store store; Api(Store store) { this.store = store; } public String index() { store.delete(); return ""; } public String remove(String name) { store.other(); return ""; } }
					""")
			.entry("app.Api#remove(String)")
			.variable("BASE", "phot")
			.property("app.bucket", "${BASE}os")
			.analyze())).isEqualTo("""
					s3:DeleteBucket photos
					""");
	}

	@Test
	void valueOnAField(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				@org.springframework.boot.autoconfigure.SpringBootApplication
				public class App {
					@org.springframework.context.annotation.Bean S3Client s3() { return S3Client.create(); }
				}
				""").source("""
				@org.springframework.stereotype.Component
				public class Api {
					@org.springframework.beans.factory.annotation.Value("${app.bucket}") private String bucket;
					@org.springframework.beans.factory.annotation.Autowired private S3Client s3;
					public void index() { s3.deleteObject(b -> b.bucket(bucket).key("k")); }
				}
				""").entry("app.Api#index").variable("APP_BUCKET", "photos").analyze())).isEqualTo("""
				s3:DeleteObject photos/k
				""");
	}

	@Test
	void environmentProperty(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				@org.springframework.boot.autoconfigure.SpringBootApplication
				public class App {
					@org.springframework.context.annotation.Bean S3Client s3() { return S3Client.create(); }
				}
				""")
			.source("""
					@org.springframework.stereotype.Component
					public class Api {
						private final org.springframework.core.env.Environment env; private final S3Client s3;
						Api(org.springframework.core.env.Environment env, S3Client s3) { this.env = env; this.s3 = s3; }
						public void index() { s3.deleteObject(b -> b.bucket(env.getRequiredProperty("app.bucket")).key("k")); }
					}
					""")
			.entry("app.Api#index")
			.property("app.bucket", "photos")
			.analyze())).isEqualTo("""
					s3:DeleteObject photos/k
					""");
	}

	@Test
	void boundRecord(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				@org.springframework.boot.autoconfigure.SpringBootApplication
				public class App {
					@org.springframework.context.annotation.Bean S3Client s3() { return S3Client.create(); }
				}
				""")
			.source("""
					@org.springframework.boot.context.properties.ConfigurationProperties("app")
					public record Props(String bucketName, Nested nested) { public record Nested(@org.springframework.boot.context.properties.bind.DefaultValue("k") String keyName) { } }
					""")
			.source("""
					@org.springframework.stereotype.Component
					public class Api {
						private final Props props; private final S3Client s3;
						Api(Props props, S3Client s3) { this.props = props; this.s3 = s3; }
						public void index() { s3.deleteObject(b -> b.bucket(props.bucketName()).key(props.nested().keyName())); }
					}
					""")
			.entry("app.Api#index")
			.property("app.bucket-name", "photos")
			.analyze())).isEqualTo("""
					s3:DeleteObject photos/k
					""");
	}

	@Test
	void boundBean(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				@org.springframework.boot.autoconfigure.SpringBootApplication
				public class App {
					@org.springframework.context.annotation.Bean S3Client s3() { return S3Client.create(); }
				}
				""")
			.source("""
					@org.springframework.boot.context.properties.ConfigurationProperties(prefix = "app")
					public class Props { private String bucket = "none"; private String key = "k"; public String getBucket() { return bucket; } public void setBucket(String b) { bucket = b; } public String getKey() { return key; } public void setKey(String k) { key = k; } }
					""")
			.source("""
					@org.springframework.stereotype.Component
					public class Api {
						private final Props props; private final S3Client s3;
						Api(Props props, S3Client s3) { this.props = props; this.s3 = s3; }
						public void index() { s3.deleteObject(b -> b.bucket(props.getBucket()).key(props.getKey())); }
					}
					""")
			.entry("app.Api#index")
			.property("app.bucket", "photos")
			.analyze())).isEqualTo("""
					s3:DeleteObject photos/k
					""");
	}

	@Test
	void startUpCodeOfBeans(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					@org.springframework.boot.autoconfigure.SpringBootApplication
					public class App {
						@org.springframework.context.annotation.Bean S3Client s3() { return S3Client.create(); } @org.springframework.context.annotation.Bean org.springframework.boot.ApplicationRunner runner(S3Client s3) { return a -> s3.getObject(b -> b.bucket("config").key("b")); }
					}
					""")
			.source("""
					@org.springframework.stereotype.Component
					public class Start implements org.springframework.beans.factory.InitializingBean {
						private final S3Client s3;
						Start(S3Client s3) { this.s3 = s3; }
						@jakarta.annotation.PostConstruct void load() { s3.getObject(b -> b.bucket("config").key("a")); }
						public void afterPropertiesSet() { s3.getObject(b -> b.bucket("config").key("c")); }
					}
					""")
			.source("""
					@org.springframework.stereotype.Component
					public class Api { public String index() { return ""; } }
					""")
			.entry("app.Api#index")
			.analyze())).isEqualTo("""
					s3:GetObject config/a config/b config/c
					""");
	}

	@Test
	void functionBeanByName(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					@org.springframework.boot.autoconfigure.SpringBootApplication
					public class App {
						@org.springframework.context.annotation.Bean S3Client s3() { return S3Client.create(); } @org.springframework.context.annotation.Bean Function<String, String> first(S3Client s3) { return n -> { s3.deleteObject(b -> b.bucket("one").key("k")); return n; }; }
						@org.springframework.context.annotation.Bean Consumer<String> second(S3Client s3) { return n -> s3.deleteObject(b -> b.bucket("two").key("k")); }
					}
					""")
			.source("""
					@org.springframework.stereotype.Component
					public class Third implements Function<String, String> { private final S3Client s3; Third(S3Client s3) { this.s3 = s3; } public String apply(String n) { s3.deleteObject(b -> b.bucket("three").key("k")); return n; } }
					""")
			.entry("org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest")
			.variable("SPRING_CLOUD_FUNCTION_DEFINITION", "first")
			.analyze())).isEqualTo("""
					s3:DeleteObject one/k
					""");
	}

	@Test
	void functionBeanThatIsAClass(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					@org.springframework.boot.autoconfigure.SpringBootApplication
					public class App {
						@org.springframework.context.annotation.Bean S3Client s3() { return S3Client.create(); } @org.springframework.context.annotation.Bean Function<String, String> first(S3Client s3) { return n -> { s3.deleteObject(b -> b.bucket("one").key("k")); return n; }; }
						@org.springframework.context.annotation.Bean Consumer<String> second(S3Client s3) { return n -> s3.deleteObject(b -> b.bucket("two").key("k")); }
					}
					""")
			.source("""
					@org.springframework.stereotype.Component
					public class Third implements Function<String, String> { private final S3Client s3; Third(S3Client s3) { this.s3 = s3; } public String apply(String n) { s3.deleteObject(b -> b.bucket("three").key("k")); return n; } }
					""")
			.entry("org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest")
			.variable("SPRING_CLOUD_FUNCTION_DEFINITION", "third")
			.analyze())).isEqualTo("""
					s3:DeleteObject three/k
					""");
	}

	@Test
	void everyFunctionBeanWithoutAName(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					@org.springframework.boot.autoconfigure.SpringBootApplication
					public class App {
						@org.springframework.context.annotation.Bean S3Client s3() { return S3Client.create(); } @org.springframework.context.annotation.Bean Function<String, String> first(S3Client s3) { return n -> { s3.deleteObject(b -> b.bucket("one").key("k")); return n; }; }
						@org.springframework.context.annotation.Bean Consumer<String> second(S3Client s3) { return n -> s3.deleteObject(b -> b.bucket("two").key("k")); }
					}
					""")
			.source("""
					@org.springframework.stereotype.Component
					public class Third implements Function<String, String> { private final S3Client s3; Third(S3Client s3) { this.s3 = s3; } public String apply(String n) { s3.deleteObject(b -> b.bucket("three").key("k")); return n; } }
					""")
			.entry("org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest")
			.analyze())).isEqualTo("""
					s3:DeleteObject one/k three/k two/k
					""");
	}

	@Test
	void functionBeanAsEntryPoint(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					@org.springframework.boot.autoconfigure.SpringBootApplication
					public class App {
						@org.springframework.context.annotation.Bean S3Client s3() { return S3Client.create(); } @org.springframework.context.annotation.Bean Function<String, String> first(S3Client s3) { return n -> { s3.deleteObject(b -> b.bucket("one").key("k")); return n; }; }
						@org.springframework.context.annotation.Bean Consumer<String> second(S3Client s3) { return n -> s3.deleteObject(b -> b.bucket("two").key("k")); }
					}
					""")
			.source("""
					@org.springframework.stereotype.Component
					public class Third implements Function<String, String> { private final S3Client s3; Third(S3Client s3) { this.s3 = s3; } public String apply(String n) { s3.deleteObject(b -> b.bucket("three").key("k")); return n; } }
					""")
			.entry("app.App#second")
			.analyze())).isEqualTo("""
					s3:DeleteObject two/k
					""");
	}

	@Test
	void springCloudAwsTemplates(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				@org.springframework.boot.autoconfigure.SpringBootApplication
				public class App {

				}
				""")
			.source("""
					@org.springframework.stereotype.Component
					public class Api {
						private final io.awspring.cloud.s3.S3Template s3; private final io.awspring.cloud.sqs.operations.SqsTemplate sqs;
						Api(io.awspring.cloud.s3.S3Template s3, io.awspring.cloud.sqs.operations.SqsTemplate sqs) { this.s3 = s3; this.sqs = sqs; }
						public void index(String body) { s3.store("photos", body, body); sqs.send("orders", body); }
					}
					""")
			.entry("app.Api#index")
			.analyze())).isEqualTo("""
					s3:PutObject photos/*
					sqs:CreateQueue orders
					sqs:GetQueueAttributes * orders
					sqs:GetQueueUrl orders
					sqs:SendMessage * orders
					""");
	}

}
