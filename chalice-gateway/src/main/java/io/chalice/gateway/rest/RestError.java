package io.chalice.gateway.rest;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.call.JsonText;

/**
 * An error that API Gateway answers by itself. Errors in front of the integration have
 * compact bodies; those of the integration have a space after the colon, which
 * {@code Content-Length} shows (36 for an internal error).
 *
 * @param status the HTTP status
 * @param type the error's type, of the header {@code x-amzn-ErrorType}
 * @param body the body, JSON
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">Gateway
 * response types</a>
 */
record RestError(int status, String type, String body) {

	private static final String INTERNAL = "InternalServerErrorException";

	static RestError missingAuthenticationToken() {
		return front(403, "MissingAuthenticationTokenException", "Missing Authentication Token");
	}

	static RestError incompleteSignature(String message) {
		return front(403, "IncompleteSignatureException", message);
	}

	static RestError noSuchStage() {
		return front(403, "ForbiddenException", "Forbidden");
	}

	static RestError unauthorized(String message) {
		return front(401, "UnauthorizedException", message);
	}

	static RestError forbidden() {
		return front(403, "ForbiddenException", "Forbidden");
	}

	static RestError accessDenied(boolean explicit) {
		String message = "User is not authorized to access this resource" + (explicit ? " with an explicit deny" : "");
		return new RestError(403, "AccessDeniedException", JsonText.of(Map.of("Message", message)));
	}

	static RestError authorizerMisconfigured() {
		return front(500, "AuthorizerConfigurationException", null);
	}

	static RestError authorizerFailed() {
		return front(500, "AuthorizerFailureException", null);
	}

	static RestError requestTooLong() {
		return behind(413, "BadRequestException", "Request Too Long");
	}

	static RestError uriTooLong() {
		return front(414, "RequestUriTooLongException", "Request URI too long");
	}

	static RestError internal(int status) {
		return behind(status, INTERNAL, "Internal server error");
	}

	static RestError timedOut() {
		return behind(504, INTERNAL, "Endpoint request timed out");
	}

	private static RestError front(int status, String type, @Nullable String message) {
		return new RestError(status, type, "{\"message\":%s}".formatted(JsonText.of(message)));
	}

	private static RestError behind(int status, String type, String message) {
		return new RestError(status, type, "{\"message\": %s}".formatted(JsonText.of(message)));
	}

}
