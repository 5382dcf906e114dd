package io.chalice.deployer.stage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.aws.AwsLogin;
import io.chalice.deployer.cloud.CredentialsException;
import io.chalice.deployer.cloud.UploadListener;
import io.chalice.project.MavenNotFoundException;
import io.chalice.project.Project;
import io.chalice.project.build.BuildListener;
import io.chalice.project.build.DeployableApplication;
import io.chalice.project.configuration.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DeployPreparationTests {

	private static final String CALLER = """
			<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/tester</Arn>
			<UserId>A</UserId><Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>""";

	private static final String REFUSAL = """
			<ErrorResponse><Error><Code>InvalidClientTokenId</Code><Message>Unknown key</Message></Error>
			</ErrorResponse>""";

	private final List<String> told = new ArrayList<>();

	private final Path directory;

	private final HttpServer server;

	DeployPreparationTests(@TempDir Path directory) throws IOException {
		this.directory = directory.toRealPath();
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
	}

	@BeforeEach
	void project() throws IOException {
		Files.writeString(this.directory.resolve("pom.xml"),
				"<project><groupId>g</groupId><artifactId>demo</artifactId><version>1</version></project>");
		Path configuration = Files.createDirectories(this.directory.resolve(".chalice")).resolve("config.json");
		Files.writeString(configuration, "{\"app_name\": \"demo\", \"stages\": {\"dev\": {}}}");
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void whoIsRefusedHearsNothingOfTheBuild() {
		answers(403, REFUSAL);
		assertThatExceptionOfType(CredentialsException.class).isThrownBy(this::prepare);
		assertThat(this.told).containsExactly("Asking AWS for the account");
	}

	@Test
	void buildThatCannotBeginIsToldAfterTheAccount() {
		answers(200, CALLER);
		assertThatExceptionOfType(MavenNotFoundException.class).isThrownBy(this::prepare);
		assertThat(this.told).containsExactly("Asking AWS for the account", "Creating deployment package.", "building");
	}

	private void prepare() {
		AwsLogin login = AwsLogin.of(Map.of("AWS_ACCESS_KEY_ID", "testing", "AWS_SECRET_ACCESS_KEY", "testing",
				"AWS_REGION", "eu-west-1", "AWS_CONFIG_FILE", this.directory.resolve("none").toString(),
				"AWS_SHARED_CREDENTIALS_FILE", this.directory.resolve("none").toString()), (device) -> {
					throw new AssertionError(device);
				});
		URI endpoint = URI.create("http://localhost:" + this.server.getAddress().getPort());
		try (StageAccount account = StageAccount.open(Project.find(this.directory),
				Configuration.read(this.directory).stage("dev"), login, endpoint, UploadListener.NONE)) {
			new DeployPreparation(account, Map.of("PATH", ""), new Listener(), false).prepare();
		}
	}

	private void answers(int status, String text) {
		this.server.createContext("/", (exchange) -> {
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			exchange.getRequestBody().readAllBytes();
			exchange.sendResponseHeaders(status, bytes.length);
			exchange.getResponseBody().write(bytes);
			exchange.close();
		});
		this.server.start();
	}

	private final class Listener implements PreparationListener {

		@Override
		public void message(String line) {
			DeployPreparationTests.this.told.add(line);
		}

		@Override
		public void warning(String line) {
			throw new AssertionError(line);
		}

		@Override
		public <T> T during(String what, Supplier<T> work) {
			DeployPreparationTests.this.told.add(what);
			return work.get();
		}

		@Override
		public DeployableApplication building(Function<BuildListener, DeployableApplication> build) {
			DeployPreparationTests.this.told.add("building");
			return build.apply(BuildListener.NONE);
		}

	}

}
