package io.chalice.deployer.function;

/**
 * Lambda's Java runtimes.
 */
final class JavaRuntimes {

	private static final int JAVA_21 = 21;

	private JavaRuntimes() {
	}

	/**
	 * Return the runtime for a Java level. Classes of an older level run on a newer
	 * runtime.
	 * @param javaLevel the project's Java level
	 * @return the runtime
	 */
	static String of(int javaLevel) {
		return (javaLevel <= JAVA_21) ? "java21" : "java25";
	}

}
