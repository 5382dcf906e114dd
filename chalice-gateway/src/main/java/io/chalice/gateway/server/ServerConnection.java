package io.chalice.gateway.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.apache.hc.core5.http.impl.io.DefaultHttpRequestParserFactory;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The library's connection with deadlines and API Gateway's sizes. To close it is to say
 * that no further exchange follows; it stays open until its mode is said too, so that the
 * client gets to read the answer.
 */
final class ServerConnection extends DefaultBHttpServerConnection {

	/**
	 * The limits of the library's parser. A line holds a name besides its value; the
	 * parser wants a line and a count that are smaller than the limit.
	 */
	static final Http1Config CONFIG = Http1Config.custom()
		.setMaxLineLength(2 * ServerLimits.LINE_AND_HEADER_VALUE_BYTES)
		.setMaxHeaderCount(ServerLimits.HEADERS + 1)
		.setMaxEmptyLineCount(3)
		.build();

	/** How long chunks may take that nobody waits for. */
	private static final Duration NO_BODY = Duration.ofMillis(100);

	private static final int LINE_REST_BYTES = "  HTTP/1.1".length();

	private static final int DRAINED_BYTES = 8192;

	private static final long NOT_WRITING = Long.MAX_VALUE;

	private final Socket socket;

	private final ServerLimits limits;

	private final LatestRequest latestRequest;

	private final DeadlineInputStream input;

	private volatile long writeDeadline = NOT_WRITING;

	private boolean finished;

	ServerConnection(Socket socket, ServerLimits limits) throws IOException {
		this(socket, limits, new LatestRequest());
	}

	private ServerConnection(Socket socket, ServerLimits limits, LatestRequest latestRequest) throws IOException {
		super(URIScheme.HTTP.id, CONFIG, null, StandardCharsets.ISO_8859_1.newEncoder(), new RequestFraming(), null,
				new DefaultHttpRequestParserFactory(CONFIG, new CheckedLineParser(), latestRequest), null);
		this.socket = socket;
		this.limits = limits;
		this.latestRequest = latestRequest;
		this.input = new DeadlineInputStream(socket);
		socket.setTcpNoDelay(true);
		bind(new SocketHolder(socket) {

			@Override
			protected InputStream getInputStream(Socket socket) {
				return ServerConnection.this.input;
			}

		});
	}

	/**
	 * Wait for the next request.
	 * @return whether there is one
	 * @throws IOException if the connection is lost
	 */
	boolean awaitRequest() throws IOException {
		this.latestRequest.forget();
		if (this.finished) {
			return false;
		}
		this.input.within(this.limits.idle());
		return isDataAvailable(Timeout.of(this.limits.idle()));
	}

	/**
	 * Whether API Gateway answers a request without waiting for the end of its body: it
	 * has a method that needs none, and says nothing of its length.
	 * @param request the request
	 * @return whether the body is not waited for
	 */
	static boolean hasNoBody(HttpRequest request) {
		return (Method.GET.isSame(request.getMethod()) || Method.HEAD.isSame(request.getMethod()))
				&& request.containsHeader(HttpHeaders.TRANSFER_ENCODING);
	}

	/**
	 * The request of the current exchange.
	 * @return the request, {@code null} if its line could not be read
	 */
	@Nullable ClassicHttpRequest latestRequest() {
		return this.latestRequest.get();
	}

	/**
	 * Whether the client has not accepted a response in time.
	 * @return whether it has not
	 */
	boolean isStalled() {
		long deadline = this.writeDeadline;
		return deadline != NOT_WRITING && deadline - System.nanoTime() < 0;
	}

	/**
	 * Once there is no further exchange, read and throw away what the client still sends.
	 * Closing with unread input would reset the connection, and the client might never
	 * see the answer (RFC 9112, section 9.6).
	 * @throws IOException if the connection is lost or the time is over
	 */
	void linger() throws IOException {
		if (!this.finished) {
			return;
		}
		this.socket.shutdownOutput();
		this.input.within(this.limits.linger());
		byte[] drained = new byte[DRAINED_BYTES];
		int count = this.input.read(drained, 0, drained.length);
		while (count >= 0) {
			count = this.input.read(drained, 0, drained.length);
		}
	}

	@Override
	public @Nullable ClassicHttpRequest receiveRequestHeader() throws HttpException, IOException {
		this.input.within(this.limits.head());
		ClassicHttpRequest request;
		try {
			request = super.receiveRequestHeader();
		}
		catch (SocketTimeoutException ex) {
			throw new RejectedRequestException(ServerRejection.TIMEOUT);
		}
		if (request == null) {
			return null;
		}
		if (this.input.isEnded()) {
			// The parser takes the end of the input for the end of the head
			throw new RejectedRequestException(ServerRejection.BAD_REQUEST);
		}
		checkSize(request);
		this.input.wholeWithin(hasNoBody(request) ? NO_BODY : this.limits.body());
		return request;
	}

	@Override
	public void sendResponseHeader(ClassicHttpResponse response) throws HttpException, IOException {
		this.writeDeadline = System.nanoTime() + this.limits.response().toNanos();
		super.sendResponseHeader(response);
	}

	@Override
	public void sendResponseEntity(ClassicHttpResponse response) throws HttpException, IOException {
		ClassicHttpRequest request = this.latestRequest.get();
		if (request == null || !Method.HEAD.isSame(request.getMethod())) {
			super.sendResponseEntity(response);
		}
	}

	@Override
	public void flush() throws IOException {
		super.flush();
		this.writeDeadline = NOT_WRITING;
	}

	@Override
	public void close() throws IOException {
		this.finished = true;
		flush();
	}

	@Override
	protected InputStream createContentInputStream(long length, SessionInputBuffer buffer, InputStream stream) {
		boolean chunked = length == ContentLengthStrategy.CHUNKED;
		return super.createContentInputStream(length, chunked ? new ChunkLines(buffer) : buffer, stream);
	}

	private static void checkSize(ClassicHttpRequest request) throws RejectedRequestException {
		int bytes = request.getMethod().length() + request.getPath().length() + LINE_REST_BYTES;
		for (Header header : request.getHeaders()) {
			bytes += header.getValue().length();
		}
		if (bytes > ServerLimits.LINE_AND_HEADER_VALUE_BYTES) {
			throw new RejectedRequestException(ServerRejection.HEADERS_TOO_LARGE);
		}
	}

}
