package io.chalice.conformance.source;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends every event case to a target.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AbstractEventCaseTests {

	private static final int FEWEST = 80;

	private final EventTarget target;

	AbstractEventCaseTests(EventTarget target) {
		this.target = target;
	}

	@AfterAll
	void close() {
		this.target.close();
	}

	@TestFactory
	Stream<DynamicTest> handlesEveryCase() {
		List<EventCase> cases = Stream.of("sqs.json", "s3.json", "schedule.json")
			.flatMap((file) -> EventCase.of(file).stream())
			.toList();
		assertThat(cases).hasSizeGreaterThanOrEqualTo(FEWEST).extracting(EventCase::name).doesNotHaveDuplicates();
		return cases.stream().map((each) -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
	}

	private void check(EventCase each) {
		EventOutcome outcome = this.target.send(each.function(), each.bytes());
		assertThat(outcome.error()).isEqualTo(each.error());
		if (each.error() == null) {
			assertThat(JsonMapper.shared().readValue(outcome.answer(), Object.class))
				.isEqualTo(
						(each.failed() != null)
								? Map.of("batchItemFailures",
										each.failed().stream().map((id) -> Map.of("itemIdentifier", id)).toList())
								: null);
		}
		if (each.times() != null) {
			assertThat(outcome.seen()).hasSize(each.times()).containsOnly(Objects.requireNonNull(each.seen()).get(0));
		}
		else {
			assertThat(outcome.seen()).isEqualTo(Objects.requireNonNullElse(each.seen(), List.of()));
		}
	}

}
