package io.chalice.policy;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.policy.analysis.PolicyAnalysis;
import io.chalice.policy.explain.AnalysisWarning;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is not granted is named, with the line.
 */
class NeverSilentTests {

	private static final String TWO = """
			public class Two {
				public String one() { return S3Client.create().headBucket(b -> b.bucket("a")).toString(); }
				public String two() {
					return S3Client.create().listBuckets().toString();
				}
			}
			""";

	@Test
	void aRequestThatNoEntryPointReaches(@TempDir Path folder) {
		PolicyAnalysis analysis = new Fixture(folder).source(TWO).entry("app.Two#one").analyze();
		assertThat(messages(analysis, AnalysisWarning.Kind.UNREACHED)).singleElement()
			.satisfies((message) -> assertThat(message).contains("app.Two.two", "Two.java:16", "s3.ListBuckets"));
	}

	@Test
	void whatAnotherFunctionReachesIsNotUnreached(@TempDir Path folder) {
		Path classes = new Fixture(folder).source(TWO).compile();
		PolicyAnalysis one = new Fixture(folder).entry("app.Two#one").analyze(List.of(classes));
		PolicyAnalysis two = new Fixture(folder).entry("app.Two#two").analyze(List.of(classes));
		assertThat(messages(PolicyAnalysis.union(List.of(one, two)), AnalysisWarning.Kind.UNREACHED)).isEmpty();
	}

	@Test
	void theMethodAHandleNamesIsCalled(@TempDir Path folder) {
		PolicyAnalysis analysis = new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					public String handleRequest(String input, Context context) {
						try {
							var type = java.lang.invoke.MethodType.methodType(DeleteBucketResponse.class,
									DeleteBucketRequest.class);
							var handle = java.lang.invoke.MethodHandles.lookup()
								.findVirtual(S3Client.class, "deleteBucket", type);
							var request = DeleteBucketRequest.builder().bucket("old").build();
							return handle.invoke(S3Client.create(), request).toString();
						}
						catch (Throwable ex) {
							throw new IllegalStateException(ex);
						}
					}
					void other() { S3Client.create().listBuckets(); }
				}
				""").entry("app.Handler").analyze();
		assertThat(Fixture.granted(analysis)).isEqualTo("s3:DeleteBucket old\n");
		assertThat(messages(analysis, AnalysisWarning.Kind.REFLECTION)).isEmpty();
	}

	@Test
	void aMethodWithoutAKnownNameIsAnyOfItsClass(@TempDir Path folder) {
		PolicyAnalysis analysis = new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					public String handleRequest(String input, Context context) {
						try {
							return SqsClient.class.getMethod(input).invoke(SqsClient.create()).toString();
						}
						catch (ReflectiveOperationException ex) {
							throw new IllegalStateException(ex);
						}
					}
				}
				""").entry("app.Handler").analyze();
		assertThat(Fixture.granted(analysis)).contains("sqs:ListQueues", "sqs:PurgeQueue", "sqs:SendMessage");
		assertThat(messages(analysis, AnalysisWarning.Kind.REFLECTION)).singleElement()
			.satisfies((message) -> assertThat(message).contains("SqsClient", "app.Handler.handleRequest"));
	}

	@Test
	void aSignedRequest(@TempDir Path folder) {
		PolicyAnalysis analysis = new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					public String handleRequest(String input, Context context) {
						return software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner.create()
							.sign(r -> { }).toString();
					}
				}
				""").entry("app.Handler").analyze();
		assertThat(messages(analysis, AnalysisWarning.Kind.UNSUPPORTED))
			.anySatisfy((message) -> assertThat(message).contains("Handler.java:15", "AwsV4HttpSigner"));
	}

	@Test
	void aLoginToKafka(@TempDir Path folder) {
		PolicyAnalysis analysis = new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					public String handleRequest(String input, Context context) {
						return Map.of("sasl.mechanism", "AWS_MSK_IAM").toString();
					}
				}
				""").entry("app.Handler").analyze();
		assertThat(messages(analysis, AnalysisWarning.Kind.UNSUPPORTED)).singleElement()
			.satisfies((message) -> assertThat(message).contains("Handler.java:15", "kafka-cluster:Connect"));
	}

	@Test
	void theOlderSdk(@TempDir Path folder) {
		PolicyAnalysis analysis = new Fixture(folder).sourceIn("com.amazonaws.services.s3", "AmazonS3", """
				public interface AmazonS3 { String putObject(String bucket, String key, String text); }
				""").source("""
				public class Handler implements RequestHandler<String, String> {
					private com.amazonaws.services.s3.AmazonS3 s3;
					public String handleRequest(String input, Context context) {
						return s3.putObject("b", "k", input);
					}
				}
				""").entry("app.Handler").analyzeWithLibrary("com.amazonaws.services.s3");
		assertThat(messages(analysis, AnalysisWarning.Kind.UNSUPPORTED)).singleElement()
			.satisfies((message) -> assertThat(message).contains("Handler.java:16", "AmazonS3.putObject"));
	}

	private static List<String> messages(PolicyAnalysis analysis, AnalysisWarning.Kind kind) {
		return analysis.warnings()
			.stream()
			.filter((warning) -> warning.kind() == kind)
			.map(AnalysisWarning::message)
			.toList();
	}

}
