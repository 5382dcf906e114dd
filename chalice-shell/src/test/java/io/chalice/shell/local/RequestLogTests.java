package io.chalice.shell.local;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.chalice.gateway.lambda.LogEvent;

import static org.assertj.core.api.Assertions.assertThat;

class RequestLogTests {

	private final List<String> lines = new ArrayList<>();

	private final RequestLog log = new RequestLog(this.lines::add);

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

	private void platform(String stream, String text) {
		this.log.add(new LogEvent(stream, LogEvent.Source.PLATFORM, text));
	}

	private void function(String stream, String text) {
		this.log.add(new LogEvent(stream, LogEvent.Source.FUNCTION, text));
	}

}
