package io.chalice.deployer.aws.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.deployer.aws.AwsLogin;
import io.chalice.deployer.cloud.CredentialsException;

/**
 * Hands out credentials as the agent of ECS does: to processes of this machine that know
 * the token.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html">Container
 * credential provider</a>
 */
final class CredentialsEndpoint implements AutoCloseable {

	private static final JsonMapper MAPPER = new JsonMapper();

	private final Map<String, AwsCredentialsProvider> providers = new ConcurrentHashMap<>();

	private final String token = UUID.randomUUID().toString();

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "chalice-local-credentials");
		thread.setDaemon(true);
		return thread;
	});

	private final Consumer<String> warnings;

	private CredentialsEndpoint(HttpServer server, Consumer<String> warnings) {
		this.server = server;
		this.warnings = warnings;
	}

	static CredentialsEndpoint start(Consumer<String> warnings) {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
			CredentialsEndpoint endpoint = new CredentialsEndpoint(server, warnings);
			server.setExecutor(endpoint.threads);
			server.createContext("/", endpoint::answer);
			server.start();
			return endpoint;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not hand out AWS credentials", ex);
		}
	}

	/**
	 * Hand out credentials.
	 * @param login finds them, the first time
	 * @param profile the profile, or {@code null}
	 * @param region the region, or {@code null}
	 * @return the credentials
	 */
	AwsCredentialsProvider serve(AwsLogin login, @Nullable String profile, @Nullable String region) {
		return this.providers.computeIfAbsent(path(profile, region), (path) -> login.credentials(profile, region));
	}

	String url(@Nullable String profile, @Nullable String region) {
		return "http://127.0.0.1:%d%s".formatted(this.server.getAddress().getPort(), path(profile, region));
	}

	private static String path(@Nullable String profile, @Nullable String region) {
		String name = "%s\n%s".formatted(profile, region);
		return "/" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
	}

	String token() {
		return this.token;
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			AwsCredentialsProvider provider = this.providers.get(exchange.getRequestURI().getPath());
			if (!this.token.equals(exchange.getRequestHeaders().getFirst("Authorization")) || provider == null) {
				send(exchange, 403, Map.of("code", "Forbidden", "message", "The token is wrong"));
				return;
			}
			try {
				send(exchange, 200, json(provider.resolveCredentials()));
			}
			catch (CredentialsException ex) {
				this.warnings.accept(ex.getMessage());
				// a status that nobody tries again
				send(exchange, 400, Map.of("code", "NoCredentials", "message", ex.getMessage()));
			}
		}
	}

	private static Map<String, String> json(AwsCredentials credentials) {
		Map<String, String> json = new LinkedHashMap<>();
		json.put("AccessKeyId", credentials.accessKeyId());
		json.put("SecretAccessKey", credentials.secretAccessKey());
		if (credentials instanceof AwsSessionCredentials session) {
			json.put("Token", session.sessionToken());
		}
		credentials.expirationTime().ifPresent((end) -> json.put("Expiration", end.toString()));
		return json;
	}

	private static void send(HttpExchange exchange, int status, Map<String, String> body) throws IOException {
		byte[] bytes = MAPPER.writeValueAsBytes(body);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
