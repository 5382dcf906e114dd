package io.chalice.local.bench;

import org.junit.jupiter.api.Test;

import io.chalice.gateway.lambda.LogEvent;
import io.chalice.gateway.lambda.LogEvent.Source;

import static org.assertj.core.api.Assertions.assertThat;

class TrialLogTests {

	private final TrialLog log = new TrialLog();

	@Test
	void reportsOfLambdaAreRead() {
		platform("START RequestId: 1 Version: $LATEST");
		platform("REPORT RequestId: 1\tDuration: 41.50 ms\tBilled Duration: 942 ms\tMemory Size: 1024 MB\t"
				+ "Max Memory Used: 134 MB\tInit Duration: 900.00 ms");
		platform("REPORT RequestId: 2\tDuration: 0.25 ms\tBilled Duration: 1 ms\tMemory Size: 1024 MB");
		assertThat(this.log.durations()).containsExactly(41.5, 0.25);
		assertThat(this.log.megabytes()).isEqualTo(134);
		this.log.forgetDurations();
		assertThat(this.log.durations()).isEmpty();
	}

	@Test
	void endOfWhatTheFunctionWritesIsKept() {
		for (int i = 0; i < 100; i++) {
			this.log.log(new LogEvent("stream", Source.FUNCTION, "line " + i));
		}
		assertThat(this.log.text()).startsWith("line 40\n").endsWith("line 99");
	}

	private void platform(String line) {
		this.log.log(new LogEvent("stream", Source.PLATFORM, line));
	}

}
