package io.chalice.shell;

/**
 * What the libraries log.
 */
final class Logging {

	private static final String LEVEL = "chalice.log.level";

	private Logging() {
	}

	/**
	 * Set what is logged, before anything is.
	 * @param debug whether everything is logged
	 */
	static void start(boolean debug) {
		System.setProperty(LEVEL, debug ? "DEBUG" : "ERROR");
	}

}
