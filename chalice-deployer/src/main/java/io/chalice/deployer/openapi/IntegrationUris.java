package io.chalice.deployer.openapi;

import io.chalice.deployer.cloud.CallerIdentity;

/**
 * How API Gateway calls functions.
 *
 * @param caller the account and region
 */
public record IntegrationUris(CallerIdentity caller) {

	/**
	 * Return the URI that calls the version the stage chooses.
	 * @param function the function's resource name
	 * @param functionName its name on AWS
	 * @return an ARN
	 */
	public String of(String function, String functionName) {
		return "arn:%s:apigateway:%s:lambda:path/2015-03-31/functions/%s:${stageVariables.%s}/invocations".formatted(
				this.caller.partition(), this.caller.region(), this.caller.functionArn(functionName),
				StageVariables.version(function));
	}

}
