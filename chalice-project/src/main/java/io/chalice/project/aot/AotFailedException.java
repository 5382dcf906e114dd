package io.chalice.project.aot;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An application cannot be processed ahead of time. Most of the time a library is not
 * made for it.
 */
public final class AotFailedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private static final Pattern CAUSE = Pattern
		.compile("(?m)^(?:Caused by: |Exception in thread \"[^\"]*\" )?" + "([\\w.$]+(?:Exception|Error)(?:: .*)?)$");

	private static final Pattern TRACE = Pattern.compile("(?m)^\\s+at [\\w.$/]+");

	private final String output;

	AotFailedException(String mainClass, String stage, String output) {
		super(("Spring's ahead-of-time processing of %s for stage %s failed: %s%n"
				+ "To deploy without it, with a slower cold start, set \"aot\": false in .chalice/config.json")
			.formatted(mainClass, stage, reason(output)));
		this.output = output;
	}

	private static String reason(String output) {
		String reason = output.strip();
		if (TRACE.matcher(output).find()) {
			// the innermost cause says most
			Matcher cause = CAUSE.matcher(output);
			while (cause.find()) {
				reason = cause.group(1);
			}
		}
		return reason;
	}

	/**
	 * Return all that was written meanwhile.
	 * @return the output and the error stream
	 */
	public String output() {
		return this.output;
	}

}
