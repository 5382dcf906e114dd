package io.chalice.gateway.lambda;

/**
 * A line of a function's log.
 *
 * @param logStream the log stream, one for each process
 * @param source who wrote the line
 * @param text the line, without its end
 */
public record LogEvent(String logStream, Source source, String text) {

	/**
	 * Who wrote a line.
	 */
	public enum Source {

		/**
		 * The function, to its standard output or error.
		 */
		FUNCTION,

		/**
		 * Lambda: {@code START}, {@code END}, {@code REPORT} and the like.
		 */
		PLATFORM

	}

}
