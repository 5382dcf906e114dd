package io.chalice.shell.console;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which of the process's streams are terminals.
 *
 * @param in whether input comes from a keyboard
 * @param out whether a terminal shows the output
 * @param err whether a terminal shows the error stream
 * @param colours whether terminals are to show colours
 */
public record StandardStreams(boolean in, boolean out, boolean err, boolean colours) {

	/**
	 * The system property in which the launcher names the streams that are terminals, by
	 * their numbers: {@code 012} for all of them.
	 */
	public static final String PROPERTY = "chalice.terminals";

	/**
	 * Find out which streams are terminals.
	 * @param terminals what the launcher says, or {@code null} when there was none
	 * @param environment the environment variables
	 * @return the streams
	 */
	public static StandardStreams of(@Nullable String terminals, Map<String, String> environment) {
		// a JVM can tell by itself only whether both input and output are terminals
		String numbers = (terminals != null) ? terminals : hasConsole() ? "012" : "";
		// https://no-color.org
		boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
				|| environment.getOrDefault("TERM", "dumb").equals("dumb");
		return new StandardStreams(numbers.contains("0"), numbers.contains("1"), numbers.contains("2"), !plain);
	}

	private static boolean hasConsole() {
		// newer JDKs have a console without a terminal, too
		return System.console() != null && Runtime.version().feature() < 22;
	}

	/**
	 * Return whether the output shows colours.
	 * @return {@code true} for a terminal that knows them
	 */
	public boolean colouredOut() {
		return this.out && this.colours;
	}

	/**
	 * Return whether the error stream shows colours.
	 * @return {@code true} for a terminal that knows them
	 */
	public boolean colouredErr() {
		return this.err && this.colours;
	}

	/**
	 * Return whether questions can be asked.
	 * @return {@code true} when somebody can read them and answer
	 */
	public boolean interactive() {
		return this.in && this.out;
	}

}
