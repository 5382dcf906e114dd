package io.chalice.deployer.logs;

/**
 * What writes a log.
 *
 * @param name what people call it: a function's name in the application
 * @param group its log group on AWS
 */
public record LogSource(String name, String group) {

	private static final String FUNCTIONS = "/aws/lambda/";

	/**
	 * Return the log of a function, which Lambda writes where it is not told otherwise.
	 * @param name the function's name in the application
	 * @param functionName its name on AWS
	 * @return the source
	 */
	public static LogSource ofFunction(String name, String functionName) {
		return new LogSource(name, FUNCTIONS + functionName);
	}

}
