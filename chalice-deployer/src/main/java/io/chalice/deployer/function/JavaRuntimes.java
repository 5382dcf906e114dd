package io.chalice.deployer.function;

import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.project.configuration.LambdaKeys;

/**
 * Lambda's Java runtimes.
 */
public final class JavaRuntimes {

	private static final int JAVA_21 = 21;

	private JavaRuntimes() {
	}

	/**
	 * Return the runtime of a function.
	 * @param request what is deployed
	 * @param function the function's name in the application
	 * @return the configured one, else that of the project's Java level
	 */
	public static String of(DeploymentRequest request, String function) {
		String configured = request.settings().function(function).value(LambdaKeys.RUNTIME);
		return (configured != null) ? configured : of(request.settings().javaLevel());
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
