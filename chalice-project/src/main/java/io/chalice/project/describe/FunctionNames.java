package io.chalice.project.describe;

import java.util.List;
import java.util.stream.Stream;

import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;

/**
 * The Lambda functions of an application.
 */
public final class FunctionNames {

	private FunctionNames() {
	}

	/**
	 * Return the functions' resource names.
	 * @param model the application
	 * @return the routes' function first, when there are routes
	 */
	public static List<String> of(ApplicationModel model) {
		Stream<String> routes = model.routes().isEmpty() ? Stream.empty() : Stream.of(ApplicationModel.API_HANDLER);
		return Stream.concat(routes, model.functions().stream().map(FunctionModel::name)).toList();
	}

}
