package io.chalice.autoconfigure.listener;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.Context;
import jakarta.validation.constraints.Positive;
import org.junit.jupiter.api.Test;

import io.chalice.BadRequestError;
import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.autoconfigure.TestContexts;
import io.chalice.autoconfigure.TestLambdaContext;
import io.chalice.event.UnsupportedEventException;
import io.chalice.schedule.ChaliceSchedule;
import io.chalice.schedule.ScheduledEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ScheduleFunction}.
 */
class ScheduleFunctionTests {

	private static final String SCHEDULER = """
			{"version":"0","id":"53dc4d37","detail-type":"Scheduled Event","source":"aws.scheduler",
			 "account":"123456789012","time":"2030-01-31T08:00:00Z","region":"us-east-1",
			 "resources":["arn:aws:scheduler:us-east-1:123456789012:schedule/default/s"],"detail":"{}"}""";

	@Test
	void methodTakesWhatItSays() {
		TestContexts.runner(Jobs.class).run((context) -> {
			ChaliceApplication application = context.getBean(ChaliceApplication.class);
			assertThat(call(application, "nothing", SCHEDULER)).isEqualTo("null");
			assertThat(call(application, "event", SCHEDULER)).isEqualTo("\"2030-01-31T08:00:00Z 53dc4d37 request\"");
			assertThat(call(application, "aws", SCHEDULER)).isEqualTo("\"aws.scheduler\"");
			assertThat(call(application, "map", SCHEDULER)).isEqualTo("\"0\"");
			assertThat(call(application, "input", "{\"count\":3}")).isEqualTo("3");
			assertThatExceptionOfType(BadRequestError.class)
				.isThrownBy(() -> call(application, "input", "{\"count\":0}"))
				.withMessage("count: must be greater than 0");
			assertThatExceptionOfType(UnsupportedEventException.class)
				.isThrownBy(() -> call(application, "event", "{\"Records\":[]}"))
				.withMessageContaining("which is not an event of a schedule");
		});
	}

	private static String call(ChaliceApplication application, String function, String event) throws Exception {
		return new String(
				application.call(function, event.getBytes(StandardCharsets.UTF_8), new TestLambdaContext("request")),
				StandardCharsets.UTF_8);
	}

	record Input(@Positive int count) {

	}

	static class Jobs {

		@ChaliceSchedule("rate(5 minutes)")
		void nothing() {
		}

		@ChaliceSchedule("rate(5 minutes)")
		String event(ScheduledEvent event, Context context) {
			return event.time() + " " + event.id() + " " + context.getAwsRequestId();
		}

		@ChaliceSchedule("rate(5 minutes)")
		String aws(com.amazonaws.services.lambda.runtime.events.ScheduledEvent event) {
			return event.getSource();
		}

		@ChaliceSchedule("rate(5 minutes)")
		Object map(Map<String, Object> event) {
			return event.getOrDefault("version", "none");
		}

		@ChaliceSchedule(value = "rate(5 minutes)", input = "{\"count\": 3}")
		int input(Input input) {
			return input.count();
		}

	}

}
