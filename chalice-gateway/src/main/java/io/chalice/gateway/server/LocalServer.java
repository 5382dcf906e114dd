package io.chalice.gateway.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

import org.apache.hc.core5.http.impl.io.HttpService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chalice.gateway.Gateway;

/**
 * Serves a {@link Gateway} over HTTP/1.1 and HTTP/1.0 on this machine: request framing,
 * sizes and their errors as API Gateway has them, everything else by the gateway. Each
 * connection has a thread of its own, so that a request changes threads nowhere.
 */
public final class LocalServer implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(LocalServer.class);

	private static final int BACKLOG = 511;

	private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(50);

	private final ServerSocket serverSocket;

	private final ServerOptions options;

	private final HttpService service;

	private final RequestListener listener;

	private final Connections connections;

	private final Thread acceptor;

	private LocalServer(ServerSocket serverSocket, ServerOptions options, Gateway gateway, RequestListener listener) {
		this.serverSocket = serverSocket;
		this.options = options;
		this.service = new GatewayService(gateway);
		this.listener = listener;
		String name = "chalice-http-" + serverSocket.getLocalPort();
		this.connections = new Connections(name, options.limits().connections());
		this.acceptor = new Thread(this::accept, name + "-acceptor");
		this.acceptor.setDaemon(!options.keepsJvmAlive());
	}

	/**
	 * Listen and answer until closed.
	 * @param options where and how
	 * @param gateway what answers; called by several threads at a time
	 * @param listener told about every request
	 * @return the listening server
	 * @throws PortInUseException if the port is taken
	 * @throws ServerNotStartedException if the host and port cannot be listened on for
	 * another reason
	 */
	public static LocalServer start(ServerOptions options, Gateway gateway, RequestListener listener) {
		LocalServer server = new LocalServer(bind(options.host(), options.port()), options, gateway, listener);
		server.acceptor.start();
		return server;
	}

	/**
	 * The port that the server listens on.
	 * @return the port, never {@code 0}
	 */
	public int port() {
		return this.serverSocket.getLocalPort();
	}

	/**
	 * How many connections are open.
	 * @return the number
	 */
	public int openConnections() {
		return this.connections.count();
	}

	/**
	 * Stop listening and end every connection at once, also those whose request is being
	 * answered.
	 */
	@Override
	public void close() {
		try {
			this.serverSocket.close();
		}
		catch (IOException ex) {
			logger.debug("The server socket did not close", ex);
		}
		this.connections.close(this.acceptor);
	}

	private static ServerSocket bind(String host, int port) {
		try {
			return new ServerSocket(port, BACKLOG, InetAddress.getByName(host));
		}
		catch (BindException ex) {
			String message = String.valueOf(ex.getMessage()).toLowerCase(Locale.ROOT);
			if (message.contains("in use")) {
				throw new PortInUseException(host, port, ex);
			}
			throw new ServerNotStartedException(host, port, ex);
		}
		catch (IOException ex) {
			throw new ServerNotStartedException(host, port, ex);
		}
	}

	private void accept() {
		while (!this.serverSocket.isClosed()) {
			try {
				Socket socket = this.serverSocket.accept();
				this.connections.add(new Connection(socket, this.options.limits(), this.service, this.listener));
			}
			catch (IOException ex) {
				if (!this.serverSocket.isClosed()) {
					logger.warn("A connection was not accepted", ex);
					LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
				}
			}
		}
	}

}
