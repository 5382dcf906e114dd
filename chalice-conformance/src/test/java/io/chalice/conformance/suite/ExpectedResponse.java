package io.chalice.conformance.suite;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A response that a case expects. What it does not mention may be anything.
 *
 * @param status the HTTP status
 * @param headers each header's value, list of values in order, or null for one that must
 * be absent
 * @param spelled names that must be spelled like this
 * @param json the body's JSON, whatever its white space
 * @param at values within the body's JSON by JSON pointer (RFC 6901); null also stands
 * for absent
 * @param text the body's text
 * @param matches a regular expression for the whole of the body's text
 * @param base64 the body's bytes
 */
public record ExpectedResponse(int status, @Nullable Map<String, @Nullable Object> headers,
		@Nullable List<String> spelled, @Nullable JsonNode json, @Nullable Map<String, JsonNode> at,
		@Nullable String text, @Nullable String matches, byte @Nullable [] base64) {

}
