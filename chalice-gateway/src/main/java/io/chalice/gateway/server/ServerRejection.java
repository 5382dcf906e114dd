package io.chalice.gateway.server;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.chalice.gateway.GatewayResponse;
import io.chalice.gateway.Header;

/**
 * The answers that the server gives by itself, in the shape of API Gateway's errors.
 */
enum ServerRejection {

	BAD_REQUEST(400, "Bad Request", "BadRequestException"),

	FORBIDDEN(403, "Forbidden", "ForbiddenException"),

	TIMEOUT(408, "Request Timeout", "RequestTimeoutException"),

	/** Said in front of API Gateway proper: no JSON, no type. */
	BODY_TOO_LARGE(new GatewayResponse(413, List.of(new Header("Content-Type", "text/plain")),
			"HTTP content length exceeded %d bytes.".formatted(ServerLimits.BODY_BYTES)
				.getBytes(StandardCharsets.UTF_8))),

	EXPECTATION_FAILED(417, "Expectation Failed", "ExpectationFailedException"),

	HEADERS_TOO_LARGE(431, "Request Header Fields Too Large", "RequestTooLargeException"),

	GATEWAY_FAILED(500, "Internal server error", "InternalServerErrorException"),

	TOO_MANY_CONNECTIONS(503, "Service Unavailable", "ServiceUnavailableException"),

	UNKNOWN_VERSION(505, "HTTP Version Not Supported", "HttpVersionNotSupportedException");

	private final GatewayResponse response;

	ServerRejection(int status, String message, String errorType) {
		this(new GatewayResponse(status,
				List.of(new Header("Content-Type", "application/json"), new Header("x-amzn-ErrorType", errorType)),
				("{\"message\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8)));
	}

	ServerRejection(GatewayResponse response) {
		this.response = response;
	}

	GatewayResponse response() {
		return this.response;
	}

}
