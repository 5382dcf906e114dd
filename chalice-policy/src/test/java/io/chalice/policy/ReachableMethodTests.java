package io.chalice.policy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ReachableMethodTests {

	private static final String BASE = """
			public abstract class Base {
				String get(String key) { return Optional.ofNullable(key).map(this::read).orElseGet(() -> read(key)); }
				abstract String read(String key);
			}
			""";

	private static final String TABLES = """
			public class Tables extends Base {
				private final DynamoDbClient client = DynamoDbClient.create();
				String read(String key) { return client.getItem(b -> b.tableName("t").key(Map.of())).toString(); }
			}
			""";

	private static final String BUCKETS = """
			public class Buckets extends Base {
				private final S3Client client = S3Client.create();
				String read(String key) { return client.getObjectAsBytes(b -> b.bucket("b").key(key)).asUtf8String(); }
			}
			""";

	@Test
	void whatABaseClassCallsOnItselfStaysWithTheObjectsType(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source(BASE, TABLES, BUCKETS, """
				public class Handler implements RequestHandler<String, String> {
					private final Tables tables = new Tables();
					private final Buckets buckets = new Buckets();
					public String handleRequest(String input, Context context) { return buckets.get("k"); }
				}
				""").entry("app.Handler").analyze())).isEqualTo("""
				s3:GetObject b/k
				""");
	}

	@Test
	void anObjectOfTheBaseTypeCanBeAny(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source(BASE, TABLES, BUCKETS, """
				public class Handler implements RequestHandler<String, String> {
					private final List<Base> all = List.of(new Tables(), new Buckets());
					public String handleRequest(String input, Context context) {
						all.forEach((one) -> one.get("k"));
						return "";
					}
				}
				""").entry("app.Handler").analyze())).isEqualTo("""
				dynamodb:GetItem table/t
				s3:GetObject b/k
				""");
	}

	@Test
	void whatOpaqueCodeCallsBackCanBeAny(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public abstract class Base implements Runnable {
					public void run() { work(); }
					abstract void work();
				}
				""", """
				public class Tables extends Base {
					void work() { DynamoDbClient.create().getItem(b -> b.tableName("t").key(Map.of())); }
				}
				""", """
				public class Buckets extends Base {
					void work() { S3Client.create().headBucket(b -> b.bucket("b")); }
				}
				""", """
				public class Handler implements RequestHandler<String, String> {
					public String handleRequest(String input, Context context) {
						new Thread(new Tables()).start();
						new Buckets().run();
						return "";
					}
				}
				""").entry("app.Handler").analyze())).isEqualTo("""
				dynamodb:GetItem table/t
				s3:ListBucket b
				""");
	}

	private static final String RESOURCE = """
			public class Resource extends InputStream {
				private final S3Client s3;
				Resource(S3Client s3) { this.s3 = s3; }
				public int read() { s3.getObject(b -> b.bucket("b").key("k")); return -1; }
				Resource checked() { s3.headBucket(b -> b.bucket("b")); return this; }
			}
			""";

	private static Fixture resource(Path folder, String body) {
		return new Fixture(folder).source(RESOURCE, """
				public class Handler implements RequestHandler<String, Object> {
					private final S3Client s3 = S3Client.create();
					private InputStream kept;
					private Resource open() { return new Resource(s3).checked(); }
					public Object handleRequest(String input, Context context) { %s }
				}
				""".formatted(body)).entry("app.Handler");
	}

	@Test
	void anObjectNobodyGetsIsNotCalledBack(@TempDir Path folder) {
		assertThat(Fixture.granted(resource(folder, "open(); return \"\";").analyze())).isEqualTo("""
				s3:ListBucket b
				""");
	}

	@Test
	void anObjectThatIsReturnedIsCalledBack(@TempDir Path folder) {
		assertThat(Fixture.granted(resource(folder, "return open();").analyze())).isEqualTo("""
				s3:GetObject b/k
				s3:ListBucket b
				""");
	}

	@Test
	void anObjectThatIsPassedOnIsCalledBack(@TempDir Path folder) {
		assertThat(Fixture.granted(resource(folder, "return new Scanner(open()).hasNext();").analyze())).isEqualTo("""
				s3:GetObject b/k
				s3:ListBucket b
				""");
	}

	@Test
	void anObjectThatIsKeptIsCalledBack(@TempDir Path folder) {
		assertThat(Fixture.granted(resource(folder, "kept = open(); return \"\";").analyze())).isEqualTo("""
				s3:GetObject b/k
				s3:ListBucket b
				""");
	}

	@Test
	void anObjectThatAFunctionHasIsCalledBack(@TempDir Path folder) {
		assertThat(Fixture
			.granted(resource(folder, "Resource r = open(); Callable<Object> c = r::readAllBytes; return c.hashCode();")
				.analyze()))
			.isEqualTo("""
					s3:GetObject b/k
					s3:ListBucket b
					""");
	}

	@Test
	void anObjectsInheritedMethodsCallItBack(@TempDir Path folder) {
		assertThat(Fixture.granted(resource(folder,
				"try { return open().readAllBytes(); } catch (IOException ex) { throw new RuntimeException(ex); }")
			.analyze())).isEqualTo("""
					s3:GetObject b/k
					s3:ListBucket b
					""");
	}

}
