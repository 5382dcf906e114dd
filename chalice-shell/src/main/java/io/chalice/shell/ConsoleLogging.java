package io.chalice.shell;

/**
 * What the libraries log.
 */
final class ConsoleLogging {

	private static final String LEVEL = "chalice.log.level";

	private ConsoleLogging() {
	}

	/**
	 * Set what is logged, before anything is.
	 * @param debug whether everything is logged
	 */
	static void start(boolean debug) {
		System.setProperty(LEVEL, debug ? "DEBUG" : "ERROR");
	}

}
