package io.chalice.deployer.function;

/**
 * Lambda's Java runtimes.
 */
final class Runtimes {

	private static final int JAVA_25 = 25;

	private Runtimes() {
	}

	/**
	 * Return the runtime for a Java level. Classes of an older level run on a newer
	 * runtime.
	 * @param javaLevel the project's Java level
	 * @return the runtime
	 */
	static String of(int javaLevel) {
		return (javaLevel >= JAVA_25) ? "java25" : "java21";
	}

}
