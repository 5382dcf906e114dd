package io.chalice.shell.deploy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Answers every request as AWS does when something is wrong.
 */
final class FakeAws implements AutoCloseable {

	private final HttpServer server;

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private final int status;

	private final String answer;

	private FakeAws(int status, String answer) {
		this.status = status;
		this.answer = answer;
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	static FakeAws refusing(int status, String code, String message) {
		return new FakeAws(status, """
				<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
				<Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error>
				<RequestId>1</RequestId></ErrorResponse>
				""".formatted(code, message));
	}

	static FakeAws knowing(String account) {
		return new FakeAws(200, """
				<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
				<GetCallerIdentityResult><Arn>arn:aws:iam::%s:user/ann</Arn><UserId>AID</UserId>
				<Account>%s</Account></GetCallerIdentityResult>
				<ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></GetCallerIdentityResponse>
				""".formatted(account, account));
	}

	private void handle(HttpExchange exchange) throws IOException {
		this.requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		byte[] body = this.answer.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "text/xml");
		exchange.sendResponseHeaders(this.status, body.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(body);
		}
	}

	List<String> requests() {
		return this.requests;
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
