package io.chalice.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.policy.analysis.PolicyAnalysis;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Methods that a container calls when something happens, and what publishes by itself.
 */
class ListenerMethodTests {

	private static final String HANDLER = """
			public class Handler implements RequestHandler<String, String> {
				public String handleRequest(String input, Context context) { return input; }
			}
			""";

	@ParameterizedTest
	@ValueSource(strings = { "org.springframework.scheduling.annotation.Scheduled",
			"org.springframework.context.event.EventListener", "org.springframework.jms.annotation.JmsListener",
			"org.springframework.kafka.annotation.KafkaListener",
			"org.springframework.amqp.rabbit.annotation.RabbitListener",
			"org.springframework.pulsar.annotation.PulsarListener",
			"io.awspring.cloud.messaging.listener.annotation.SqsListener", "org.jobrunr.jobs.annotations.Recurring" })
	void aMethodIsCalled(String annotation, @TempDir Path folder) {
		int dot = annotation.lastIndexOf('.');
		Fixture fixture = new Fixture(folder);
		if (!isThere(annotation)) {
			fixture.sourceIn(annotation.substring(0, dot), annotation.substring(dot + 1), """
					@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
					public @interface %s { }
					""".formatted(annotation.substring(dot + 1)));
		}
		assertThat(Fixture.granted(fixture.source("""
				@org.springframework.stereotype.Component
				public class Jobs {
					@%s
					void run() { DynamoDbClient.create().describeTable(b -> b.tableName("jobs")); }
				}
				""".formatted(annotation), HANDLER).entry("app.Handler").analyze()))
			.contains("dynamodb:DescribeTable table/jobs\n");
	}

	private static boolean isThere(String type) {
		return ListenerMethodTests.class.getResource("/" + type.replace('.', '/') + ".class") != null;
	}

	@Test
	void aQueueOfAMessageServiceByItsConnectionFactory(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.sourceIn("com.amazon.sqs.javamessaging", "SQSConnectionFactory", "public class SQSConnectionFactory { }")
			.sourceIn("org.springframework.jms.annotation", "JmsListener", """
					@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
					public @interface JmsListener { String destination(); }
					""")
			.source("""
					@org.springframework.stereotype.Component
					public class Jobs {
						@org.springframework.jms.annotation.JmsListener(destination = "jobs")
						void run(String text) { }
					}
					""", HANDLER)
			.entry("app.Handler")
			.analyze())).isEqualTo("""
					sqs:DeleteMessage jobs
					sqs:GetQueueAttributes jobs
					sqs:GetQueueUrl jobs
					sqs:ReceiveMessage jobs
					""");
	}

	@Test
	void aNotificationIsAMapping(@TempDir Path folder) {
		assertThat(Fixture
			.granted(new Fixture(folder).sourceIn("org.springframework.web.bind.annotation", "RequestMapping", """
					@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
					public @interface RequestMapping { }
					""").sourceIn("io.awspring.cloud.sns.annotation.endpoint", "NotificationMessageMapping", """
					@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
					@org.springframework.web.bind.annotation.RequestMapping
					public @interface NotificationMessageMapping { }
					""").source("""
					@org.springframework.boot.autoconfigure.SpringBootApplication
					public class App {
						public static void main(String[] args) {
							org.springframework.boot.SpringApplication.run(App.class, args);
						}
						@io.awspring.cloud.sns.annotation.endpoint.NotificationMessageMapping
						public void notified(String text) {
							DynamoDbClient.create().describeTable(b -> b.tableName("notes"));
						}
					}
					""").entry("app.App#main").analyzeWithLibrary("org.springframework.web")))
			.isEqualTo("dynamodb:DescribeTable table/notes\n");
	}

	// micrometer's registry for CloudWatch is of this kind
	@Test
	void aRegistryThatIsConfiguredPublishes(@TempDir Path folder) throws IOException {
		Fixture fixture = registry(folder, "public void start() { publish(); }").source("""
				@org.springframework.boot.autoconfigure.SpringBootApplication
				public class App {
				}
				""", HANDLER).entry("app.Handler");
		assertThat(Fixture.granted(withLibrary(fixture, folder))).isEqualTo("cloudwatch:PutMetricData *\n");
	}

	// nothing is published where there is no container to start it
	@Test
	void aRegistryWithoutAnApplicationDoesNot(@TempDir Path folder) throws IOException {
		Fixture fixture = registry(folder, "").source(HANDLER).entry("app.Handler");
		assertThat(Fixture.granted(withLibrary(fixture, folder))).isEmpty();
	}

	private static Fixture registry(Path folder, String start) {
		return new Fixture(folder).sourceIn("io.micrometer.core.instrument.push", "PushMeterRegistry", """
				public abstract class PushMeterRegistry {
					%s
					protected abstract void publish();
				}
				""".formatted(start)).sourceIn("lib.metrics", "MetricRegistry", """
				import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
				public class MetricRegistry extends io.micrometer.core.instrument.push.PushMeterRegistry {
					protected void publish() {
						CloudWatchAsyncClient.create().putMetricData(b -> b.namespace("n"));
					}
				}
				""").sourceIn("lib.metrics", "MetricConfiguration", """
				public class MetricConfiguration {
					@org.springframework.context.annotation.Bean
					public MetricRegistry registry() { return new MetricRegistry(); }
				}
				""");
	}

	private static PolicyAnalysis withLibrary(Fixture fixture, Path folder) throws IOException {
		Path classes = fixture.compile();
		Path library = folder.resolve("library");
		for (String place : List.of("lib/metrics", "io/micrometer/core/instrument/push")) {
			Files.createDirectories(library.resolve(place).getParent());
			Files.move(classes.resolve(place), library.resolve(place));
		}
		Path imports = library
			.resolve("META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports");
		Files.createDirectories(imports.getParent());
		Files.writeString(imports, "lib.metrics.MetricConfiguration\n");
		return fixture.analyze(List.of(classes),
				Stream.concat(Stream.of(library), Fixture.libraries().stream()).toList());
	}

	@Test
	void aTemplateThatAPlainClassIsGiven(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public class Uploads {
					private final io.awspring.cloud.s3.S3Template s3;
					public Uploads(io.awspring.cloud.s3.S3Template s3) { this.s3 = s3; }
					public void put(String text) {
						this.s3.upload("photos", "a.txt", new ByteArrayInputStream(text.getBytes()));
					}
				}
				""").entry("app.Uploads#put").analyze())).contains("s3:PutObject photos/a.txt\n");
	}

}
