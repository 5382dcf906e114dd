package io.chalice.deployer.invoke;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ThrownErrorTests {

	@Test
	void traceIsTheOneThatJavaPrints() {
		IllegalStateException thrown = new IllegalStateException("no",
				new RuntimeException(new IllegalArgumentException("because")));
		StringWriter printed = new StringWriter();
		thrown.printStackTrace(new PrintWriter(printed));
		assertThat(ThrownError.of(JsonMapper.shared().writeValueAsString(payload(thrown))).trace(""))
			.containsExactlyElementsOf(printed.toString().lines().toList());
	}

	// as Lambda's runtime interface client describes exceptions
	private static Map<String, Object> payload(Throwable thrown) {
		Map<String, Object> payload = new LinkedHashMap<>();
		payload.put("errorMessage", String.valueOf(thrown.getMessage()));
		payload.put("errorType", thrown.getClass().getName());
		payload.put("stackTrace", Stream.of(thrown.getStackTrace()).map(StackTraceElement::toString).toList());
		if (thrown.getCause() != null) {
			payload.put("cause", payload(thrown.getCause()));
		}
		return payload;
	}

	@Test
	void causesAreInTheLog() {
		String answer = """
				{"errorMessage":"no","errorType":"a.B","stackTrace":["a.C.d(C.java:1)","a.E.f(E.java:2)"]}""";
		List<String> trace = List.of("a.B: no", "\tat a.C.d(C.java:1)", "\tat a.E.f(E.java:2)", "Caused by: a.G: gone",
				"\tat a.H.i(H.java:3)", "\t... 1 more");
		String log = String.join("\n", trace);
		assertThat(ThrownError.of(answer).trace("before\nno: a.B\n" + log + "\nEND RequestId: 1\n")).isEqualTo(trace);
		// the log is the last 4 KB
		assertThat(ThrownError.of(answer).trace(log.substring(log.indexOf("a.E") - 4))).isEqualTo(trace);
		assertThat(ThrownError.of(answer).trace("another log")).isEqualTo(trace.subList(0, 3));
	}

	@Test
	void whatLambdaHasEndedHasNoTrace() {
		ThrownError error = ThrownError
			.of("{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"Task timed out after 3.00 seconds\"}");
		assertThat(error.hasTrace()).isFalse();
		assertThat(error.trace("")).containsExactly("Sandbox.Timedout: Task timed out after 3.00 seconds");
	}

	@Test
	void answerThatIsNoErrorIsItsMessage() {
		assertThat(List.of(ThrownError.of("<html>\n"), ThrownError.of("[1]"), ThrownError.of("{}")))
			.extracting(ThrownError::message)
			.containsExactly("<html>", "[1]", "{}");
	}

	@Test
	void exceptionWithoutAMessage() {
		assertThat(ThrownError
			.of("{\"errorType\":\"java.lang.NullPointerException\",\"stackTrace\":[\"a.B.c(B.java:1)\"]}")
			.trace("")).containsExactly("java.lang.NullPointerException", "\tat a.B.c(B.java:1)");
	}

}
