package io.chalice.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * AWS as an account sees it whose stage {@code dev} of {@code shop} is deployed. Calls
 * are answered by the first pattern that is found in their method, path, action and body.
 */
public final class FakeServices implements BeforeEachCallback, AfterEachCallback {

	private static final Map<String, String> SETTINGS = Map.of("aws.accessKeyId", "testing", "aws.secretAccessKey",
			"testing", "aws.region", "us-east-1", "aws.disableEc2Metadata", "true", "aws.configFile",
			"target/no-config", "aws.sharedCredentialsFile", "target/no-credentials");

	private static final String CALLER = """
			<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
			<GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/ann</Arn><UserId>AID</UserId>
			<Account>123456789012</Account></GetCallerIdentityResult>
			<ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></GetCallerIdentityResponse>
			""";

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private final Map<Pattern, Function<String, Answer>> answers = new LinkedHashMap<>();

	private final HttpServer server;

	public FakeServices() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::handle);
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		this.server.start();
		SETTINGS.forEach(System::setProperty);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		SETTINGS.keySet().forEach(System::clearProperty);
		this.server.stop(0);
	}

	public FakeServices answer(String call, Function<String, Answer> answer) {
		this.answers.put(Pattern.compile(call, Pattern.DOTALL), answer);
		return this;
	}

	public FakeServices answer(String call, String json) {
		return answer(call, (request) -> Answer.of(json));
	}

	public String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/**
	 * Have a command call these services.
	 * @param words the command
	 * @return the command with their address
	 */
	public String[] called(String... words) {
		return Stream.concat(Stream.of(words), Stream.of("--endpoint-url", url())).toArray(String[]::new);
	}

	public List<String> requests() {
		return this.requests;
	}

	/**
	 * Make a project whose stage is deployed.
	 * @param directory where
	 * @param functions the functions besides that of the routes
	 */
	public static void project(Path directory, String... functions) {
		write(directory.resolve("pom.xml"), """
				<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
				<groupId>demo</groupId><artifactId>shop</artifactId><version>1</version></project>
				""");
		write(directory.resolve(".chalice/config.json"),
				"{\"version\": \"2.0\", \"app_name\": \"shop\", \"stages\": {\"dev\": {}, \"prod\": {}}}");
		StringBuilder resources = new StringBuilder(function("api_handler", "shop-dev"));
		for (String function : functions) {
			resources.append(",\n").append(function(function, "shop-dev-" + function));
		}
		state(directory, resources + """
				,
				{"name": "rest_api", "resource_type": "rest_api", "rest_api_id": "abc123", "stage": "dev",
				"rest_api_url": "https://abc123.execute-api.us-east-1.amazonaws.com/dev/"}""");
	}

	public static void state(Path directory, String resources) {
		write(directory.resolve(".chalice/deployed/dev.json"), """
				{"schema_version": "2.0", "backend": "api", "application": "shop", "resources": [%s],
				"deploys": [{"number": 1, "at": "2026-11-29T12:00:00Z", "by": "ann@home",
				"versions": {}}], "current_deploy": 1}
				""".formatted(resources));
	}

	public static String function(String name, String functionName) {
		return """
				{"name": "%s", "resource_type": "lambda_function", "function_name": "%s",
				"lambda_arn": "arn:aws:lambda:us-east-1:123456789012:function:%s"}""".formatted(name, functionName,
				functionName);
	}

	private static void write(Path file, String text) {
		try {
			Files.createDirectories(file.resolveSibling(""));
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void handle(HttpExchange exchange) throws IOException {
		String request = "%s %s %s %s".formatted(exchange.getRequestMethod(), exchange.getRequestURI(),
				exchange.getRequestHeaders().getOrDefault("X-Amz-Target", List.of()),
				new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		this.requests.add(request);
		Answer answer = request.contains("Action=GetCallerIdentity") ? Answer.of(CALLER)
				: this.answers.entrySet()
					.stream()
					.filter((one) -> one.getKey().matcher(request).find())
					.findFirst()
					.map((one) -> one.getValue().apply(request))
					.orElseGet(() -> new Answer(400, Map.of(), "{\"message\": \"not here: %s\"}".formatted(request)));
		byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
		answer.headers().forEach(exchange.getResponseHeaders()::add);
		exchange.sendResponseHeaders(answer.status(), (body.length > 0) ? body.length : -1);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	/**
	 * What is answered.
	 *
	 * @param status the status
	 * @param headers the headers
	 * @param body the body
	 */
	public record Answer(int status, Map<String, String> headers, String body) {

		public static Answer of(String body) {
			return new Answer(200, Map.of(), body);
		}

	}

}
