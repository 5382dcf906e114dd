package io.chalice.gateway.server;

import org.apache.hc.core5.http.HttpException;

/**
 * A request that the server answers by itself, closing the connection afterwards.
 */
final class RejectedRequestException extends HttpException {

	private static final long serialVersionUID = 1L;

	private final Rejection rejection;

	RejectedRequestException(Rejection rejection) {
		super(rejection.name());
		this.rejection = rejection;
	}

	Rejection rejection() {
		return this.rejection;
	}

}
