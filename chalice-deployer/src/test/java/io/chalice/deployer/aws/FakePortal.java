package io.chalice.deployer.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * IAM Identity Center: its portal, which hands out the credentials of a role for the
 * token {@code good}, and its OIDC service, which renews the refresh token {@code again}
 * to it.
 */
public final class FakePortal implements AutoCloseable {

	private final HttpServer server;

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private FakePortal(HttpServer server) {
		this.server = server;
	}

	public static FakePortal start() {
		try {
			FakePortal portal = new FakePortal(
					HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0));
			portal.server.createContext("/federation/credentials", portal::credentials);
			portal.server.createContext("/token", portal::token);
			portal.server.start();
			return portal;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	List<String> requests() {
		return this.requests;
	}

	private void credentials(HttpExchange exchange) throws IOException {
		this.requests.add(exchange.getRequestURI().toString());
		String token = exchange.getRequestHeaders().getFirst("x-amz-sso_bearer_token");
		if (!"good".equals(token)) {
			send(exchange, 401, "UnauthorizedException", "{\"message\": \"Session token not found or invalid\"}");
		}
		else if (!exchange.getRequestURI().getQuery().contains("role_name=Dev")) {
			send(exchange, 403, "ForbiddenException", "{\"message\": \"No access\"}");
		}
		else {
			send(exchange, 200, null, """
					{"roleCredentials": {"accessKeyId": "ASIASSO", "secretAccessKey": "s", "sessionToken": "t",
					"expiration": %d}}""".formatted(System.currentTimeMillis() + 3_600_000));
		}
	}

	private void token(HttpExchange exchange) throws IOException {
		String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.requests.add("/token");
		if (request.contains("\"refreshToken\":\"again\"")) {
			send(exchange, 200, null, """
					{"accessToken": "good", "expiresIn": 3600, "refreshToken": "later", "tokenType": "Bearer"}""");
		}
		else {
			send(exchange, 400, "InvalidGrantException", "{\"error\": \"invalid_grant\"}");
		}
	}

	private static void send(HttpExchange exchange, int status, @Nullable String error, String body)
			throws IOException {
		try (exchange) {
			if (error != null) {
				exchange.getResponseHeaders().set("x-amzn-ErrorType", error);
			}
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(status, bytes.length);
			exchange.getResponseBody().write(bytes);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
