package io.chalice.gateway;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chalice.model.ApplicationModel;
import io.chalice.model.AuthorizerModel;
import io.chalice.model.CorsModel;
import io.chalice.model.RouteModel;

/**
 * Builds application models.
 */
public final class Routes {

	private Routes() {
	}

	/**
	 * Build a plain route.
	 * @param path its path
	 * @param methods its methods
	 * @return the route
	 */
	public static RouteModel of(String path, String... methods) {
		return of(path, null, false, null, methods);
	}

	/**
	 * Build a route.
	 * @param path its path
	 * @param cors its CORS configuration
	 * @param apiKeyRequired whether it asks for an API key
	 * @param authorizer its authorizer
	 * @param methods its methods
	 * @return the route
	 */
	public static RouteModel of(String path, @Nullable CorsModel cors, boolean apiKeyRequired,
			@Nullable String authorizer, String... methods) {
		return new RouteModel(path, Arrays.asList(methods), "view", "com.example.Views#view()",
				RouteModel.DEFAULT_CONTENT_TYPES, cors, apiKeyRequired, authorizer);
	}

	/**
	 * Build a model of routes only.
	 * @param routes the routes
	 * @return the model
	 */
	public static ApplicationModel model(RouteModel... routes) {
		return model(List.of(), routes);
	}

	/**
	 * Build a model with authorizers.
	 * @param authorizers the authorizers
	 * @param routes the routes
	 * @return the model
	 */
	public static ApplicationModel model(List<AuthorizerModel> authorizers, RouteModel... routes) {
		return ApplicationModel.of(Arrays.asList(routes), List.of(), authorizers, List.of());
	}

}
