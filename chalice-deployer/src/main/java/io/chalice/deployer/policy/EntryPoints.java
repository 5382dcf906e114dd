package io.chalice.deployer.policy;

import java.util.List;

import io.chalice.model.ApplicationModel;
import io.chalice.policy.analysis.EntryPoint;

/**
 * The methods through which Lambda gets into an application.
 */
final class EntryPoints {

	private EntryPoints() {
	}

	/**
	 * Return the methods a function calls.
	 * @param model what the application is
	 * @param function the function's resource name
	 * @return those of all routes for the routes' function, else the function's own
	 */
	static List<EntryPoint> of(ApplicationModel model, String function) {
		return FunctionHandlers.of(model, function).stream().map(EntryPoint::parse).toList();
	}

}
