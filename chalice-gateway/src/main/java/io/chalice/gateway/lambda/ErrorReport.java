package io.chalice.gateway.lambda;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An error as a runtime posts it or as Lambda makes it up.
 *
 * @param type the error's type
 * @param message the error's message
 * @param payload both as a JSON object, posted ones with a stack trace
 */
record ErrorReport(String type, String message, byte[] payload) {

	static final String EXIT = "Runtime.ExitError";

	static final String TIMEOUT = "Sandbox.Timedout";

	private static final JsonMapper JSON = JsonMapper.shared();

	static ErrorReport of(String type, String message) {
		byte[] payload = JSON
			.writeValueAsBytes(JSON.createObjectNode().put("errorType", type).put("errorMessage", message));
		return new ErrorReport(type, message, payload);
	}

	/**
	 * Reads what a runtime posted.
	 * @param body the posted bytes, by convention a JSON object
	 * @param fallbackType the type if the body names none
	 * @return the error, with the body as it was
	 */
	static ErrorReport posted(byte[] body, @Nullable String fallbackType) {
		Optional<JsonNode> json = read(body);
		String type = json.map((object) -> object.path("errorType").asString(""))
			.filter((value) -> !value.isEmpty())
			.orElse((fallbackType != null) ? fallbackType : "Runtime.Unknown");
		return new ErrorReport(type, json.map((object) -> object.path("errorMessage").asString("")).orElse(""), body);
	}

	/**
	 * Says how a process ended.
	 * @param requestId the event it was working on
	 * @param exitCode its exit code
	 * @return the error Lambda reports
	 */
	static ErrorReport exit(String requestId, int exitCode) {
		return of(EXIT, "RequestId: %s Error: %s".formatted(requestId, reason(exitCode)));
	}

	/**
	 * Says how a process ended that was not working on an event.
	 * @param exitCode its exit code
	 * @return the error Lambda reports
	 */
	static ErrorReport exit(int exitCode) {
		return of(EXIT, "Error: " + reason(exitCode));
	}

	/**
	 * Returns this error as who sent an event gets to know it: Lambda's own reports on an
	 * exit name the event.
	 * @param requestId the event
	 * @return the error
	 */
	ErrorReport of(String requestId) {
		boolean own = EXIT.equals(this.type) && this.message.startsWith("Error: ");
		return own ? of(EXIT, "RequestId: %s %s".formatted(requestId, this.message)) : this;
	}

	/**
	 * Says that an event took too long.
	 * @param requestId the event
	 * @param timeout the function's time-out
	 * @return the error Lambda reports
	 */
	static ErrorReport timeout(String requestId, Duration timeout) {
		return of(TIMEOUT, "RequestId: %s Error: %s".formatted(requestId, PlatformLog.timeout(timeout)));
	}

	private static String reason(int exitCode) {
		return (exitCode == 0) ? "Runtime exited without providing a reason"
				: "Runtime exited with error: exit status " + exitCode;
	}

	private static Optional<JsonNode> read(byte[] body) {
		try {
			return Optional.of(JSON.readTree(body));
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

}
