package io.chalice.policy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.policy.analysis.PolicyAnalysis;
import io.chalice.policy.explain.AnalysisWarning;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the SDK, a library or a container calls by itself.
 */
class CallsOfLibrariesTests {

	@Test
	void aPublisherOfMetricsPutsThem(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.sourceIn("software.amazon.awssdk.metrics.publishers.cloudwatch", "CloudWatchMetricPublisher", """
					import software.amazon.awssdk.metrics.MetricPublisher;
					public final class CloudWatchMetricPublisher implements MetricPublisher {
						public static CloudWatchMetricPublisher create() {
							return new CloudWatchMetricPublisher();
						}
						public void publish(software.amazon.awssdk.metrics.MetricCollection metrics) { }
						public void close() { }
					}
					""")
			.source("""
					import software.amazon.awssdk.metrics.publishers.cloudwatch.CloudWatchMetricPublisher;
					public class Handler implements RequestHandler<String, String> {
						private final DynamoDbClient db = DynamoDbClient.builder()
							.overrideConfiguration(c -> c.addMetricPublisher(CloudWatchMetricPublisher.create()))
							.build();
						public String handleRequest(String input, Context context) {
							return db.getItem(b -> b.tableName("t")).toString();
						}
					}
					""")
			.entry("app.Handler")
			.analyzeWithLibrary("software.amazon.awssdk.metrics.publishers.cloudwatch"))).isEqualTo("""
					cloudwatch:PutMetricData *
					dynamodb:GetItem table/t
					""");
	}

	@Test
	void theQueueOfAListenerIsPolled(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				@org.springframework.stereotype.Component
				public class Orders {
					@io.awspring.cloud.sqs.annotation.SqsListener("${orders.queue}")
					void order(String text) { DynamoDbClient.create().putItem(b -> b.tableName("orders")); }
				}
				""", """
				public class Handler implements RequestHandler<String, String> {
					public String handleRequest(String input, Context context) { return input; }
				}
				""").property("orders.queue", "new-orders").entry("app.Handler").analyze())).isEqualTo("""
				dynamodb:PutItem table/orders
				sqs:DeleteMessage new-orders
				sqs:GetQueueAttributes new-orders
				sqs:GetQueueUrl new-orders
				sqs:ReceiveMessage new-orders
				""");
	}

	@Test
	void aConstraintIsValidated(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).sourceIn("jakarta.validation", "Constraint", """
				@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
				public @interface Constraint {
					Class<? extends ConstraintValidator<?, ?>>[] validatedBy();
				}
				""").sourceIn("jakarta.validation", "ConstraintValidator", """
				public interface ConstraintValidator<A extends java.lang.annotation.Annotation, T> {
					boolean isValid(T value, Object context);
				}
				""").sourceIn("app", "Exists", """
				@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
				@jakarta.validation.Constraint(validatedBy = ExistsCheck.class)
				public @interface Exists { }
				""").source("""
				public class ExistsCheck implements jakarta.validation.ConstraintValidator<Exists, String> {
					public boolean isValid(String bucket, Object context) {
						return S3Client.create().headBucket(b -> b.bucket("checked")) != null;
					}
				}
				""", """
				public class Handler implements RequestHandler<Handler.Input, String> {
					public record Input(@Exists String bucket) { }
					public String handleRequest(Input input, Context context) { return ""; }
				}
				""").entry("app.Handler").analyzeWithLibrary("jakarta.validation"))).isEqualTo("""
				s3:ListBucket checked
				""");
	}

	@Test
	void mainOfAWebApplicationLeadsToItsMappings(@TempDir Path folder) {
		PolicyAnalysis analysis = new Fixture(folder)
			.sourceIn("org.springframework.web.bind.annotation", "RequestMapping", """
					@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
					public @interface RequestMapping { }
					""")
			.source("""
					@org.springframework.boot.autoconfigure.SpringBootApplication
					public class App {
						private final DynamoDbClient db = DynamoDbClient.create();
						public static void main(String[] args) {
							org.springframework.boot.SpringApplication.run(App.class, args);
						}
						@org.springframework.web.bind.annotation.RequestMapping
						public String get() { return db.getItem(b -> b.tableName("web")).toString(); }
					}
					""")
			.entry("app.App#main")
			.analyzeWithLibrary("org.springframework.web");
		assertThat(Fixture.granted(analysis)).isEqualTo("dynamodb:GetItem table/web\n");
		assertThat(analysis.warnings()).extracting(AnalysisWarning::message)
			.anySatisfy((message) -> assertThat(message).contains("app.App.get"));
	}

}
