package io.chalice.deployer.openapi;

import io.chalice.model.ApplicationModel;

/**
 * The stage variables that choose the code's version. One per function that API Gateway
 * calls, so that a stage moves to another version of all of them in one call.
 */
public final class StageVariables {

	private static final String VERSION = "chaliceVersion";

	private StageVariables() {
	}

	/**
	 * Return the variable that holds a function's version.
	 * @param function the function's resource name
	 * @return letters, digits and underscores
	 */
	public static String version(String function) {
		return function.equals(ApplicationModel.API_HANDLER) ? VERSION : VERSION + "_" + function.replace("-", "__");
	}

	/**
	 * Return whether a variable holds a function's version.
	 * @param variable a stage variable's name
	 * @return {@code true} when it is not the application's own
	 */
	public static boolean isVersion(String variable) {
		return variable.startsWith(VERSION);
	}

}
