package io.chalice.deployer.aws;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.chalice.deployer.aws.credentials.MfaCodes;
import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.CredentialsException;
import io.chalice.deployer.cloud.RetryBackoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every kind of profile that the AWS command line takes, with the STS of an emulator and
 * an IAM Identity Center of our own.
 */
@EnabledIf(value = "installed", disabledReason = "SKIPPED: moto_server is not on the PATH")
class ProfileCredentialsIntegrationTests {

	private static final String ROLE = "arn:aws:sts::123456789012:assumed-role/deployer/";

	private static final MotoServer MOTO = MotoServer.start();

	private final Path home;

	private final FakePortal portal = FakePortal.start();

	private final Map<String, String> environment = new HashMap<>();

	private final List<String> asked = new ArrayList<>();

	ProfileCredentialsIntegrationTests(@TempDir Path home) {
		this.home = home;
	}

	static boolean installed() {
		return MotoServer.installed();
	}

	@AfterAll
	static void stopEmulator() {
		MOTO.close();
	}

	@BeforeEach
	void writeConfiguration() throws IOException {
		this.environment.put("HOME", this.home.toString());
		System.setProperty("aws.disableEc2Metadata", "true");
		Path process = Files.writeString(Files.createDirectories(this.home.resolve("a b")).resolve("my keys.sh"), """
				#!/bin/sh
				[ "$2" = 1 ] || { echo "wrong arguments" >&2; exit 3; }
				echo '{"Version": 1, "AccessKeyId": "AKIAPROC", "SecretAccessKey": "p"}'
				""");
		Files.writeString(this.home.resolve("token"), "web.identity.token");
		Files.createDirectories(this.home.resolve(".aws"));
		Files.writeString(this.home.resolve(".aws/config"),
				profiles().replace("PROCESS", process.toString()).replace("PORTAL", this.portal.url()));
	}

	@AfterEach
	void tearDown() {
		System.clearProperty("aws.disableEc2Metadata");
		this.portal.close();
	}

	@ParameterizedTest
	@CsvSource({ "role, me", "fromproc, chalice-", "itselfkeys, chalice-", "web, chalice-" })
	void rolesAreAssumed(String profile, String session) {
		assertThat(caller(profile).arn()).startsWith(ROLE + session);
	}

	@Test
	void keysAndProcesses() {
		assertThat(keyOf("base")).isEqualTo("t");
		assertThat(keyOf("proc")).isEqualTo("AKIAPROC");
		assertThat(caller("proc").region()).isEqualTo("us-west-2");
		fails("procfails", "The credential_process of profile 'procfails' failed: "
				+ "Command returned non-zero exit value (3) with error message: wrong arguments");
		fails("half", "Profile 'half' has no aws_secret_access_key: aws configure --profile half");
	}

	@Test
	void keysInTheCredentialsFileWinOverAProcess() throws IOException {
		Files.writeString(this.home.resolve(".aws/credentials"), """
				[proc]
				aws_access_key_id = AKIAFILE
				aws_secret_access_key = t
				""");
		assertThat(keyOf("proc")).isEqualTo("AKIAFILE");
	}

	@Test
	void filesMayBeElsewhere() throws IOException {
		Path config = Files.move(this.home.resolve(".aws/config"), this.home.resolve("elsewhere"));
		fails("role", "There is no AWS profile 'role' (there is none). To make it: aws configure --profile role");
		this.environment.put("AWS_CONFIG_FILE", "~/" + config.getFileName());
		assertThat(caller("role").arn()).startsWith(ROLE);
		Files.writeString(this.home.resolve("keys"),
				"[base]\naws_access_key_id = AKIAFILE\naws_secret_access_key = t\n");
		this.environment.put("AWS_SHARED_CREDENTIALS_FILE", this.home.resolve("keys").toString());
		assertThat(keyOf("base")).isEqualTo("AKIAFILE");
		Files.writeString(config, "[profile base]\nnonsense\n");
		assertThatExceptionOfType(CredentialsException.class).isThrownBy(() -> keyOf("base"))
			.withMessageMatching(config + " cannot be read: .*line 2.*");
	}

	@Test
	void theProfileMayBeTheEnvironments() {
		this.environment.put("AWS_PROFILE", "role");
		assertThat(caller(null).arn()).startsWith(ROLE + "me");
		this.environment.put("AWS_PROFILE", "rloe");
		fails(null, "There is no AWS profile 'rloe', did you mean 'role'?");
		this.environment.remove("AWS_PROFILE");
		this.environment.put("AWS_DEFAULT_PROFILE", "base");
		assertThat(keyOf(null)).isEqualTo("t");
	}

