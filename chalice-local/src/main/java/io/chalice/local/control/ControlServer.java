package io.chalice.local.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Listens on the loopback interface to whoever knows the token of the project's file, and
 * to no browser.
 */
public final class ControlServer implements AutoCloseable {

	/** Where events are sent to. */
	static final String SEND = "/v1/send";

	/** Where the functions with sources are listed. */
	static final String LISTENERS = "/v1/listeners";

	private static final JsonMapper MAPPER = new JsonMapper();

	private static final int TOKEN_BYTES = 32;

	private final HttpServer server;

	private final EventSender sender;

	private final ControlAddress address;

	private final Path file;

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "chalice-local-control");
		thread.setDaemon(true);
		return thread;
	});

	private ControlServer(HttpServer server, EventSender sender, Path file) {
		this.server = server;
		this.sender = sender;
		this.file = file;
		this.address = new ControlAddress(server.getAddress().getPort(), token(), ProcessHandle.current().pid());
	}

	private static String token() {
		byte[] bytes = new byte[TOKEN_BYTES];
		new SecureRandom().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	/**
	 * Listen, and tell so in a file of the project.
	 * @param project the project's directory
	 * @param stage the stage that is served
	 * @param sender what takes the events
	 * @return the server, to be closed
	 */
	public static ControlServer start(Path project, String stage, EventSender sender) {
		try {
			HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
			ControlServer server = new ControlServer(http, sender, ControlAddress.file(project, stage));
			http.setExecutor(server.threads);
			http.createContext("/", server::answer);
			http.start();
			server.address.write(server.file);
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not listen to other terminals", ex);
		}
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			Optional<String> refusal = refusal(exchange);
			if (refusal.isPresent()) {
				send(exchange, 403, Map.of("message", refusal.get()));
				return;
			}
			String call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
			try {
				switch (call) {
					case "GET " + LISTENERS -> send(exchange, 200, this.sender.listeners());
					case "POST " + SEND -> send(exchange, 200, this.sender
						.send(MAPPER.readValue(exchange.getRequestBody().readAllBytes(), SendRequest.class)));
					default -> send(exchange, 404, Map.of("message", "There is no " + call));
				}
			}
			catch (UnsendableEventException | JacksonException ex) {
				send(exchange, 400, Map.of("message", String.valueOf(ex.getMessage())));
			}
			catch (NotServingException ex) {
				send(exchange, 503, Map.of("message", String.valueOf(ex.getMessage())));
			}
			catch (RuntimeException ex) {
				send(exchange, 500, Map.of("message", "Unexpected " + ex));
				throw ex;
			}
		}
	}

	// a page in a browser reaches every port of this machine, also under a name of its
	// own
	private Optional<String> refusal(HttpExchange exchange) {
		String host = exchange.getRequestHeaders().getFirst("Host");
		int port = this.address.port();
		if (!List.of("127.0.0.1:" + port, "localhost:" + port).contains(String.valueOf(host))) {
			return Optional.of("The Host header is not this server's");
		}
		if (exchange.getRequestHeaders().containsKey("Origin")) {
			return Optional.of("Pages have no business here");
		}
		byte[] wanted = ("Bearer " + this.address.token()).getBytes(StandardCharsets.UTF_8);
		String given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
		return MessageDigest.isEqual(wanted, given.getBytes(StandardCharsets.UTF_8)) ? Optional.empty()
				: Optional.of("The token is wrong");
	}

	private static void send(HttpExchange exchange, int status, Object body) throws IOException {
		byte[] bytes = MAPPER.writeValueAsBytes(body);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
	}

	/**
	 * Return where this server listens.
	 * @return the address that the file has, too
	 */
	ControlAddress address() {
		return this.address;
	}

	@Override
	public void close() {
		this.address.delete(this.file);
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
