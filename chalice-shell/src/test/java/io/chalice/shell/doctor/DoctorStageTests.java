package io.chalice.shell.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.shell.FakeShell;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code doctor} says of a stage that was deployed: of its ahead-of-time cache and
 * its log groups.
 */
class DoctorStageTests {

	private static final String TRAINED = "arn:aws:lambda:eu-west-1::runtime:one";

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private final Path directory;

	private final HttpServer server;

	private String configuration = "{}";

	private String groups = "";

	DoctorStageTests(@TempDir Path directory) throws IOException {
		this.directory = directory.toRealPath();
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
	}

	private Map<String, String> settings() {
		return Map.of("aws.accessKeyId", "testing", "aws.secretAccessKey", "testing", "aws.region", "eu-west-1",
				"aws.disableEc2Metadata", "true", "aws.configFile", this.directory.resolve("config").toString(),
				"aws.sharedCredentialsFile", this.directory.resolve("credentials").toString(), "aws.endpointUrl",
				"http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	@BeforeEach
	void deployed() throws IOException {
		this.server.createContext("/", this::handle);
		this.server.start();
		settings().forEach(System::setProperty);
		Files.writeString(this.directory.resolve("pom.xml"), """
				<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
				<groupId>demo</groupId><artifactId>demo</artifactId><version>1</version></project>
				""");
		Files.createDirectories(this.directory.resolve(".chalice/deployed"));
		Files.writeString(this.directory.resolve(".chalice/config.json"), """
				{"version": "2.0", "app_name": "demo", "stages": {"dev": {"aot_cache": true}, "prod": {}}}
				""");
		for (String stage : List.of("dev", "prod")) {
			Files.writeString(this.directory.resolve(".chalice/deployed/%s.json".formatted(stage)), """
					{"schema_version": "2.0", "backend": "api", "resources": [{"name": "api_handler",
					"resource_type": "lambda_function", "function_name": "demo-dev",
					"lambda_arn": "arn:aws:lambda:eu-west-1:123456789012:function:demo-dev", "version": "3"}]}
					""");
		}
	}

	@AfterEach
	void stop() {
		settings().keySet().forEach(System::clearProperty);
		this.server.stop(0);
	}

	@Test
	void isAsItShouldBe() {
		serving("41943040 " + TRAINED, TRAINED);
		assertThat(doctor("dev")).contains("ok    Cache           functions start with one of 41.94 MB");
	}

	@Test
	void isStaleSinceAPatch() {
		serving("41943040 " + TRAINED, "arn:aws:lambda:eu-west-1::runtime:two");
		assertThat(doctor("dev")).contains(
				"note  Cache           Lambda has patched Java since it was trained, and does not use it",
				"      ./chalice deploy --stage dev");
	}

	@Test
	void isMissing() {
		this.configuration = "{\"Version\": \"3\", \"Environment\": {\"Variables\": {}}}";
		assertThat(doctor("dev")).contains("note  Cache           functions start without the one of 'aot_cache'",
				"      ./chalice deploy --stage dev");
	}

	@Test
	void logGroupThatIsThereIsNoNews() throws IOException {
		logging();
		this.groups = "{\"logGroupName\": \"/aws/lambda/demo-prod\"}";
		assertThat(doctor("prod")).noneMatch((line) -> line.contains("Logs"));
		assertThat(this.requests).hasSize(2);
	}

	@Test
	void logGroupThatIsMissingIsTold() throws IOException {
		logging();
		this.groups = "{\"logGroupName\": \"/aws/lambda/demo-production\"}";
		assertThat(doctor("prod")).containsSequence(
				"note  Logs            log group /aws/lambda/demo-prod is missing, and what belongs there is lost",
				"      ./chalice deploy --stage prod");
	}

	@Test
	void logGroupsThatNobodyTellsAreNoFailure() throws IOException {
		logging();
		this.groups = "?";
		assertThat(doctor("prod"))
			.anyMatch((line) -> line.startsWith("note  Logs            AWS does not say how it is"));
	}

	private void logging() throws IOException {
		Files.writeString(this.directory.resolve(".chalice/deployed/prod.json"), """
				{"schema_version": "2.0", "backend": "api", "resources": [{"name": "api_handler-log-group",
				"resource_type": "log_group", "log_group_name": "/aws/lambda/demo-prod"}]}
				""");
	}

	@Test
	void awsIsNotAskedForAStageWithout() {
		assertThat(doctor("prod")).noneMatch((line) -> line.contains("Cache"));
		assertThat(this.requests).isEmpty();
	}

	private List<String> doctor(String stage) {
		FakeShell shell = FakeShell.in(this.directory);
		shell.run("doctor", "--stage", stage);
		return shell.out().lines().toList();
	}

	private void serving(String cache, String runtimeVersion) {
		this.configuration = """
				{"Version": "3", "Environment": {"Variables": {"AWS_LAMBDA_EXEC_WRAPPER": "/var/task/aot-cache/start",
				"CHALICE_AOT_CACHE": "%s"}}, "RuntimeVersionConfig": {"RuntimeVersionArn": "%s"}}
				""".formatted(cache, runtimeVersion);
	}

	private void handle(HttpExchange exchange) throws IOException {
		this.requests.add(exchange.getRequestURI().toString());
		boolean lambda = exchange.getRequestURI().getPath().contains("/functions/");
		boolean logs = exchange.getRequestHeaders().containsKey("X-Amz-Target");
		String json = lambda ? this.configuration : "{\"logGroups\": [%s]}".formatted(this.groups);
		byte[] body = ((lambda || logs) ? json : """
				<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
				<GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/ann</Arn><UserId>AID</UserId>
				<Account>123456789012</Account></GetCallerIdentityResult>
				<ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></GetCallerIdentityResponse>
				""").getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", (lambda || logs) ? "application/json" : "text/xml");
		exchange.sendResponseHeaders(200, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

}
