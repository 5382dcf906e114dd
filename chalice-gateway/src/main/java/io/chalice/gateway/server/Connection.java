package io.chalice.gateway.server;

import java.io.IOException;
import java.net.Socket;

import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.impl.io.HttpService;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's connection: exchanges requests and responses, on one thread, until either
 * side ends it.
 */
final class Connection {

	private static final Logger logger = LoggerFactory.getLogger(Connection.class);

	private final ServerConnection http;

	private final HttpService service;

	private final RequestListener listener;

	Connection(Socket socket, ServerLimits limits, HttpService service, RequestListener listener) throws IOException {
		this.http = new ServerConnection(socket, limits);
		this.service = service;
		this.listener = listener;
	}

	/**
	 * Serve the client until the connection ends.
	 */
	void serve() {
		try {
			while (this.http.awaitRequest()) {
				exchange();
			}
			this.http.linger();
		}
		catch (HttpException | IOException ex) {
			logger.debug("A connection ended", ex);
		}
		finally {
			abort();
		}
	}

	/**
	 * Tell the client that there are too many.
	 */
	void refuse() {
		try {
			GatewayService.refuse(this.http, ServerRejection.TOO_MANY_CONNECTIONS);
		}
		catch (HttpException | IOException ex) {
			logger.debug("A connection ended", ex);
		}
		finally {
			abort();
		}
	}

	/**
	 * End the connection at once, from any thread.
	 */
	void abort() {
		this.http.close(CloseMode.GRACEFUL);
	}

	/**
	 * Whether the client has not accepted a response in time.
	 * @return whether it has not
	 */
	boolean isStalled() {
		return this.http.isStalled();
	}

	private void exchange() throws HttpException, IOException {
		long start = System.nanoTime();
		HttpCoreContext context = HttpCoreContext.create();
		try {
			this.service.handleRequest(this.http, context);
		}
		finally {
			tell(context.getResponse(), start);
		}
	}

	private void tell(@Nullable HttpResponse response, long start) {
		if (response == null) {
			return;
		}
		long milliseconds = (System.nanoTime() - start) / 1_000_000;
		ClassicHttpRequest request = this.http.latestRequest();
		try {
			this.listener.served(new ServedRequest((request != null) ? request.getMethod() : "-",
					(request != null) ? RawTarget.path(request.getPath()) : "-", response.getCode(), milliseconds));
		}
		catch (RuntimeException ex) {
			logger.error("The listener of requests failed", ex);
		}
	}

}
