package io.chalice.gateway.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.GatewayResponse;
import io.chalice.gateway.Header;
import io.chalice.gateway.authorizer.AuthorizerDecision;
import io.chalice.gateway.call.JsonText;
import io.chalice.media.MediaTypes;

/**
 * An error that an HTTP API answers by itself.
 *
 * @param status the HTTP status
 * @param message the message of the body
 */
record HttpError(int status, String message) {

	static final HttpError NOT_FOUND = new HttpError(404, "Not Found");

	static final HttpError UNAUTHORIZED = new HttpError(401, "Unauthorized");

	static final HttpError FORBIDDEN = new HttpError(403, "Forbidden");

	static final HttpError TOO_LARGE = new HttpError(413, "Request Entity Too Large");

	static final HttpError INTERNAL = new HttpError(500, "Internal Server Error");

	static final HttpError UNAVAILABLE = new HttpError(503, "Service Unavailable");

	static HttpError of(FunctionResult result) {
		if (result instanceof FunctionResult.TimedOut) {
			return UNAVAILABLE;
		}
		return (result instanceof FunctionResult.EventTooLarge) ? TOO_LARGE : INTERNAL;
	}

	static HttpError of(AuthorizerDecision decision) {
		if (decision instanceof AuthorizerDecision.Unauthorized) {
			return UNAUTHORIZED;
		}
		boolean broken = decision instanceof AuthorizerDecision.Misconfigured
				|| decision instanceof AuthorizerDecision.Failed;
		return broken ? INTERNAL : FORBIDDEN;
	}

	/**
	 * Return the error as a response.
	 * @param headers headers besides the content type
	 * @return the response
	 */
	GatewayResponse response(List<Header> headers) {
		List<Header> all = new ArrayList<>(headers);
		all.add(new Header("Content-Type", MediaTypes.JSON));
		return new GatewayResponse(this.status, all,
				JsonText.of(Map.of("message", this.message)).getBytes(StandardCharsets.UTF_8));
	}

}
