package io.chalice.deployer.invoke;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The exception that a function has thrown, as Lambda answers it.
 *
 * @param type its class, or Lambda's own error type
 * @param message its message, empty without one
 * @param frames where it was thrown, innermost first
 * @param cause what caused it, or {@code null}
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/java-exceptions.html">Exceptions of
 * functions in Java</a>
 */
public record ThrownError(String type, String message, List<String> frames, @Nullable ThrownError cause) {

	/** What follows the frames of an exception, and the frames of what follows. */
	private static final Pattern PART = Pattern
		.compile("^(\\s*Caused by: |\\s+Suppressed: |\\s+at \\S|\\s+\\.\\.\\. \\d+ )");

	private static final JsonMapper mapper = JsonMapper.builder().build();

	public ThrownError {
		frames = List.copyOf(frames);
	}

	/**
	 * Read an answer.
	 * @param payload what Lambda answered for the function
	 * @return the error; the whole answer is its message when it is not understood
	 */
	public static ThrownError of(String payload) {
		try {
			JsonNode error = mapper.readTree(payload);
			if (error.path("errorType").isString() || error.path("errorMessage").isString()) {
				return of(error);
			}
		}
		catch (JacksonException ex) {
			// such as the page of something in between
			return new ThrownError("", payload.strip(), List.of(), null);
		}
		return new ThrownError("", payload.strip(), List.of(), null);
	}

	private static ThrownError of(JsonNode error) {
		List<String> frames = new ArrayList<>();
		error.path("stackTrace").values().forEach((frame) -> frames.add(frame.asString("")));
		JsonNode cause = error.path("cause");
		return new ThrownError(error.path("errorType").asString(""), error.path("errorMessage").asString(""), frames,
				cause.isObject() ? of(cause) : null);
	}

	/**
	 * Return whether it is known where it was thrown.
	 * @return {@code false} when Lambda itself has ended the function
	 */
	public boolean hasTrace() {
		return !this.frames.isEmpty() || this.cause != null;
	}

	/**
	 * Return it as {@link Throwable#printStackTrace()} prints it. Lambda answers without
	 * causes, which only the log has.
	 * @param log the end of the function's log
	 * @return the lines, with all causes that the log has
	 */
	public List<String> trace(String log) {
		List<String> answered = trace();
		if (this.cause != null || this.frames.isEmpty()) {
			return answered;
		}
		List<String> logged = log.lines().toList();
		// what is before it may have been cut off
		int last = logged.lastIndexOf(answered.get(answered.size() - 1));
		List<String> whole = new ArrayList<>(answered);
		logged.stream().skip(last + 1L).takeWhile((line) -> last >= 0 && PART.matcher(line).find()).forEach(whole::add);
		return whole;
	}

	private List<String> trace() {
		List<String> lines = new ArrayList<>(List.of(headline()));
		this.frames.forEach((frame) -> lines.add("\tat " + frame));
		List<String> enclosing = this.frames;
		for (ThrownError error = this.cause; error != null; error = error.cause) {
			lines.add("Caused by: " + error.headline());
			int common = common(error.frames, enclosing);
			error.frames.stream().limit(error.frames.size() - common).forEach((frame) -> lines.add("\tat " + frame));
			if (common > 0) {
				lines.add("\t... %d more".formatted(common));
			}
			enclosing = error.frames;
		}
		return lines;
	}

	private String headline() {
		return this.type.isEmpty() ? this.message
				: this.message.isEmpty() ? this.type : this.type + ": " + this.message;
	}

	private static int common(List<String> frames, List<String> enclosing) {
		int count = 0;
		while (count < frames.size() && count < enclosing.size()
				&& frames.get(frames.size() - 1 - count).equals(enclosing.get(enclosing.size() - 1 - count))) {
			count++;
		}
		return count;
	}

}
