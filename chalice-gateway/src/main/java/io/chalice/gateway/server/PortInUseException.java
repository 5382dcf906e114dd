package io.chalice.gateway.server;

/**
 * The port is taken by another process or server.
 */
public final class PortInUseException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String host;

	private final int port;

	PortInUseException(String host, int port, Throwable cause) {
		super("Port " + port + " of " + host + " is already in use", cause);
		this.host = host;
		this.port = port;
	}

	/**
	 * The host as it was given.
	 * @return the host
	 */
	public String getHost() {
		return this.host;
	}

	/**
	 * The port that is taken.
	 * @return the port
	 */
	public int getPort() {
		return this.port;
	}

}