	@Test
	void keysOfTheEnvironmentWinUnlessAProfileIsNamed() {
		this.environment.putAll(Map.of("AWS_ACCESS_KEY_ID", "AKIAENV", "AWS_SECRET_ACCESS_KEY", "t", "AWS_PROFILE",
				"role", "AWS_DEFAULT_REGION", "eu-west-3"));
		assertThat(keyOf(null)).isEqualTo("AKIAENV");
		assertThat(caller(null).region()).isEqualTo("eu-west-3");
		assertThat(keyOf("base")).isEqualTo("t");
		this.environment.remove("AWS_SECRET_ACCESS_KEY");
		fails(null, "AWS_ACCESS_KEY_ID is set, but AWS_SECRET_ACCESS_KEY is not: set both, or none");
	}

	@Test
	void sources() {
		fails("env", "Profile 'env' has credential_source = Environment, but there are no keys in the environment: "
				+ "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY");
		this.environment.putAll(Map.of("AWS_ACCESS_KEY_ID", "AKIAENV", "AWS_SECRET_ACCESS_KEY", "t"));
		assertThat(caller("env").arn()).startsWith(ROLE);
		fails("ecs", "Profile 'ecs' has credential_source = EcsContainer, but this is not a container that provides "
				+ "credentials: ");
		fails("ec2", "Profile 'ec2' has credential_source = Ec2InstanceMetadata, but this is not an EC2 instance with "
				+ "a role: ");
		fails("nowhere", "Profile 'nowhere' has credential_source = Environnement; there is: Environment, "
				+ "Ec2InstanceMetadata, EcsContainer");
	}

	@Test
	void webIdentityOfTheEnvironment() {
		this.environment.putAll(Map.of("AWS_WEB_IDENTITY_TOKEN_FILE", this.home.resolve("token").toString(),
				"AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/deployer", "AWS_ROLE_SESSION_NAME", "pipeline",
				"AWS_REGION", "us-west-2"));
		assertThat(caller(null).arn()).isEqualTo(ROLE + "pipeline");
		this.environment.remove("AWS_ROLE_ARN");
		fails(null, "AWS_WEB_IDENTITY_TOKEN_FILE is set, but AWS_ROLE_ARN is not: set both, or none");
		fails("weblost",
				"Profile 'weblost' reads a token from %s, which does not exist".formatted(this.home.resolve("lost")));
	}

	@Test
	void codeOfAnMfaDeviceIsAskedForOnce() {
		assertThat(caller("mfa").arn()).startsWith(ROLE);
		assertThat(caller("mfa").arn()).startsWith(ROLE);
		assertThat(this.asked).containsExactly("arn:aws:iam::123456789012:mfa/me");
		// the AWS command line finds it under the name that it gives it
		assertThat(this.home.resolve(".aws/cli/cache/%s.json"
			.formatted(digest("{\"RoleArn\": \"arn:aws:iam::123456789012:role/deployer\", \"SerialNumber\": "
					+ "\"arn:aws:iam::123456789012:mfa/me\"}"))))
			.exists();
	}

	@Test
	void withoutATerminalACodeCannotBeAskedFor() {
		assertThatExceptionOfType(CredentialsException.class).isThrownBy(() -> cloud("mfa", MfaCodes.NONE).caller())
			.withMessage("Profile 'mfa' needs a code of the MFA device arn:aws:iam::123456789012:mfa/me, and there is "
					+ "no terminal to ask for it. Sign in first, in a terminal: aws sts get-caller-identity --profile "
					+ "mfa");
	}

	@Test
	void signedInUsers() throws IOException {
		fails("sso", "Profile 'sso' needs a login: aws sso login --profile sso");
		fails("chain", "Profile 'sso' needs a login: aws sso login --profile sso");
		signIn("corp", "good", Instant.now().plusSeconds(3600), "");
		assertThat(keyOf("sso")).isEqualTo("ASIASSO");
		assertThat(this.portal.requests())
			.containsExactly("/federation/credentials?role_name=Dev&account_id=123456789012");
		assertThat(caller("chain").arn()).startsWith(ROLE);
		assertThat(caller("chain3").arn()).startsWith(ROLE);
		fails("ssoother",
				"IAM Identity Center does not give profile 'ssoother' the role Admin in account 123456789012: "
						+ "No access");
		fails("ssopart", "Profile 'ssopart' signs in with IAM Identity Center, but has no sso_role_name: "
				+ "aws configure sso --profile ssopart");
		fails("ssolegacy", "Profile 'ssolegacy' needs a login: aws sso login --profile ssolegacy");
		signIn("https://old.awsapps.com/start", "good", Instant.now().plusSeconds(3600), "");
		assertThat(keyOf("ssolegacy")).isEqualTo("ASIASSO");
	}

	@Test
	void loginsThatAreOver() throws IOException {
		signIn("corp", "good", Instant.now().minusSeconds(1), "");
		fails("sso", "The login of profile 'sso' is not valid any more: aws sso login --profile sso");
		signIn("corp", "revoked", Instant.now().plusSeconds(3600), "");
		fails("sso", "The login of profile 'sso' is not valid any more: aws sso login --profile sso");
	}

