package io.chalice.gateway.server;

/**
 * A request that the server answers by itself, closing the connection afterwards.
 */
final class RejectedRequestException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Rejection rejection;

	RejectedRequestException(Rejection rejection) {
		super(rejection.name(), null, false, false);
		this.rejection = rejection;
	}

	Rejection rejection() {
		return this.rejection;
	}

}
