package io.chalice.deployer.stage;

import io.chalice.model.ApplicationModel;

/**
 * A function that was deployed.
 *
 * @param name its name in the application
 * @param functionName its name on AWS
 */
public record DeployedFunction(String name, String functionName) {

	/**
	 * Return whether the function answers the routes.
	 * @return {@code true} for {@link ApplicationModel#API_HANDLER}
	 */
	public boolean isOfRoutes() {
		return this.name.equals(ApplicationModel.API_HANDLER);
	}

}
