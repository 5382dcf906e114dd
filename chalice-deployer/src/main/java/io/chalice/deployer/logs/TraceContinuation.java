package io.chalice.deployer.logs;

import java.util.regex.Pattern;

/**
 * Tells what goes on with a stack trace whose lines are events of their own.
 */
final class TraceContinuation {

	/** A frame, a cause, or what a cause has in common with what it caused. */
	private static final Pattern INSIDE = Pattern
		.compile("^(\\s+at \\S|\\s*Caused by: |\\s+Suppressed: |\\s+\\.\\.\\. \\d+ )");

	/** The line that a stack trace begins with, after the line of a logger. */
	private static final Pattern HEAD = Pattern
		.compile("^(Exception in thread \"[^\"]*\" )?([\\w$]+\\.)+[\\w$]*(Exception|Error|Throwable)\\b");

	private TraceContinuation() {
	}

	/**
	 * Return whether an event belongs to the one before it in its log stream.
	 * @param message what it says
	 * @return {@code true} for a part of a stack trace
	 */
	static boolean is(String message) {
		return INSIDE.matcher(message).find() || HEAD.matcher(message).find();
	}

}
