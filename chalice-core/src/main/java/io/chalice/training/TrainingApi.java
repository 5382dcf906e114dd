package io.chalice.training;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import io.chalice.event.WarmUp;

/**
 * The Lambda Runtime API for one application: as many pings as it is told, and then none.
 * It needs nothing but sockets, so that it runs on every Java.
 *
 * @see <a href= "https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime
 * API</a>
 */
final class TrainingApi implements Closeable {

	private static final String NEXT = "/next";

	private static final long POLL_MILLIS = 20;

	private final ServerSocket socket;

	private final AtomicInteger left;

	private final CountDownLatch ended = new CountDownLatch(1);

	private volatile @Nullable String problem;

	private TrainingApi(ServerSocket socket, int pings) {
		this.socket = socket;
		this.left = new AtomicInteger(pings);
	}

	static TrainingApi start(int pings) throws IOException {
		TrainingApi api = new TrainingApi(new ServerSocket(0, 0, InetAddress.getByName("127.0.0.1")), pings);
		api.thread(api::accept);
		return api;
	}

	private void thread(Runnable task) {
		Thread thread = new Thread(task, "chalice-training");
		thread.setDaemon(true);
		thread.start();
	}

	String address() {
		return "127.0.0.1:" + this.socket.getLocalPort();
	}

	/**
	 * Wait until all pings are answered.
	 * @param process the application
	 * @param timeout how long
	 * @return what went wrong, or {@code null}
	 */
	@Nullable String await(Process process, Duration timeout) throws InterruptedException {
		long end = System.nanoTime() + timeout.toNanos();
		while (!this.ended.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
			if (!process.isAlive()) {
				return "the application ended with exit code " + process.exitValue();
			}
			if (System.nanoTime() > end) {
				return "the application did not answer within " + timeout.toSeconds() + " s";
			}
		}
		return this.problem;
	}

	private void accept() {
		while (!this.socket.isClosed()) {
			try {
				Socket connection = this.socket.accept();
				thread(() -> serve(connection));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void serve(Socket connection) {
		try (connection; InputStream in = new BufferedInputStream(connection.getInputStream())) {
			connection.setTcpNoDelay(true);
			while (answer(in, connection.getOutputStream())) {
				continue;
			}
		}
		catch (IOException ex) {
			// the application is gone, which whoever waits for it sees
			return;
		}
	}

	private boolean answer(InputStream in, OutputStream out) throws IOException {
		String request = line(in);
		if (request.isEmpty()) {
			return false;
		}
		String body = new String(body(in), StandardCharsets.UTF_8);
		String path = request.split(" ", -1)[1];
		if (path.endsWith(NEXT)) {
			return next(out);
		}
		if (path.endsWith("/error")) {
			this.problem = "the application failed: " + body;
			this.ended.countDown();
		}
		write(out, "202 Accepted", "", "{\"status\":\"OK\"}".getBytes(StandardCharsets.UTF_8));
		return true;
	}

	private boolean next(OutputStream out) throws IOException {
		int left = this.left.getAndDecrement();
		if (left <= 0) {
			// it waits here until it is ended
			this.ended.countDown();
			return true;
		}
		write(out, "200 OK",
				"Lambda-Runtime-Aws-Request-Id: 00000000-0000-4000-8000-%012d\r\n".formatted(left)
						+ "Lambda-Runtime-Deadline-Ms: %d\r\n".formatted(System.currentTimeMillis() + 60_000)
						+ "Lambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:us-east-1:123456789012:function:training"
						+ "\r\n",
				WarmUp.ping());
		return true;
	}

	private static void write(OutputStream out, String status, String headers, byte[] body) throws IOException {
		String head = "HTTP/1.1 %s\r\nContent-Type: application/json\r\n%sContent-Length: %d\r\n\r\n".formatted(status,
				headers, body.length);
		byte[] start = head.getBytes(StandardCharsets.US_ASCII);
		byte[] all = new byte[start.length + body.length];
		System.arraycopy(start, 0, all, 0, start.length);
		System.arraycopy(body, 0, all, start.length, body.length);
		out.write(all);
		out.flush();
	}

	private static byte[] body(InputStream in) throws IOException {
		int length = 0;
		boolean chunked = false;
		for (String header = line(in); !header.isEmpty(); header = line(in)) {
			String lower = header.toLowerCase(Locale.ROOT);
			if (lower.startsWith("content-length:")) {
				length = Integer.parseInt(lower.substring(lower.indexOf(':') + 1).strip());
			}
			chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
		}
		if (!chunked) {
			return in.readNBytes(length);
		}
		byte[] last = new byte[0];
		for (int size = chunk(in); size > 0; size = chunk(in)) {
			last = in.readNBytes(size);
			line(in);
		}
		line(in);
		return last;
	}

	private static int chunk(InputStream in) throws IOException {
		return Integer.parseInt(line(in).split(";", -1)[0].strip(), 16);
	}

	// empty also at the end of the connection
	private static String line(InputStream in) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = in.read(); next != '\n'; next = in.read()) {
			if (next < 0) {
				if (line.isEmpty()) {
					return "";
				}
				throw new EOFException();
			}
			if (next != '\r') {
				line.append((char) next);
			}
		}
		return line.toString();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
