package io.chalice.conformance.application;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chalice.model.CorsModel;
import io.chalice.model.RouteModel;
import io.chalice.route.Route;
import io.chalice.route.RouteTarget;

/**
 * A route declared by hand.
 *
 * @param path the path
 * @param methods the methods
 * @param contentTypes the accepted media types
 * @param cors the CORS configuration, or {@code null} without CORS
 * @param apiKeyRequired whether an API key is asked for
 * @param authorizer the authorizer's name, or {@code null} without one
 */
record PlainRoute(String path, List<String> methods, List<String> contentTypes, @Nullable CorsModel cors,
		boolean apiKeyRequired, @Nullable String authorizer) {

	static PlainRoute get(String path) {
		return of(path, "GET");
	}

	static PlainRoute of(String path, String... methods) {
		return new PlainRoute(path, List.of(methods), RouteModel.DEFAULT_CONTENT_TYPES, null, false, null);
	}

	PlainRoute types(String... contentTypes) {
		return new PlainRoute(this.path, this.methods, List.of(contentTypes), this.cors, this.apiKeyRequired,
				this.authorizer);
	}

	PlainRoute cors(CorsModel cors) {
		return new PlainRoute(this.path, this.methods, this.contentTypes, cors, this.apiKeyRequired, this.authorizer);
	}

	PlainRoute withCors() {
		return cors(CorsModel.DEFAULT);
	}

	PlainRoute apiKey() {
		return new PlainRoute(this.path, this.methods, this.contentTypes, this.cors, true, this.authorizer);
	}

	PlainRoute authorizer(String authorizer) {
		return new PlainRoute(this.path, this.methods, this.contentTypes, this.cors, this.apiKeyRequired, authorizer);
	}

	Route to(RouteTarget target) {
		return new Route(new RouteModel(this.path, this.methods, this.path, this.path, this.contentTypes, this.cors,
				this.apiKeyRequired, this.authorizer), target);
	}

}
