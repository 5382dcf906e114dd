package io.chalice.gateway.response;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.chalice.dispatch.CorsHeaders;
import io.chalice.gateway.Header;
import io.chalice.model.CorsModel;
import io.chalice.model.RouteModel;

/**
 * The CORS headers of errors that an API answers by itself, without which a script could
 * not read them. Gateway responses are the same for the whole API and know nothing of the
 * request: they have the headers of the routes where these agree on one origin, otherwise
 * allow every origin.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html">Gateway
 * responses</a>
 */
public final class ErrorCors {

	private final List<Header> headers;

	/**
	 * Create the headers of an API.
	 * @param routes the API's routes
	 */
	public ErrorCors(List<RouteModel> routes) {
		List<CorsModel> models = routes.stream().map(RouteModel::cors).filter(Objects::nonNull).distinct().toList();
		Map<String, String> headers = models.isEmpty() ? Map.of() : CorsHeaders.ofResponse(common(models), null);
		this.headers = headers.entrySet()
			.stream()
			.map((header) -> new Header(header.getKey(), header.getValue()))
			.toList();
	}

	private static CorsModel common(List<CorsModel> models) {
		CorsModel first = models.get(0);
		return (models.size() == 1 && first.origins().size() == 1) ? first : CorsModel.DEFAULT;
	}

	/**
	 * Return the headers.
	 * @return the lines, none when no route has CORS
	 */
	public List<Header> headers() {
		return this.headers;
	}

}
