package io.chalice.deployer.restapi;

import io.chalice.deployer.cloud.CallerIdentity;

/**
 * Where a stage can be reached.
 */
public final class RestApiUrl {

	private RestApiUrl() {
	}

	/**
	 * Return the URL of a stage.
	 * @param caller the account and region
	 * @param apiId the API's id
	 * @param stage the stage's name
	 * @return the URL, with a slash at the end
	 */
	public static String of(CallerIdentity caller, String apiId, String stage) {
		return "https://%s.execute-api.%s.%s/%s/".formatted(apiId, caller.region(), caller.domain(), stage);
	}

}
