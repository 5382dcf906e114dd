package io.chalice.gateway.server;

/**
 * Where and how a {@link LocalServer} listens.
 *
 * @param host the name or address to listen on
 * @param port the port to listen on, {@code 0} for any free one
 * @param keepsJvmAlive whether the JVM goes on while the server is open
 * @param limits what one client may take from the server
 */
public record ServerOptions(String host, int port, boolean keepsJvmAlive, ServerLimits limits) {

	/**
	 * Options for a server that only this machine reaches and that does not keep the JVM
	 * alive.
	 * @param port the port to listen on, {@code 0} for any free one
	 * @return the options
	 */
	public static ServerOptions onLoopback(int port) {
		return new ServerOptions("localhost", port, false, ServerLimits.defaults());
	}

	/**
	 * These options with another host.
	 * @param host the name or address to listen on, such as {@code 0.0.0.0}
	 * @return the changed options
	 */
	public ServerOptions withHost(String host) {
		return new ServerOptions(host, this.port, this.keepsJvmAlive, this.limits);
	}

	/**
	 * These options with or without a thread that keeps the JVM alive until the server is
	 * closed.
	 * @param keepsJvmAlive whether the JVM goes on while the server is open
	 * @return the changed options
	 */
	public ServerOptions withKeepsJvmAlive(boolean keepsJvmAlive) {
		return new ServerOptions(this.host, this.port, keepsJvmAlive, this.limits);
	}

	/**
	 * These options with other limits.
	 * @param limits what one client may take from the server
	 * @return the changed options
	 */
	public ServerOptions withLimits(ServerLimits limits) {
		return new ServerOptions(this.host, this.port, this.keepsJvmAlive, limits);
	}

}
