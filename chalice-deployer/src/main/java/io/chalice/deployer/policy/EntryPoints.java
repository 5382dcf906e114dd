package io.chalice.deployer.policy;

import java.util.List;

import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;
import io.chalice.model.RouteModel;
import io.chalice.policy.EntryPoint;

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
		if (function.equals(ApplicationModel.API_HANDLER)) {
			return model.routes().stream().map(RouteModel::handler).distinct().map(EntryPoint::parse).toList();
		}
		return model.functions()
			.stream()
			.filter((candidate) -> candidate.name().equals(function))
			.map(FunctionModel::handler)
			.map(EntryPoint::parse)
			.toList();
	}

}
