package io.chalice.gateway.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlatformLogTests {

	private final List<String> lines = new ArrayList<>();

	private final FunctionConfiguration function = FunctionConfiguration.of("hello", "app.Handler", Path.of("/app"),
			JavaRuntime.current(TestFunctions.interfaceClient()));

	private final PlatformLog log = new PlatformLog(this.function, this.lines::add);

	@Test
	void addsTheInitializationToTheFirstReportOnly() {
		this.log.initialized(Duration.ofNanos(1_039_500_000));
		this.log.end("id", Duration.ofNanos(66_284_999), OptionalLong.of(83), null);
		this.log.end("id", Duration.ofMillis(2), OptionalLong.of(83), null);
		assertThat(this.lines).containsExactly("END RequestId: id",
				"REPORT RequestId: id\tDuration: 66.28 ms\tBilled Duration: 1106 ms\tMemory Size: 128 MB"
						+ "\tMax Memory Used: 83 MB\tInit Duration: 1039.50 ms",
				"END RequestId: id", "REPORT RequestId: id\tDuration: 2.00 ms\tBilled Duration: 2 ms"
						+ "\tMemory Size: 128 MB\tMax Memory Used: 83 MB");
	}

	@Test
	void doesNotBillWhatHappensAhead() {
		InitializationType type = InitializationType.PROVISIONED_CONCURRENCY;
		PlatformLog ahead = new PlatformLog(this.function.withInitialization(type, type.initTimeout()),
				this.lines::add);
		ahead.initialized(Duration.ofSeconds(2));
		ahead.end("id", Duration.ofMillis(2), OptionalLong.empty(), null);
		assertThat(this.lines).last()
			.isEqualTo("REPORT RequestId: id\tDuration: 2.00 ms\tBilled Duration: 2 ms\tMemory Size: 128 MB"
					+ "\tInit Duration: 2000.00 ms");
	}

	@Test
	void saysHowAnEventEnded() {
		this.log.exited("id", 1);
		this.log.end("id", Duration.ofMillis(2), OptionalLong.empty(), "error\tError Type: Runtime.ExitError");
		assertThat(this.lines).startsWith("RequestId: id Error: Runtime exited with error: exit status 1",
				"Runtime.ExitError");
		assertThat(this.lines).last().asString().endsWith("\tStatus: error\tError Type: Runtime.ExitError");
	}

	@Test
	void saysThatATimeoutPassed() {
		this.log.timedOut("id");
		assertThat(this.lines).first().asString().endsWith(" id Task timed out after 3.00 seconds");
	}

	@Test
	void saysHowAnInitializationEnded() {
		this.log.startupFailed(Duration.ofMillis(5), "init", ErrorReport.of("app.Broken", "broken"));
		assertThat(this.lines)
			.containsExactly("INIT_REPORT Init Duration: 5.00 ms\tPhase: init\tStatus: error\tError Type: app.Broken");
	}

}
