package io.chalice.autoconfigure.listener;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.autoconfigure.TestContexts;
import io.chalice.declaration.UnsetPropertyException;
import io.chalice.model.FunctionModel;
import io.chalice.model.S3SourceModel;
import io.chalice.model.ScheduleSourceModel;
import io.chalice.model.SourceModel;
import io.chalice.model.SqsSourceModel;
import io.chalice.s3.ChaliceS3Listener;
import io.chalice.s3.S3Notification;
import io.chalice.schedule.ChaliceSchedule;
import io.chalice.sqs.BatchResult;
import io.chalice.sqs.ChaliceSqsListener;
import io.chalice.sqs.SqsMessage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ListenerScanner} and what reads each annotation.
 */
class ListenerScannerTests {

	@Test
	void annotatedMethodsAreFunctionsWithSources() {
		TestContexts.runner(Jobs.class)
			.run((context) -> assertThat(context.getBean(ChaliceApplication.class).model().functions()).containsExactly(
					function("audit", "audit(List)",
							new SqsSourceModel("arn:aws:sqs:eu-west-1:123456789012:audit", 100, 5, 7,
									List.of("{\"body\": {\"kind\": [\"new\"]}}"), false)),
					function("import-csv", "uploaded(S3Notification)",
							new S3SourceModel("uploads", "in/", ".csv", List.of("s3:ObjectCreated:Put"), true)),
					function("order", "order(String)", new SqsSourceModel("orders.fifo", 10, 0, null, List.of(), true)),
					function("refresh", "refresh()", new ScheduleSourceModel("cron(0 8 ? * MON-FRI *)", "Europe/Vienna",
							"2030-01-01T00:00:00Z", "2031-01-01T00:00:00+01:00", 15, "{\"full\": true}", true))));
	}

	@Test
	void placeholdersAreReplacedByTheStagesValues() {
		for (ApplicationContextRunner runner : List.of(TestContexts.runner(Configured.class),
				TestContexts.runner(Configured.class)
					.withConfiguration(AutoConfigurations.of(PropertyPlaceholderAutoConfiguration.class)))) {
			runner.withPropertyValues("orders.queue=orders-dev", "orders.on=false")
				.run((context) -> assertThat(context.getBean(ChaliceApplication.class).model().functions())
					.containsExactly(
							new FunctionModel("orders-dev-listener", Configured.class.getName() + "#order(String)",
									List.of(new SqsSourceModel("orders-dev", 10, 0, null, List.of(), false)))));
			runner.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(UnsetPropertyException.class)
				.hasMessageContaining("orders.queue")
				.hasMessageContaining("Configured#order(String)"));
		}
	}

	private static FunctionModel function(String name, String method, SourceModel source) {
		return new FunctionModel(name, Jobs.class.getName() + "#" + method, List.of(source));
	}

	static class Jobs {

		@ChaliceSqsListener("orders.fifo")
		void order(String order) {
		}

		@ChaliceSqsListener(value = "arn:aws:sqs:eu-west-1:123456789012:audit", batchSize = 100, window = 5,
				maximumConcurrency = 7, filters = "{\"body\": {\"kind\": [\"new\"]}}", enabled = "false")
		BatchResult audit(List<SqsMessage<String>> batch) {
			return BatchResult.DONE;
		}

		@ChaliceS3Listener(bucket = "uploads", prefix = "in/", suffix = ".csv", events = "s3:ObjectCreated:Put",
				name = "import-csv")
		void uploaded(S3Notification object) {
		}

		@ChaliceSchedule(value = "cron(0 8 ? * MON-FRI *)", zone = "Europe/Vienna", start = "2030-01-01T00:00:00Z",
				end = "2031-01-01T00:00:00+01:00", window = 15, input = "{\"full\": true}")
		void refresh() {
		}

	}

	static class Configured {

		@ChaliceSqsListener(value = "${orders.queue}", name = "${orders.queue}-listener", enabled = "${orders.on:true}")
		void order(String order) {
		}

	}

}
