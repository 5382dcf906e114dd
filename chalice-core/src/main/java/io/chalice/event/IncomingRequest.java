package io.chalice.event;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.MultiValues;

/**
 * An HTTP request as an event carries it, whatever its format.
 *
 * @param method the HTTP method
 * @param path the path without the stage
 * @param encoded whether path and path parameters are still percent-encoded
 * @param resource the path template that the gateway matched, or {@code null} when it did
 * not
 * @param pathParameters the path parameters that the gateway matched
 * @param headers the headers
 * @param queryParameters the decoded query parameters
 * @param body the body's bytes, or {@code null} without one
 * @param stageVariables the stage variables
 * @param context the event's request context
 */
public record IncomingRequest(String method, String path, boolean encoded, @Nullable String resource,
		Map<String, String> pathParameters, MultiValues headers, MultiValues queryParameters, byte @Nullable [] body,
		Map<String, String> stageVariables, Map<String, @Nullable Object> context) {

}
