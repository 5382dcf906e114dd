package io.chalice.gateway.server;

import org.apache.hc.core5.http.HttpException;

/**
 * A request that the server answers by itself, closing the connection afterwards.
 */
final class RejectedRequestException extends HttpException {

	private static final long serialVersionUID = 1L;

	private final ServerRejection rejection;

	RejectedRequestException(ServerRejection rejection) {
		super(rejection.name());
		this.rejection = rejection;
	}

	ServerRejection rejection() {
		return this.rejection;
	}

}
