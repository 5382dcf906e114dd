package io.chalice.dispatch;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chalice.ChaliceViewError;
import io.chalice.event.OutgoingResponse;

/**
 * Turns what a view throws into a response: its own errors as they say, anything else as
 * a logged status 500 that gives nothing away unless the application is being debugged.
 */
final class ErrorRenderer {

	private static final Logger logger = LoggerFactory.getLogger(ErrorRenderer.class);

	private static final int INTERNAL_SERVER_ERROR = 500;

	private static final String UNCAUGHT = "ChaliceViewError: An internal server error occurred.";

	private final BodyRenderer bodyRenderer;

	private final boolean debug;

	ErrorRenderer(BodyRenderer bodyRenderer, boolean debug) {
		this.bodyRenderer = bodyRenderer;
		this.debug = debug;
	}

	OutgoingResponse render(Throwable thrown, String where) {
		if (thrown instanceof ChaliceViewError error) {
			return error(error.status(), error.code(), error.getMessage(), Map.of());
		}
		logger.error("Caught exception for {}", where, thrown);
		if (this.debug) {
			return stackTrace(thrown);
		}
		return error(INTERNAL_SERVER_ERROR, "ChaliceViewError", UNCAUGHT, Map.of());
	}

	OutgoingResponse error(int status, String code, @Nullable String message, Map<String, List<String>> headers) {
		Map<String, @Nullable Object> body = new LinkedHashMap<>();
		body.put("Code", code);
		body.put("Message", message);
		return this.bodyRenderer.json(status, headers, body);
	}

	OutgoingResponse unsupportedMediaType() {
		return this.bodyRenderer.json(415, Map.of(), Map.of("message", "Unsupported Media Type"));
	}

	private static OutgoingResponse stackTrace(Throwable thrown) {
		StringWriter trace = new StringWriter();
		thrown.printStackTrace(new PrintWriter(trace, true));
		return new OutgoingResponse(INTERNAL_SERVER_ERROR, Map.of("Content-Type", List.of("text/plain")),
				trace.toString().getBytes(StandardCharsets.UTF_8), false);
	}

}
