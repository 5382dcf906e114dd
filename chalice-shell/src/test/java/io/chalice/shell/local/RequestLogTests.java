package io.chalice.shell.local;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.chalice.gateway.lambda.LogEvent;

import static org.assertj.core.api.Assertions.assertThat;

class RequestLogTests {

	private final List<String> lines = new ArrayList<>();

	private final RequestLog log = new RequestLog(this.lines::add, true, () -> new TraceFold((type) -> false));

	@Test
	void linesOfTheOnlyRequestAreShownAsTheyCome() {
		platform("a", "INIT_START Runtime Version: java:17");
		platform("a", "START RequestId: 1");
		function("a", "one");
		assertThat(this.lines).containsExactly("INIT_START Runtime Version: java:17", "START RequestId: 1", "one");
	}

	@Test
	void linesOfRequestsAtTheSameTimeStandTogether() {
		platform("a", "START RequestId: 1");
		platform("b", "START RequestId: 2");
		function("b", "two");
		function("a", "one");
		platform("a", "END RequestId: 1");
		platform("a", "REPORT RequestId: 1");
		function("b", "more");
		platform("b", "REPORT RequestId: 2");
		assertThat(this.lines).containsExactly("START RequestId: 1", "one", "END RequestId: 1", "REPORT RequestId: 1",
				"START RequestId: 2", "two", "more", "REPORT RequestId: 2");
	}

	@Test
	void requestThatTakesLongHoldsUpNobody() {
		platform("a", "START RequestId: 1");
		platform("b", "START RequestId: 2");
		platform("b", "REPORT RequestId: 2");
		platform("b", "START RequestId: 3");
		platform("b", "REPORT RequestId: 3");
		function("a", "still here");
		assertThat(this.lines).containsExactly("START RequestId: 1", "START RequestId: 2", "REPORT RequestId: 2",
				"START RequestId: 3", "REPORT RequestId: 3", "still here");
	}

	@Test
	void whatAFunctionWritesIsNotTakenForALineOfLambda() {
		platform("a", "START RequestId: 1");
		function("b", "START here");
		function("a", "REPORT of mine");
		platform("b", "START RequestId: 2");
		assertThat(this.lines).containsExactly("START RequestId: 1", "START here", "REPORT of mine");
	}

	@Test
	void requestIsToldAfterItsOwnLines() {
		platform("a", "START RequestId: 1 Version: 1");
		platform("b", "START RequestId: 2 Version: 1");
		this.log.served(List.of("2"), (cold) -> this.lines.add("second, cold: " + cold));
		function("a", "one");
		function("b", "two");
		platform("b", "REPORT RequestId: 2");
		this.log.served(List.of("1"), (cold) -> this.lines.add("first, cold: " + cold));
		platform("a", "REPORT RequestId: 1");
		assertThat(this.lines).containsExactly("START RequestId: 1 Version: 1", "one", "START RequestId: 2 Version: 1",
				"two", "REPORT RequestId: 2", "second, cold: true", "REPORT RequestId: 1", "first, cold: true");
	}

	@Test
	void requestIsToldAtOnceWhenNoFunctionIsWorkingOnIt() {
		this.log.served(List.of(), (cold) -> this.lines.add("not called"));
		platform("a", "START RequestId: 1 Version: 1");
		platform("a", "REPORT RequestId: 1");
		this.log.served(List.of("1"), (cold) -> this.lines.add("already ended, cold: " + cold));
		assertThat(this.lines).startsWith("not called").endsWith("already ended, cold: true");
	}

	@Test
	void onlyTheFirstCallOfAProcessIsCold() {
		List<Boolean> cold = new ArrayList<>();
		for (String requestId : List.of("1", "2")) {
			platform("a", "START RequestId: %s Version: 1".formatted(requestId));
			platform("a", "REPORT RequestId: " + requestId);
			this.log.served(List.of(requestId), cold::add);
		}
		assertThat(cold).containsExactly(true, false);
	}

	@Test
	void recordsAreLeftOutButNotWhatWentWrong() {
		RequestLog quiet = new RequestLog(this.lines::add, false, () -> new TraceFold((type) -> false));
		for (String line : List.of("INIT_START Runtime Version: java:17", "START RequestId: 1 Version: 1",
				"2026-01-01T00:00:00Z 1 Task timed out after 3.00 seconds", "END RequestId: 1", "REPORT RequestId: 1",
				"INIT_REPORT Init Duration: 3 ms\tPhase: init\tStatus: timeout")) {
			quiet.add(new LogEvent("a", LogEvent.Source.PLATFORM, line));
		}
		assertThat(this.lines).containsExactly("2026-01-01T00:00:00Z 1 Task timed out after 3.00 seconds",
				"INIT_REPORT Init Duration: 3 ms\tPhase: init\tStatus: timeout");
	}

	@Test
	void stackTracesOfProcessesAreFoldedApart() {
		platform("a", "START RequestId: 1 Version: 1");
		function("a", "java.lang.Boom");
		function("a", "\tat java.lang.A.b(A.java:1)");
		function("a", "\tat java.lang.A.c(A.java:2)");
		platform("b", "START RequestId: 2 Version: 1");
		function("b", "\tat java.lang.A.d(A.java:3)");
		platform("a", "REPORT RequestId: 1");
		platform("b", "REPORT RequestId: 2");
		assertThat(this.lines).containsExactly("START RequestId: 1 Version: 1", "java.lang.Boom",
				"\t... 2 frames of Java", "REPORT RequestId: 1", "START RequestId: 2 Version: 1",
				"\tat java.lang.A.d(A.java:3)", "REPORT RequestId: 2");
	}

	private void platform(String stream, String text) {
		this.log.add(new LogEvent(stream, LogEvent.Source.PLATFORM, text));
	}

	private void function(String stream, String text) {
		this.log.add(new LogEvent(stream, LogEvent.Source.FUNCTION, text));
	}

}
