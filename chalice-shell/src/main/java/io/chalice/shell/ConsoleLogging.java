package io.chalice.shell;

/**
 * What the libraries log: errors, if nobody asks for more. How a line looks is said in
 * {@code simplelogger.properties}.
 */
final class ConsoleLogging {

	static final String LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

	private ConsoleLogging() {
	}

	/**
	 * Set what is logged, before anything is.
	 * @param debug whether everything is logged
	 */
	static void start(boolean debug) {
		if (debug) {
			System.setProperty(LEVEL, "debug");
		}
	}

}
