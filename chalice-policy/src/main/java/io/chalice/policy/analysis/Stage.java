package io.chalice.policy.analysis;

/**
 * What is known of the place the application will run in. The first three may be template
 * expressions such as {@code ${AWS::Region}}, or a wildcard.
 *
 * @param partition the partition in ARNs
 * @param region the region in ARNs
 * @param account the account in ARNs
 * @param variables the function's environment variables
 * @param systemProperties the JVM's system properties
 * @param properties the configuration properties of the application with the stage's
 * profile
 */
public record Stage(String partition, String region, String account, Lookup variables, Lookup systemProperties,
		Lookup properties) {

	/**
	 * A stage of which nothing is known.
	 * @return a stage with ARNs of any partition, region and account
	 */
	public static Stage unknown() {
		return new Stage("*", "*", "*", Lookup.NOTHING, Lookup.NOTHING, Lookup.NOTHING);
	}

	/**
	 * Says the same of another place.
	 * @param region the region in ARNs
	 * @param account the account in ARNs
	 * @return a new stage
	 */
	public Stage at(String region, String account) {
		return new Stage(this.partition, region, account, this.variables, this.systemProperties, this.properties);
	}

	/**
	 * Says the same with environment variables.
	 * @param variables the function's environment variables
	 * @return a new stage
	 */
	public Stage withVariables(Lookup variables) {
		return new Stage(this.partition, this.region, this.account, variables, this.systemProperties, this.properties);
	}

	/**
	 * Says the same with configuration properties.
	 * @param properties the configuration properties
	 * @return a new stage
	 */
	public Stage withProperties(Lookup properties) {
		return new Stage(this.partition, this.region, this.account, this.variables, this.systemProperties, properties);
	}

}
