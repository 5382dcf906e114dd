package io.chalice.policy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Classes that implement a client of the SDK do what is called on them.
 */
class OwnClientTests {

	private static final String LOGGING = """
			public class Logging implements S3Client {
				private final S3Client other;
				Logging(S3Client other) { this.other = other; }
				public <R> R getObject(GetObjectRequest request, ResponseTransformer<GetObjectResponse, R> to) {
					DynamoDbClient.create().putItem(b -> b.tableName("audit"));
					return other.getObject(request, to);
				}
				public DeleteBucketResponse deleteBucket(DeleteBucketRequest request) {
					return other.deleteBucket(request);
				}
				public PutBucketPolicyResponse putBucketPolicy(PutBucketPolicyRequest r) {
					return other.putBucketPolicy(r);
				}
				public String serviceName() { return other.serviceName(); }
				public void close() { other.close(); }
			}
			""";

	@Test
	void onlyWhatIsCalledOnADelegatingClient(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source(LOGGING, """
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = new Logging(S3Client.create());
					public String handleRequest(String input, Context context) {
						return s3.getObjectAsBytes(b -> b.bucket("photos").key("k")).asUtf8String();
					}
				}
				""").entry("app.Handler").analyze())).isEqualTo("""
				dynamodb:PutItem table/audit
				s3:GetObject photos/k
				""");
	}

	@Test
	void aClientThatTheSdkMakesForSubclassesIsCalledForEveryRequest(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Metered extends DelegatingS3Client {
					Metered(S3Client other) { super(other); }
					@Override
					protected <T extends S3Request, R> R invokeOperation(T request, Function<T, R> operation) {
						DynamoDbClient.create().putItem(b -> b.tableName("metered"));
						return operation.apply(request);
					}
				}
				""", """
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = new Metered(S3Client.create());
					public String handleRequest(String input, Context context) {
						return s3.headBucket(b -> b.bucket("photos")).toString();
					}
				}
				""").entry("app.Handler").analyze())).isEqualTo("""
				dynamodb:PutItem table/metered
				s3:ListBucket photos
				""");
	}

	private static final String CONFIGURATION = """
			public class Configuration {
				private ObjectCannedACL acl;
				Configuration() { }
				Configuration(Configuration other) { this.acl = other.getAcl(); }
				ObjectCannedACL getAcl() { return this.acl; }
				void setAcl(ObjectCannedACL acl) { this.acl = acl; }
				Configuration withAcl(ObjectCannedACL acl) { setAcl(acl); return this; }
			}
			""";

	private static final String STORE = """
			public class Store {
				private final ObjectCannedACL acl;
				Store(Configuration configuration) { this.acl = new Configuration(configuration).getAcl(); }
				void put(String text) {
					PutObjectRequest.Builder builder = PutObjectRequest.builder().bucket("payloads").key("k");
					if (this.acl != null) {
						builder.acl(this.acl);
					}
					S3Client.create().putObject(builder.build(), RequestBody.fromString(text));
				}
			}
			""";

	private static String stored(Path folder, String configuration) {
		return Fixture.granted(new Fixture(folder).source(CONFIGURATION, STORE, """
				public class Handler implements RequestHandler<String, String> {
					private final Store store = new Store(%s);
					public String handleRequest(String input, Context context) {
						store.put(input);
						return input;
					}
				}
				""".formatted(configuration)).entry("app.Handler").analyze());
	}

	@Test
	void aGuardedMemberThatIsOnlyCopiedFromItselfIsNotSet(@TempDir Path folder) {
		assertThat(stored(folder, "new Configuration()")).isEqualTo("s3:PutObject payloads/k\n");
	}

	@Test
	void aGuardedMemberThatIsSetToNullIsNotSet(@TempDir Path folder) {
		assertThat(stored(folder, "new Configuration().withAcl(null)")).isEqualTo("s3:PutObject payloads/k\n");
	}

	@Test
	void aGuardedMemberThatSomebodySetsIsSet(@TempDir Path folder) {
		String both = "s3:PutObject payloads/k\ns3:PutObjectAcl payloads/k\n";
		assertThat(stored(folder, "new Configuration().withAcl(ObjectCannedACL.PRIVATE)")).isEqualTo(both);
	}

	@Test
	void aGuardedMemberThatIsReadFromAVariableIsSet(@TempDir Path folder) {
		assertThat(stored(folder, "new Configuration().withAcl(ObjectCannedACL.fromValue(System.getenv(\"ACL\")))"))
			.contains("s3:PutObjectAcl payloads/k\n");
	}

}
