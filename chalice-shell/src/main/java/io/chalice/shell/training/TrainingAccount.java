package io.chalice.shell.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An account of nobody on this machine, for the commands of a training: empty until a
 * function was made, and from then on with the application {@code trained} in it,
 * whatever is done to it. It listens on the loopback interface, for as long as the
 * training takes.
 */
final class TrainingAccount implements AutoCloseable {

	private static final String CREATION = "POST /2015-03-31/functions";

	/** The action of the query protocol. */
	private static final Pattern ACTION = Pattern.compile("(?:^|&)Action=(\\w+)");

	private final List<TrainingAnswer> answers;

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "chalice-training-account");
		thread.setDaemon(true);
		return thread;
	});

	private volatile boolean deployed;

	/**
	 * Open the account.
	 */
	TrainingAccount() {
		try (InputStream stream = TrainingAccount.class.getResourceAsStream("account.json")) {
			this.answers = new JsonMapper().readValue(Objects.requireNonNull(stream), new TypeReference<>() {
			});
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not listen to the training", ex);
		}
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			String call = call(exchange, body);
			TrainingAnswer answer = this.answers.stream()
				.filter((one) -> one.isFor(call, this.deployed))
				.findFirst()
				.orElseThrow();
			this.deployed |= call.equals(CREATION);
			if (answer.status() >= 400) {
				exchange.getResponseHeaders().set("x-amzn-ErrorType", "ResourceNotFoundException");
			}
			byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(answer.status(), (bytes.length > 0) ? bytes.length : -1);
			exchange.getResponseBody().write(bytes);
		}
	}

	private static String call(HttpExchange exchange, String body) {
		String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
		if (target != null) {
			return target.substring(target.lastIndexOf('.') + 1);
		}
		Matcher action = ACTION.matcher(body);
		return action.find() ? action.group(1) : exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
	}

	/**
	 * Return where the account is.
	 * @return the URL of all its services
	 */
	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
