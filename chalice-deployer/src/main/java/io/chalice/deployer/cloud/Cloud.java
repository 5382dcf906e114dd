package io.chalice.deployer.cloud;

/**
 * AWS in one account and region. Every method of every service makes one call and throws
 * a {@link CloudException}.
 */
public interface Cloud {

	/**
	 * Return who calls and where.
	 * @return the caller
	 */
	Caller caller();

	/**
	 * Return the roles.
	 * @return the roles of IAM
	 */
	Roles roles();

	/**
	 * Return IAM's managed policies.
	 * @return the policies
	 */
	Policies policies();

	/**
	 * Return the functions.
	 * @return the functions of Lambda
	 */
	Functions functions();

	/**
	 * Return what calls functions, by version and by alias.
	 * @return the aliases and permissions of Lambda
	 */
	FunctionAccess functionAccess();

	/**
	 * Return the REST APIs.
	 * @return the REST APIs of API Gateway
	 */
	RestApis restApis();

	/**
	 * Return the stages of REST APIs.
	 * @return the stages of API Gateway
	 */
	Stages stages();

	/**
	 * Return the API keys.
	 * @return the keys and usage plans of API Gateway
	 */
	ApiKeys apiKeys();

	/**
	 * Return the log groups.
	 * @return the log groups of CloudWatch
	 */
	LogGroups logGroups();

	/**
	 * Return the buckets.
	 * @return the buckets of S3
	 */
	Buckets buckets();

}
