package io.chalice.gateway.rest;

/**
 * A request goes no further.
 */
final class RestErrorException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient RestError error;

	RestErrorException(RestError error) {
		super(error.type(), null, false, false);
		this.error = error;
	}

	RestError error() {
		return this.error;
	}

}
