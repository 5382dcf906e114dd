package io.chalice.deployer.function;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a function failed: what Lambda says of it, and what the function itself has logged.
 *
 * @param type the exception's class, or Lambda's own error type; empty when not known
 * @param message what was wrong, empty when not known
 * @param log the function's log, or its end; empty without one
 */
public record FunctionFailure(String type, String message, String log) {

	/**
	 * Spring Boot's explanation of a failed start, between its frame and what follows.
	 */
	private static final Pattern ANALYSIS = Pattern
		.compile("(?s)APPLICATION FAILED TO START\\s*\\*+\\s*Description:\\s*(.*?)(?:\\R\\s*Action:\\s*(.*?))?"
				+ "(?=\\R\\s*(?:\\R|at |Caused by: )|\\R?\\z)");

	private static final Pattern CAUSE = Pattern.compile("(?m)^\\s*Caused by: (\\S+(?:: .*)?)$");

	private static final Pattern FRAME = Pattern
		.compile("^\\s+(at [\\w.$/]+[\\w.$<>/]*\\(|\\.\\.\\. \\d+ (more|common frames omitted))");

	private static final Pattern DENIED = Pattern.compile(
			"AccessDenied|not authorized to perform|no identity-based policy|KMSAccessDenied|explicit deny",
			Pattern.CASE_INSENSITIVE);

	private static final JsonMapper mapper = JsonMapper.builder().build();

	/**
	 * Read a failure.
	 * @param payload what Lambda answered, JSON with {@code errorType} and
	 * {@code errorMessage}
	 * @param log the end of the function's log
	 * @return the failure
	 */
	public static FunctionFailure of(String payload, String log) {
		JsonNode error = read(payload);
		return new FunctionFailure(error.path("errorType").asString(""), error.path("errorMessage").asString(payload),
				log.strip());
	}

	private static JsonNode read(String payload) {
		try {
			return mapper.readTree(payload);
		}
		catch (JacksonException ex) {
			return mapper.createObjectNode();
		}
	}

	/**
	 * Return in one line why it failed.
	 * @return the application's own explanation when its log has one, else the innermost
	 * cause
	 */
	public String reason() {
		Matcher analysis = ANALYSIS.matcher(this.log);
		String reason = "";
		while (analysis.find()) {
			reason = analysis.group(1);
		}
		if (!reason.isBlank()) {
			return line(reason);
		}
		Matcher cause = CAUSE.matcher(this.log);
		while (cause.find()) {
			reason = cause.group(1);
		}
		if (!reason.isBlank()) {
			return line(reason);
		}
		return line(this.message.isBlank() ? this.type : (this.type.isBlank() ? "" : this.type + ": ") + this.message);
	}

	private static String line(String text) {
		return text.strip().replaceAll("\\s+", " ");
	}

	/**
	 * Return what the function has logged, to follow the reason. Where in the code
	 * exceptions were thrown is left out.
	 * @return lines that begin with a line break, empty without a log
	 */
	public String details() {
		if (this.log.isBlank()) {
			return "";
		}
		return this.log.lines()
			.filter((line) -> !FRAME.matcher(line).find())
			.map((line) -> ("  " + line).stripTrailing())
			.collect(Collectors.joining("\n", "\nIts log:\n", ""));
	}

	/**
	 * Return whether the function was not allowed to do something.
	 * @return {@code true} when its error or its log says so
	 */
	boolean lacksPermission() {
		return DENIED.matcher(this.type + this.message + this.log).find();
	}

}
