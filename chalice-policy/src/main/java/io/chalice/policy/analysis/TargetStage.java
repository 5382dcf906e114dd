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
public record TargetStage(String partition, String region, String account, ValueLookup variables,
		ValueLookup systemProperties, ValueLookup properties) {

	/**
	 * A stage of which nothing is known.
	 * @return a stage with ARNs of any partition, region and account
	 */
	public static TargetStage unknown() {
		return new TargetStage("*", "*", "*", ValueLookup.NOTHING, ValueLookup.NOTHING, ValueLookup.NOTHING);
	}

	/**
	 * Says the same of another place.
	 * @param region the region in ARNs
	 * @param account the account in ARNs
	 * @return a new stage
	 */
	public TargetStage at(String region, String account) {
		return new TargetStage(this.partition, region, account, this.variables, this.systemProperties, this.properties);
	}

	/**
	 * Says the same with environment variables.
	 * @param variables the function's environment variables
	 * @return a new stage
	 */
	public TargetStage withVariables(ValueLookup variables) {
		return new TargetStage(this.partition, this.region, this.account, variables, this.systemProperties,
				this.properties);
	}

	/**
	 * Says the same with configuration properties.
	 * @param properties the configuration properties
	 * @return a new stage
	 */
	public TargetStage withProperties(ValueLookup properties) {
		return new TargetStage(this.partition, this.region, this.account, this.variables, this.systemProperties,
				properties);
	}

}
