package io.chalice.gateway.server;

/**
 * The port is taken by another process or server.
 */
public final class PortInUseException extends ServerNotStartedException {

	private static final long serialVersionUID = 1L;

	PortInUseException(String host, int port, Throwable cause) {
		super(host, port, cause);
	}

}
