package io.chalice.route;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.chalice.declaration.BlankNameException;
import io.chalice.declaration.CorsCredentialsException;
import io.chalice.declaration.CorsWithOptionsException;
import io.chalice.declaration.DifferingCorsException;
import io.chalice.declaration.DuplicateRouteException;
import io.chalice.declaration.MixedContentTypesException;
import io.chalice.declaration.UnknownAuthorizerException;
import io.chalice.media.MediaTypes;
import io.chalice.model.ApplicationModel;
import io.chalice.model.AuthorizerModel;
import io.chalice.model.RouteModel;

/**
 * Checks that API Gateway can have an application's routes. The first mistake found is
 * thrown, as an exception of {@link io.chalice.declaration}.
 */
public final class RouteChecks {

	private final ApplicationModel model;

	private final List<String> places;

	/**
	 * Create checks.
	 * @param model the application
	 */
	public RouteChecks(ApplicationModel model) {
		this(model, Collections.nCopies(model.authorizers().size(), "the application"));
	}

	/**
	 * Create checks.
	 * @param model the application
	 * @param places the methods that declare its authorizers, in the same order
	 */
	public RouteChecks(ApplicationModel model, List<String> places) {
		this.model = model;
		this.places = List.copyOf(places);
	}

	/**
	 * Check every route and authorizer.
	 */
	public void check() {
		new AuthorizerChecks(this.model, this.places).check();
		SiblingCheck siblings = new SiblingCheck();
		Map<String, RouteModel> byMethodAndPath = new HashMap<>();
		Map<String, RouteModel> withCors = new HashMap<>();
		for (RouteModel route : this.model.routes()) {
			PathCheck.check(route);
			siblings.check(route);
			checkDuplicate(route, byMethodAndPath);
			checkAuthorizer(route);
			checkContentTypes(route);
			checkNames(route);
			checkCors(route, withCors);
		}
		this.model.routes().forEach((route) -> checkOptions(route, withCors));
	}

	private void checkDuplicate(RouteModel route, Map<String, RouteModel> byMethodAndPath) {
		for (String method : route.methods()) {
			RouteModel other = byMethodAndPath.putIfAbsent(method + " " + route.path(), route);
			if (other != null) {
				throw new DuplicateRouteException(route.handler(), route.path(), method, other.handler());
			}
		}
	}

	private void checkAuthorizer(RouteModel route) {
		List<String> known = this.model.authorizers().stream().map(AuthorizerModel::name).sorted().toList();
		if (route.authorizer() != null && !known.contains(route.authorizer())) {
			throw new UnknownAuthorizerException(route.handler(), route.path(), route.authorizer(), known);
		}
	}

	private void checkContentTypes(RouteModel route) {
		List<String> binary = route.contentTypes()
			.stream()
			.filter((type) -> MediaTypes.contains(this.model.binaryTypes(), type))
			.toList();
		// what is on no list and no text either, such as a PDF, goes with both
		List<String> text = route.contentTypes()
			.stream()
			.filter((type) -> !binary.contains(type) && MediaTypes.isText(type))
			.toList();
		if (!binary.isEmpty() && !text.isEmpty()) {
			throw new MixedContentTypesException(route.handler(), binary, text);
		}
	}

	private void checkNames(RouteModel route) {
		if (route.name().isBlank()) {
			throw new BlankNameException(route.handler(), "The name");
		}
		if (route.contentTypes().stream().anyMatch(String::isBlank)) {
			throw new BlankNameException(route.handler(), "A content type");
		}
	}

	private void checkCors(RouteModel route, Map<String, RouteModel> withCors) {
		if (route.cors() == null) {
			return;
		}
		if (route.cors().credentials() && route.cors().anyOrigin()) {
			throw new CorsCredentialsException(route.handler(), route.path());
		}
		RouteModel other = withCors.putIfAbsent(route.path(), route);
		if (other != null && !route.cors().equals(other.cors())) {
			throw new DifferingCorsException(route.handler(), route.path(), other.handler());
		}
	}

	private void checkOptions(RouteModel route, Map<String, RouteModel> withCors) {
		if (withCors.containsKey(route.path()) && route.methods().contains("OPTIONS")) {
			throw new CorsWithOptionsException(route.handler(), route.path(), route.methods());
		}
	}

}
