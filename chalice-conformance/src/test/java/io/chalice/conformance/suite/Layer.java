package io.chalice.conformance.suite;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What answers a request.
 */
public enum Layer {

	/**
	 * API Gateway: a missing API key, say, or an unknown path.
	 */
	@JsonProperty("gateway")
	GATEWAY,

	/**
	 * What binds a view's parameters, a part of the Spring auto-configuration.
	 */
	@JsonProperty("binding")
	BINDING,

	/**
	 * The framework's core, or the view itself.
	 */
	@JsonProperty("core")
	CORE

}
