package io.chalice.dispatch;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.event.IncomingRequest;
import io.chalice.route.PathTemplate;

/**
 * The part of a request's path that the gateway has matched. Behind a custom domain the
 * path begins with the base path that the domain maps to the API, which belongs to no
 * route.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mappings.html">API
 * mappings</a>
 */
final class MatchedPath {

	private MatchedPath() {
	}

	/**
	 * Leave out the base path.
	 * @param request a request
	 * @return the path as the gateway's resource and its parameters say; the whole path
	 * where the gateway does not say, or says something else
	 */
	static String of(IncomingRequest request) {
		String resource = request.resource();
		if (resource == null || !resource.startsWith("/")) {
			return request.path();
		}
		String matched = substitute(resource, request.pathParameters());
		return (matched != null && request.path().endsWith(matched)) ? matched : request.path();
	}

	private static @Nullable String substitute(String resource, Map<String, String> parameters) {
		String path = resource;
		for (String variable : PathTemplate.of(resource).variables()) {
			String value = parameters.get(variable);
			if (value == null) {
				return null;
			}
			path = path.replace("{%s}".formatted(variable), value).replace("{%s+}".formatted(variable), value);
		}
		return path;
	}

}
