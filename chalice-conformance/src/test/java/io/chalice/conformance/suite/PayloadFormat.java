package io.chalice.conformance.suite;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The kinds of event that carry an HTTP request.
 */
public enum PayloadFormat {

	/** Payload 1.0 of a REST API. */
	@JsonProperty("rest")
	REST,

	/** Payload 1.0 of an HTTP API. */
	@JsonProperty("http-1.0")
	HTTP_1,

	/** Payload 2.0 of an HTTP API. */
	@JsonProperty("http-2.0")
	HTTP_2,

	/** Payload 2.0 of a function URL. */
	@JsonProperty("function-url")
	FUNCTION_URL

}
