package io.chalice.gateway.authorizer;

import java.util.Optional;

import io.chalice.gateway.Headers;

/**
 * Finds the token of a request.
 */
final class IdentityToken {

	private IdentityToken() {
	}

	/**
	 * Find the token.
	 * @param headers the request's headers
	 * @param header the header that carries it
	 * @return the header's value, empty when it is missing or blank
	 */
	static Optional<String> of(Headers headers, String header) {
		return headers.last(header).filter((value) -> !value.isBlank());
	}

}