	@Test
	void loginsAreRenewed() throws IOException {
		String renewable = """
				, "refreshToken": "%s", "clientId": "c", "clientSecret": "s", "registrationExpiresAt": "%s\"""";
		signIn("corp", "old", Instant.now().minusSeconds(1),
				renewable.formatted("again", Instant.now().plusSeconds(90000)));
		assertThat(keyOf("sso")).isEqualTo("ASIASSO");
		assertThat(this.portal.requests()).startsWith("/token");
		assertThat(keyOf("sso")).isEqualTo("ASIASSO");
		assertThat(this.portal.requests()).filteredOn("/token"::equals).hasSize(1);
		signIn("corp", "old", Instant.now().minusSeconds(1),
				renewable.formatted("no more", Instant.now().plusSeconds(90000)));
		fails("sso", "The login of profile 'sso' is not valid any more: aws sso login --profile sso");
	}

	@Test
	void loginsOfTheCommandLineAreExplained() {
		String text = "Profile 'login' has a login of 'aws login', which only the AWS command line can use. "
				+ "Let it pass the keys on: aws configure set credential_process "
				+ "'aws configure export-credentials --profile login --format process' --profile login-keys, "
				+ "then use --profile login-keys --region us-west-2";
		fails("login", text);
		fails("fromlogin", text);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			one       | Profiles take their credentials from each other: one -> two -> one. One of them needs \
			keys or a login of its own
			itself    | Profiles take their credentials from each other: itself -> itself. One of them needs \
			keys or a login of its own
			lost      | Profile 'lost' has the source_profile 'bsae', which does not exist, did you mean 'base'?
			both      | Profile 'both' assumes a role and has both source_profile and credential_source.
			neither   | Profile 'neither' assumes a role and has neither source_profile nor credential_source.
			empty     | Profile 'empty' has no credentials: aws configure --profile empty
			fromempty | Profile 'fromempty' takes its credentials from 'empty', which has none: aws configure \
			--profile empty
			long      | duration_seconds of profile 'long' is a number of seconds, not '1h'
			bsae      | There is no AWS profile 'bsae', did you mean 'base'?
			noregion  | No region is configured: pass --region, set AWS_REGION, or type: aws configure set \
			region us-west-2 --profile noregion
			""")
	void mistakes(String profile, String message) {
		fails(profile, message);
	}

	@Test
	void refusalsNameTheProfileAndTheRole() throws IOException {
		Files.writeString(this.home.resolve(".aws/config"), """
				[profile base]
				region = us-west-2
				aws_access_key_id = t
				aws_secret_access_key = t
				[profile role]
				region = us-west-2
				role_arn = arn:aws:iam::123456789012:role/deployer
				source_profile = base
				endpoint_url = http://127.0.0.1:1
				""");
		assertThatExceptionOfType(CredentialsException.class)
			.isThrownBy(() -> login(MfaCodes.NONE).credentials("role", null).resolveCredentials())
			.withMessage("Profile 'role' cannot assume the role arn:aws:iam::123456789012:role/deployer: "
					+ "127.0.0.1:1 cannot be reached: check the network");
	}

	private void signIn(String key, String token, Instant end, String more) throws IOException {
		Path file = this.home.resolve(".aws/sso/cache/%s.json".formatted(digest(key)));
		Files.createDirectories(file.getParent());
		Files.writeString(file, "{\"accessToken\": \"%s\", \"expiresAt\": \"%s\"%s}".formatted(token, end, more));
	}

	private static String digest(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	// every kind of profile; PROCESS and PORTAL stand for what each run has of its own
	private static String profiles() throws IOException {
		try (InputStream in = ProfileCredentialsIntegrationTests.class.getResourceAsStream("profiles.ini")) {
			return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private void fails(@Nullable String profile, String message) {
		assertThatExceptionOfType(CredentialsException.class).isThrownBy(() -> caller(profile))
			.withMessageStartingWith(message);
	}

	private String keyOf(@Nullable String profile) {
		return login(MfaCodes.NONE).credentials(profile, null).resolveCredentials().accessKeyId();
	}

	private CallerIdentity caller(@Nullable String profile) {
		return cloud(profile, (device) -> {
			this.asked.add(device);
			return Optional.of("123456");
		}).caller();
	}

	private AwsCloud cloud(@Nullable String profile, MfaCodes codes) {
		return new AwsCloud(new AwsOptions(login(codes), profile, null, MOTO.endpoint()),
				new RetryBackoff(new Random(), RetryBackoff.Sleeper.ofThread()));
	}

	private AwsLogin login(MfaCodes codes) {
		return AwsLogin.of(this.environment, codes);
	}

}
