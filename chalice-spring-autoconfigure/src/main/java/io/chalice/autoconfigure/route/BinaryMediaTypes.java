package io.chalice.autoconfigure.route;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.chalice.dispatch.Application;
import io.chalice.media.MediaTypes;
import io.chalice.model.RouteModel;

/**
 * Decides which media types API Gateway passes on as bytes. It looks at a response's
 * {@code Accept} header and there at the first type only, which for browsers and most
 * other clients is not the type of the bytes; so all types are binary where a route takes
 * or gives bytes, as AWS advises. Who names the types gets them, and in addition those
 * that routes accept, which would arrive damaged otherwise.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/lambda-proxy-binary-media.html">Return
 * binary media from a Lambda proxy integration</a>
 */
public final class BinaryMediaTypes {

	private final List<String> configured;

	/**
	 * Create a decision.
	 * @param configured the types that the application names, none to have it decided
	 */
	public BinaryMediaTypes(List<String> configured) {
		this.configured = List.copyOf(configured);
	}

	/**
	 * Return the types that are known to be binary, whatever the routes are.
	 * @return the types
	 */
	public List<String> known() {
		return this.configured.isEmpty() ? Application.DEFAULT_BINARY_TYPES : this.configured;
	}

	/**
	 * Return the binary types of an API.
	 * @param routes its routes
	 * @return the types
	 */
	public List<String> of(List<RouteScanner.RouteMethod> routes) {
		if (this.configured.isEmpty()) {
			return routes.stream().anyMatch(BinaryMediaTypes::takesOrGivesBytes) ? List.of(MediaTypes.ANY) : known();
		}
		Set<String> types = new LinkedHashSet<>(this.configured);
		routes.stream()
			.flatMap((route) -> route.model().contentTypes().stream())
			.filter((type) -> !MediaTypes.isText(type) && !MediaTypes.ANY.equals(type))
			.filter((type) -> !MediaTypes.contains(this.configured, type))
			.forEach(types::add);
		return List.copyOf(types);
	}

	private static boolean takesOrGivesBytes(RouteScanner.RouteMethod route) {
		return takesBytes(route.model()) || ByteResult.isPossible(route.method().method(), route.method().beanType());
	}

	private static boolean takesBytes(RouteModel route) {
		return !route.contentTypes().stream().allMatch(MediaTypes::isText);
	}

}
