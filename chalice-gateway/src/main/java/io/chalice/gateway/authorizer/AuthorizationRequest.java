package io.chalice.gateway.authorizer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.Headers;

/**
 * A request that an authorizer decides on.
 *
 * @param methodArn what the request wants to call
 * @param headers the request's headers
 * @param event what an authorizer's function is told besides the ARN and the token
 */
public record AuthorizationRequest(String methodArn, Headers headers, Map<String, @Nullable Object> event) {

	public AuthorizationRequest {
		event = Collections.unmodifiableMap(new LinkedHashMap<>(event));
	}

	/**
	 * Build the ARN of a method call.
	 * @param settings the API
	 * @param method the HTTP method
	 * @param path the request's path without its stage
	 * @return the ARN
	 * @see <a href=
	 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html">ARN
	 * format</a>
	 */
	public static String methodArn(ApiSettings settings, String method, String path) {
		return "arn:aws:execute-api:%s:%s:%s/%s/%s%s".formatted(settings.region(), settings.accountId(),
				settings.apiId(), settings.stage(), method, path);
	}

}
