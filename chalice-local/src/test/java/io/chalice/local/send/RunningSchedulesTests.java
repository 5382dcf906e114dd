package io.chalice.local.send;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.chalice.gateway.BackendFunctions;
import io.chalice.gateway.FunctionResult;
import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;
import io.chalice.model.ScheduleSourceModel;
import io.chalice.model.SqsSourceModel;

import static org.assertj.core.api.Assertions.assertThat;

class RunningSchedulesTests {

	private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

	private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();

	private final BackendFunctions functions = (name, event, timeout) -> {
		this.calls.add(name + " " + new String(event, StandardCharsets.UTF_8));
		return new FunctionResult.Succeeded(event);
	};

	@Test
	void schedulesOfTheNewestApplicationFireAtTheirTimes() throws InterruptedException {
		BlockingQueue<String> told = new LinkedBlockingQueue<>();
		try (RunningSchedules schedules = new RunningSchedules(this.functions,
				(call) -> told.add(call.functionName()))) {
			schedules.follow(application(schedule("first", "rate(1 minute)")));
			schedules.follow(application(schedule("second",
					"at(%s)".formatted(SECONDS.format(LocalDateTime.now(ZoneOffset.UTC).plusSeconds(2))))));
			assertThat(this.calls.poll(30, TimeUnit.SECONDS)).isEqualTo("second {\"a\":1}");
			assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo("second");
		}
	}

	private static FunctionModel schedule(String name, String expression) {
		return new FunctionModel(name, "a.B#" + name + "()",
				List.of(new ScheduleSourceModel(expression, "UTC", null, null, 0, "{\"a\":1}", true)));
	}

	private static ApplicationModel application(FunctionModel scheduled) {
		return ApplicationModel.of(List.of(),
				List.of(scheduled,
						new FunctionModel("order", "a.B#order()",
								List.of(new SqsSourceModel("orders", 10, 0, null, List.of(), true)))),
				List.of(), List.of());
	}

}
