package io.chalice.gateway.server;

/**
 * The server cannot listen: the host is unknown or not this machine's, the port is
 * reserved or, as a {@link PortInUseException}, taken.
 */
public class ServerNotStartedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String host;

	private final int port;

	ServerNotStartedException(String host, int port, Throwable cause) {
		super("Cannot listen on port " + port + " of " + host + ": " + cause.getMessage(), cause);
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
	 * The port as it was given.
	 * @return the port
	 */
	public int getPort() {
		return this.port;
	}

}
