package io.chalice.gateway.rest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chalice.gateway.BackendFunctions;
import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.GatewayResponse;
import io.chalice.gateway.call.ApiCall;
import io.chalice.gateway.response.RemappedHeaders;
import io.chalice.model.ApplicationModel;

/**
 * Calls the function of the routes and turns what it returns into a response.
 */
final class FunctionIntegration {

	private static final Logger logger = LoggerFactory.getLogger(FunctionIntegration.class);

	private static final int LOGGED_BYTES = 1000;

	private final BackendFunctions functions;

	private final Duration timeout;

	private final RestEvent event;

	private final BinaryTypes binaryTypes;

	private final RestResponses responses;

	FunctionIntegration(BackendFunctions functions, Duration timeout, RestEvent event, BinaryTypes binaryTypes,
			RestResponses responses) {
		this.functions = functions;
		this.timeout = timeout;
		this.event = event;
		this.binaryTypes = binaryTypes;
		this.responses = responses;
	}

	GatewayResponse answer(ApiCall call, AdmittedRequest admission) {
		FunctionResult result = this.functions.invoke(ApplicationModel.API_HANDLER, this.event.write(call, admission),
				this.timeout);
		if (result instanceof FunctionResult.Succeeded succeeded) {
			return response(call, succeeded.payload());
		}
		logger.warn("{} {} got no answer: {}", call.request().method(), call.target().path(), result);
		throw new RestErrorException(error(result));
	}

	private static RestError error(FunctionResult result) {
		if (result instanceof FunctionResult.TimedOut) {
			return RestError.timedOut();
		}
		if (result instanceof FunctionResult.EventTooLarge) {
			return RestError.requestTooLong();
		}
		return RestError.internal((result instanceof FunctionResult.Rejected) ? 500 : 502);
	}

	private GatewayResponse response(ApiCall call, byte[] payload) {
		Optional<ProxyResponse> read = ProxyResponse.read(payload);
		if (read.isEmpty()) {
			logger.warn("{} {} got a malformed response: {}", call.request().method(), call.target().path(),
					new String(payload, 0, Math.min(payload.length, LOGGED_BYTES), StandardCharsets.UTF_8));
			throw new RestErrorException(RestError.internal(502));
		}
		ProxyResponse response = read.get();
		return this.responses.ofFunction(call, response.status(), RemappedHeaders.of(response.headers()),
				body(response, call));
	}

	// the Base64 text is sent as it is unless the client asks for bytes
	private byte[] body(ProxyResponse response, ApiCall call) {
		if (!response.base64() || !this.binaryTypes.match(call.headers().last("Accept").orElse(null))) {
			return response.body().getBytes(StandardCharsets.UTF_8);
		}
		try {
			return Base64.getDecoder().decode(response.body());
		}
		catch (IllegalArgumentException ex) {
			logger.warn("{} {} got a body that is not Base64", call.request().method(), call.target().path());
			throw new RestErrorException(RestError.internal(500));
		}
	}

}
