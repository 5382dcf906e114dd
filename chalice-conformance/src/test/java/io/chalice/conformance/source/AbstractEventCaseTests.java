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
import static org.assertj.core.api.Assertions.catchThrowable;

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

	private void check(EventCase each) throws Exception {
		List<String> seen = this.target.listeners().seen;
		seen.clear();
		if (each.error() != null) {
			Throwable thrown = catchThrowable(() -> this.target.send(each.function(), each.bytes()));
			assertThat(thrown).isNotNull()
				.extracting((error) -> error.getClass().getSimpleName())
				.isEqualTo(each.error());
		}
		else {
			Object answer = JsonMapper.shared()
				.readValue(this.target.send(each.function(), each.bytes()), Object.class);
			assertThat(answer).isEqualTo((each.failed() != null) ? Map.of("batchItemFailures",
					each.failed().stream().map((id) -> Map.of("itemIdentifier", id)).toList()) : null);
		}
		if (each.times() != null) {
			assertThat(seen).hasSize(each.times()).containsOnly(Objects.requireNonNull(each.seen()).get(0));
		}
		else {
			assertThat(seen).isEqualTo(Objects.requireNonNullElse(each.seen(), List.of()));
		}
	}

}
