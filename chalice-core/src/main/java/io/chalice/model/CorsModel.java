package io.chalice.model;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The CORS configuration of a path.
 *
 * @param origins the origins that may call; empty means every one
 * @param headers request headers allowed besides {@link #GATEWAY_HEADERS}
 * @param exposeHeaders response headers that scripts may read
 * @param maxAge how many seconds a preflight's answer may be remembered, or {@code null}
 * @param credentials whether credentials may be sent along
 */
public record CorsModel(List<String> origins, List<String> headers, List<String> exposeHeaders,
		@Nullable Integer maxAge, boolean credentials) {

	/**
	 * The request headers API Gateway itself understands, in the order it lists them.
	 */
	public static final List<String> GATEWAY_HEADERS = List.of("Content-Type", "X-Amz-Date", "Authorization",
			"X-Api-Key", "X-Amz-Security-Token");

	/**
	 * CORS for every origin, without anything special.
	 */
	public static final CorsModel DEFAULT = new CorsModel(List.of(), List.of(), List.of(), null, false);

	public CorsModel {
		origins = List.copyOf(origins);
		headers = List.copyOf(headers);
		exposeHeaders = List.copyOf(exposeHeaders);
	}

	/**
	 * Return whether every origin may call.
	 * @return {@code true} without a list of origins
	 */
	public boolean anyOrigin() {
		return this.origins.isEmpty() || this.origins.contains("*");
	}

	/**
	 * Return all request headers that a preflight allows.
	 * @return the gateway's own headers, then the configured ones, none twice
	 */
	public List<String> allowedHeaders() {
		List<String> allowed = new ArrayList<>(GATEWAY_HEADERS);
		for (String header : this.headers) {
			if (allowed.stream().noneMatch(header::equalsIgnoreCase)) {
				allowed.add(header);
			}
		}
		return List.copyOf(allowed);
	}

}
