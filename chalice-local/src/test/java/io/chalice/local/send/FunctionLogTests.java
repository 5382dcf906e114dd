package io.chalice.local.send;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.chalice.gateway.lambda.LogEvent;
import io.chalice.gateway.lambda.LogEvent.Source;

import static org.assertj.core.api.Assertions.assertThat;

class FunctionLogTests {

	private final List<String> passed = new ArrayList<>();

	private final FunctionLog log = new FunctionLog((function, event) -> this.passed.add(event.text()));

	@Test
	void keepsWhatOneFunctionWritesUntilItsReport() throws InterruptedException {
		write("order", Source.FUNCTION, "before");
		try (FunctionLog.Recording recording = this.log.record("order")) {
			write("order", Source.PLATFORM, "START RequestId: 1");
			write("order", Source.FUNCTION, "first");
			write("other", Source.FUNCTION, "not mine");
			write("order", Source.FUNCTION, "second");
			write("order", Source.PLATFORM, "REPORT RequestId: 1");
			assertThat(recording.lines()).containsExactly("first", "second");
		}
		assertThat(this.passed).containsExactly("before", "START RequestId: 1", "first", "not mine", "second",
				"REPORT RequestId: 1");
	}

	private void write(String function, Source source, String text) {
		this.log.add(function, new LogEvent("stream", source, text));
	}

}
