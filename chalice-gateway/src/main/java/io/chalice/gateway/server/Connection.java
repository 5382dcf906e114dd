package io.chalice.gateway.server;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chalice.gateway.GatewayResponse;

/**
 * One client's connection: reads a request, has it answered and writes the response, on
 * one thread, until either side ends it.
 */
final class Connection {

	private static final Logger logger = LoggerFactory.getLogger(Connection.class);

	private static final int DRAINED_BYTES = 8192;

	private static final long NOT_WRITING = Long.MAX_VALUE;

	private final Socket socket;

	private final ServerLimits limits;

	private final Answerer answerer;

	private final RequestListener listener;

	private final ClientInput input;

	private final RequestHeadReader headReader;

	private final RequestBodyReader bodyReader;

	private final ResponseWriter writer;

	private volatile long writeDeadline = NOT_WRITING;

	private @Nullable RequestLine line;

	private boolean keepsOpen;

	Connection(Socket socket, ServerLimits limits, Answerer answerer, RequestListener listener) throws IOException {
		socket.setTcpNoDelay(true);
		this.socket = socket;
		this.limits = limits;
		this.answerer = answerer;
		this.listener = listener;
		this.input = new ClientInput(socket);
		this.headReader = new RequestHeadReader(this.input);
		this.bodyReader = new RequestBodyReader(this.input);
		this.writer = new ResponseWriter(socket.getOutputStream());
	}

	/**
	 * Serve the client until the connection ends.
	 */
	void serve() {
		try (this.socket) {
			do {
				this.input.within(this.limits.idle());
			}
			while (this.input.await() && serveRequest());
		}
		catch (IOException ex) {
			logger.debug("A connection ended", ex);
		}
	}

	/**
	 * Tell the client that there are too many.
	 */
	void refuse() {
		try (this.socket) {
			this.writer.write(Answer.of(Rejection.TOO_MANY_CONNECTIONS), true);
		}
		catch (IOException ex) {
			logger.debug("A connection ended", ex);
		}
	}

	/**
	 * End the connection at once, from any thread.
	 */
	void abort() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			logger.debug("A connection did not close", ex);
		}
	}

	/**
	 * Whether the client has not accepted a response in time.
	 * @return whether it has not
	 */
	boolean isStalled() {
		long deadline = this.writeDeadline;
		return deadline != NOT_WRITING && deadline - System.nanoTime() < 0;
	}

	private boolean serveRequest() throws IOException {
		long start = System.nanoTime();
		this.line = null;
		this.keepsOpen = false;
		Answer answer;
		boolean rejected = false;
		try {
			this.input.within(this.limits.head());
			RequestLine read = this.headReader.readLine();
			if (read == null) {
				return true;
			}
			answer = answer(read);
		}
		catch (RejectedRequestException ex) {
			answer = Answer.of(ex.rejection());
			rejected = true;
		}
		catch (SocketTimeoutException ex) {
			answer = Answer.of(Rejection.TIMEOUT);
			rejected = true;
		}
		try {
			send(answer);
		}
		finally {
			tell(answer.response(), start);
		}
		if (rejected || (!this.keepsOpen && this.input.hasBuffered())) {
			linger();
		}
		return this.keepsOpen;
	}

	private Answer answer(RequestLine read) throws IOException {
		this.line = read;
		RequestHeaders headers = this.headReader.readHeaders();
		RequestLine line = read.inOriginForm();
		this.line = line;
		headers.checkHost(line);
		byte[] body = readBody(headers, line);
		boolean keeps = headers.keepsConnection(line);
		Answer answer = this.answerer.answer(line, headers, body, this.socket.getInetAddress(), keeps);
		this.keepsOpen = keeps;
		return answer;
	}

	private byte[] readBody(RequestHeaders headers, RequestLine line) throws IOException {
		long length = headers.bodyLength(line);
		RequestBodyReader.checked(length);
		if (headers.expectsContinue(line) && length != 0 && !this.input.hasBuffered()) {
			this.writer.writeContinue();
		}
		this.input.within(this.limits.body());
		return this.bodyReader.read(length);
	}

	private void send(Answer answer) throws IOException {
		this.writeDeadline = System.nanoTime() + this.limits.response().toNanos();
		this.writer.write(answer, this.line == null || !this.line.method().equals("HEAD"));
		this.writeDeadline = NOT_WRITING;
	}

	private void tell(GatewayResponse response, long start) {
		long milliseconds = (System.nanoTime() - start) / 1_000_000;
		RequestLine line = this.line;
		try {
			this.listener.served(new ServedRequest((line != null) ? line.method() : "-",
					(line != null) ? line.path() : "-", response.status(), milliseconds));
		}
		catch (RuntimeException ex) {
			logger.error("The listener of requests failed", ex);
		}
	}

	/**
	 * Closing with unread input would reset the connection, and the client might never
	 * see the answer (RFC 9112, section 9.6).
	 */
	private void linger() throws IOException {
		this.socket.shutdownOutput();
		this.input.within(this.limits.linger());
		byte[] drained = new byte[DRAINED_BYTES];
		int count = this.input.read(drained, 0, drained.length);
		while (count >= 0) {
			count = this.input.read(drained, 0, drained.length);
		}
	}

}
