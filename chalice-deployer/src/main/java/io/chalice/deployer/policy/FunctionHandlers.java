package io.chalice.deployer.policy;

import java.util.List;

import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;
import io.chalice.model.RouteModel;

/**
 * The methods through which Lambda gets into an application, as its model names them.
 */
public final class FunctionHandlers {

	private FunctionHandlers() {
	}

	/**
	 * Return the methods a function calls.
	 * @param model what the application is
	 * @param function the function's resource name
	 * @return those of all routes for the routes' function, else the function's own
	 */
	public static List<String> of(ApplicationModel model, String function) {
		if (function.equals(ApplicationModel.API_HANDLER)) {
			return model.routes().stream().map(RouteModel::handler).distinct().toList();
		}
		return model.functions()
			.stream()
			.filter((candidate) -> candidate.name().equals(function))
			.map(FunctionModel::handler)
			.toList();
	}

}
