package io.chalice.deployer.aws.container;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

import io.chalice.deployer.aws.FakePortal;
import io.chalice.deployer.aws.credentials.MfaCodes;
import io.chalice.project.process.ApplicationCredentials;

import static org.assertj.core.api.Assertions.assertThat;

class ContainerCredentialsTests {

	private static final Map<String, String> PROPERTIES = Map.of("AWS_PROFILE", "aws.profile", "AWS_CONFIG_FILE",
			"aws.configFile", "AWS_SHARED_CREDENTIALS_FILE", "aws.sharedCredentialsFile",
			"AWS_CONTAINER_CREDENTIALS_FULL_URI", "aws.containerCredentialsFullUri",
			"AWS_CONTAINER_AUTHORIZATION_TOKEN", "aws.containerAuthorizationToken");

	private final FakePortal portal = FakePortal.start();

	private final List<String> warnings = new ArrayList<>();

	private final Path home;

	private final ApplicationCredentials login;

	ContainerCredentialsTests(@TempDir Path home) throws IOException {
		this.home = home;
		this.login = ContainerCredentials.source(MfaCodes.NONE)
			.open(Map.of("HOME", home.toString()), Files.createDirectories(home.resolve("scratch")),
					this.warnings::add);
		Files.createDirectories(home.resolve(".aws"));
		Files.writeString(home.resolve(".aws/config"), """
				[default]
				aws_access_key_id = AKIADEFAULT
				aws_secret_access_key = t
				[profile keys]
				region = eu-west-1
				aws_access_key_id = AKIAKEYS
				aws_secret_access_key = t
				[services local]
				sso =
				  endpoint_url = PORTAL
				[profile sso]
				region = eu-west-2
				sso_start_url = https://old.awsapps.com/start
				sso_region = us-east-1
				sso_account_id = 123456789012
				sso_role_name = Dev
				services = local
				[profile login]
				login_session = arn:aws:iam::123456789012:user/me
				""".replace("PORTAL", this.portal.url()));
	}

	@AfterEach
	void tearDown() {
		PROPERTIES.values().forEach(System::clearProperty);
		this.login.close();
		this.portal.close();
	}

	@Test
	void regionIsTheStagesElseTheShellsElseTheProfiles() {
		assertThat(this.login.region(null, "eu-north-1")).contains("eu-north-1");
		assertThat(this.login.region("keys", null)).contains("eu-west-1");
		assertThat(this.login.region(null, null)).isEmpty();
		assertThat(this.login.region("unknown", null)).isEmpty();
		try (ApplicationCredentials shell = ContainerCredentials.source(MfaCodes.NONE)
			.open(Map.of("HOME", this.home.toString(), "AWS_DEFAULT_REGION", "eu-west-2"), this.home,
					this.warnings::add)) {
			assertThat(shell.region(null, null)).contains("eu-west-2");
		}
	}

	@Test
	void applicationsFindKeysThemselves() {
		assertThat(this.login.variables("keys", null)).isEmpty();
		assertThat(this.login.variables(null, null)).isEmpty();
		assertThat(this.login.variables("unknown", null)).isEmpty();
		assertThat(this.login.region("keys", null)).contains("eu-west-1");
		assertThat(this.login.region("unknown", null)).isEmpty();
		this.login.prepare("keys", null);
		assertThat(this.warnings).isEmpty();
		this.login.prepare("unknown", null);
		assertThat(this.warnings).singleElement().asString().contains("There is no AWS profile 'unknown'");
	}

	@Test
	void anApplicationGetsCredentialsThatItCouldNotFind() throws IOException {
		signIn();
		this.login.prepare("sso", null);
		assertThat(this.warnings).isEmpty();
		assertThat(resolve("sso").accessKeyId()).isEqualTo("ASIASSO");
		assertThat(this.login.region("sso", null)).contains("eu-west-2");
	}

	@Test
	void otherProfilesStayAsTheyAre() throws IOException {
		signIn();
		resolve("sso");
		assertThat(resolve("keys").accessKeyId()).isEqualTo("AKIAKEYS");
		assertThat(Files.readString(Path.of(this.login.variables("sso", null).getOrDefault("AWS_CONFIG_FILE", ""))))
			.contains("[profile sso]", "region = eu-west-2", "services = local", "AKIAKEYS")
			.doesNotContain("sso_role_name");
	}

	@Test
	void whatIsWrongIsSaidAtTheStartAndToWhoeverAsks() throws IOException, InterruptedException {
		this.login.prepare("login", null);
		assertThat(this.warnings).singleElement().asString().startsWith("Calls of AWS will fail. Profile 'login' has");
		Map<String, String> variables = this.login.variables("login", null);
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create(variables.getOrDefault("AWS_CONTAINER_CREDENTIALS_FULL_URI", "")));
		assertThat(send(request.build()).statusCode()).isEqualTo(403);
		request.header("Authorization", variables.getOrDefault("AWS_CONTAINER_AUTHORIZATION_TOKEN", ""));
		HttpResponse<String> answer = send(request.build());
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("Profile 'login' has a login of 'aws login'");
	}

	private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
	}

	// as the SDK of an application does, with the variables as system properties
	private AwsCredentials resolve(String profile) {
		System.setProperty("aws.profile", profile);
		this.login.variables("sso", null)
			.forEach((name, value) -> System.setProperty(PROPERTIES.getOrDefault(name, name), value));
		try {
			return DefaultCredentialsProvider.builder().profileName(profile).build().resolveCredentials();
		}
		finally {
			PROPERTIES.values().forEach(System::clearProperty);
		}
	}

	private void signIn() throws IOException {
		Path cache = Files.createDirectories(this.home.resolve(".aws/sso/cache"));
		// the digest of the start URL
		Files.writeString(cache.resolve("33d5ca4bf3b1a62edb96b47f7c203034a43ac435.json"),
				"{\"accessToken\": \"good\", \"expiresAt\": \"%s\"}".formatted(Instant.now().plusSeconds(3600)));
	}

}
