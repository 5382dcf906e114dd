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
		assertThat(ThrownError.of(JsonMapper.shared().writeValueAsString(payload(thrown))).trace())
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
	void whatLambdaHasEndedHasNoTrace() {
		ThrownError error = ThrownError
			.of("{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"Task timed out after 3.00 seconds\"}");
		assertThat(error.hasTrace()).isFalse();
		assertThat(error.trace()).containsExactly("Sandbox.Timedout: Task timed out after 3.00 seconds");
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
			.trace()).containsExactly("java.lang.NullPointerException", "\tat a.B.c(B.java:1)");
	}

}
