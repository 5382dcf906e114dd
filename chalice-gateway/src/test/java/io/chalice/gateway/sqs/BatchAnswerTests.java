package io.chalice.gateway.sqs;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.gateway.FunctionResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BatchAnswer}.
 */
class BatchAnswerTests {

	private static final Set<String> BATCH = Set.of("a", "b", "c");

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "{}", "{\"batchItemFailures\":null}", "{\"batchItemFailures\":[]}",
			"{\"statusCode\":200}" })
	void allAreDone(String answer) {
		assertThat(failed(answer)).isEmpty();
	}

	@Test
	void thoseListedHaveFailed() {
		assertThat(failed("""
				{"batchItemFailures":[{"itemIdentifier":"c"},{"itemIdentifier":"a"},{"itemIdentifier":"c"}]}"""))
			.containsExactlyInAnyOrder("a", "c");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "\"done\"", "1", "[]", "{\"batchItemFailures\":{}}",
			"{\"batchItemFailures\":[\"a\"]}", "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
			"{\"batchItemFailures\":[{\"itemIdentifier\":null}]}", "{\"batchItemFailures\":[{\"id\":\"a\"}]}",
			"{\"batchItemFailures\":[{\"itemIdentifier\":\"a\"},{\"itemIdentifier\":\"unknown\"}]}" })
	void allHaveFailedWhenTheAnswerIsNone(String answer) {
		assertThat(failed(answer)).isEqualTo(BATCH);
	}

	@Test
	void allHaveFailedWhenTheFunctionHas() {
		assertThat(BatchAnswer.failed(new FunctionResult.Failed("E", "m"), BATCH)).isEqualTo(BATCH);
		assertThat(BatchAnswer.failed(new FunctionResult.TimedOut(Duration.ofSeconds(1)), BATCH)).isEqualTo(BATCH);
		assertThat(BatchAnswer.failed(new FunctionResult.Rejected("busy"), BATCH)).isEqualTo(BATCH);
	}

	private static Set<String> failed(String answer) {
		return BatchAnswer.failed(new FunctionResult.Succeeded(answer.getBytes(StandardCharsets.UTF_8)), BATCH);
	}

}
