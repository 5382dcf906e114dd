package io.chalice.shell.deploy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.shell.FakePrompts;
import io.chalice.shell.FakeShell;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What goes wrong before a build is worth its time ends in one line that helps.
 */
class DeployFailuresTests {

	private static final Map<String, String> SETTINGS = Map.of("aws.accessKeyId", "testing", "aws.secretAccessKey",
			"testing", "aws.region", "us-east-1", "aws.disableEc2Metadata", "true");

	private final Path directory;

	DeployFailuresTests(@TempDir Path directory) throws IOException {
		this.directory = directory.toRealPath();
		Files.writeString(this.directory.resolve("pom.xml"), """
				<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
				<groupId>demo</groupId><artifactId>demo</artifactId><version>1</version></project>
				""");
		configure("""
				{"version": "2.0", "app_name": "demo", "stages": {"dev": {}, "prod": {"region": "eu-west-1"}}}
				""");
	}

	private void configure(String json) throws IOException {
		Files.createDirectories(this.directory.resolve(".chalice"));
		Files.writeString(this.directory.resolve(".chalice/config.json"), json);
	}

	@BeforeEach
	void setUp() {
		SETTINGS.forEach(System::setProperty);
		System.setProperty("aws.configFile", this.directory.resolve("config").toString());
		System.setProperty("aws.sharedCredentialsFile", this.directory.resolve("credentials").toString());
	}

	@AfterEach
	void tearDown() {
		SETTINGS.keySet().forEach(System::clearProperty);
		System.clearProperty("aws.configFile");
		System.clearProperty("aws.sharedCredentialsFile");
	}

	@ParameterizedTest
	@ValueSource(strings = { "deploy", "plan", "delete", "rollback", "status" })
	void noCredentials(String command) {
		System.clearProperty("aws.accessKeyId");
		fails(1, "No AWS credentials were found: run 'aws configure', pass --profile, or set AWS_ACCESS_KEY_ID "
				+ "and AWS_SECRET_ACCESS_KEY", command);
	}

	@Test
	void unknownProfile() throws IOException {
		fails(1, "There is no AWS profile 'wrok' (there is none). To make it: aws configure --profile wrok", "deploy",
				"--profile", "wrok");
		Files.writeString(this.directory.resolve("config"), "[profile work]\nregion = eu-west-1\n");
		fails(1, "There is no AWS profile 'wrok', did you mean 'work'? (there is: work). "
				+ "To make it: aws configure --profile wrok", "deploy", "--profile", "wrok");
	}

	@Test
	void urlWithoutADeploy() {
		System.clearProperty("aws.region");
		fails(1, "No deploy to stage prod is recorded here. To deploy: ./chalice deploy --stage prod --profile p. "
				+ "To look on AWS for one made elsewhere: There is no AWS profile 'p' (there is none). "
				+ "To make it: aws configure --profile p", "url", "--stage", "prod", "--profile", "p");
		fails(1, "No deploy to stage dev is recorded here. To deploy: ./chalice deploy. To look on AWS for one made "
				+ "elsewhere: No region is configured: pass --region, set AWS_REGION, or run 'aws configure'", "url");
	}

	@Test
	void urlOfAnInterruptedDeploy() throws IOException {
		Files.createDirectories(this.directory.resolve(".chalice/deployed"));
		Files.writeString(this.directory.resolve(".chalice/deployed/dev.json"), """
				{"resources": [{"name": "rest_api", "resource_type": "rest_api", "rest_api_id": "a",
				"rest_api_url": "https://a/dev/"}], "schema_version": "2.0", "backend": "api"}
				""");
		fails(1, "The first deploy to stage dev was not finished. To finish it: ./chalice deploy", "url");
	}

	@Test
	void stageWithoutAnEntry() throws IOException {
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.run("deploy", "--stage", "test", "--profile", "wrok")).isEqualTo(2);
		assertThat(shell.err()).contains(
				".chalice/config.json has no stage 'test'. The defaults hold for it. To give it settings, add to "
						+ "\"stages\": \"test\": {}",
				"there is no terminal to answer at. To say yes: ./chalice deploy --stage test --profile wrok --yes");
		// what is asked next is asked
		assertThat(shell.run("deploy", "--stage", "test", "--profile", "wrok", "--yes")).isEqualTo(1);
		assertThat(shell.err()).contains("There is no AWS profile 'wrok'");
		assertThat(shell.run("plan", "--stage", "test", "--profile", "wrok")).isEqualTo(1);
		assertThat(shell.err()).contains("There is no AWS profile 'wrok'");
		for (String command : new String[] { "status", "url", "delete", "rollback" }) {
			assertThat(shell.run(command, "--stage", "test", "--profile", "wrok")).isIn(1, 2);
		}
		for (String command : new String[] { "delete", "status" }) {
			assertThat(shell.run(command, "--stage", "test")).isEqualTo(2);
			assertThat(shell.err()).contains("unknown stage 'test'");
		}
	}

	@Test
	void stageWithoutAnEntryAtATerminal() {
		FakePrompts no = new FakePrompts("");
		FakeShell shell = FakeShell.in(this.directory, no);
		assertThat(shell.run("deploy", "--stage", "prdo")).isEqualTo(2);
		assertThat(no.asked()).containsExactly("Would you like to make this stage? [n]");
		assertThat(shell.err()).contains("has no stage 'prdo', did you mean 'prod'?", "unknown stage 'prdo'");
		FakePrompts yes = new FakePrompts("");
		shell = FakeShell.in(this.directory, yes);
		assertThat(shell.run("deploy", "--stage", "integration", "--profile", "wrok")).isEqualTo(1);
		assertThat(yes.asked()).containsExactly("Would you like to make this stage? [y]");
		assertThat(shell.err()).contains("There is no AWS profile 'wrok'");
	}

	@Test
	void edgeWhereThereIsNone() throws IOException {
		configure("""
				{"version": "2.0", "app_name": "demo", "stages": {"dev": {"api_gateway_endpoint_type": "EDGE"}}}
				""");
		fails(1, ".chalice/config.json:1:88: 'api_gateway_endpoint_type' cannot be EDGE in cn-north-1, where there is "
				+ "no CloudFront: make it REGIONAL or PRIVATE, or remove it", "plan", "--region", "cn-north-1");
	}

	@Test
	void apiPolicyFileThatIsMissingOrMalformed() throws IOException {
		configure("""
				{"version": "2.0", "app_name": "demo", "stages": {"dev": {"api_gateway_policy_file": "api.json"}}}
				""");
		Path file = this.directory.resolve(".chalice/api.json");
		fails(1, "There is no %s to read a policy from; api_gateway_policy_file names it: write it, or remove the key"
			.formatted(file), "plan");
		Files.writeString(file, "{\n  \"Statement\": [\n}");
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.run("deploy")).isEqualTo(1);
		assertThat(shell.err()).startsWith(file + ", line 3, column ").hasLineCount(1);
		Files.writeString(file, "[]");
		fails(1, file + ", line 1, column 1: the policy must be an object, not a list", "plan");
	}

	@Test
	void extraPolicyFilesAreCheckedForEveryFunction() throws IOException {
		configure("""
				{"version": "2.0", "app_name": "demo", "stages": {"dev": {"lambda_functions": {"nightly":
				{"extra_policy_file": "extra.json"}}}}}
				""");
		fails(1, "There is no %s to read a policy from; extra_policy_file names it: write it, or remove the key"
			.formatted(this.directory.resolve(".chalice/extra.json")), "plan");
	}

	@Test
	void noRegion() {
		System.clearProperty("aws.region");
		fails(1, "No region is configured: pass --region, set AWS_REGION, or run 'aws configure'", "deploy");
	}

	@Test
	void expiredToken() {
		try (FakeAws aws = FakeAws.refusing(403, "ExpiredToken", "The security token is expired")) {
			fails(1, "AWS does not accept the credentials: The security token is expired (ExpiredToken). "
					+ "To get new ones: aws sso login, or aws configure", "deploy", "--endpoint-url", aws.url());
			assertThat(aws.requests()).hasSize(1);
		}
	}

	@Test
	void noPermission() {
		try (FakeAws aws = FakeAws.refusing(403, "AccessDenied",
				"User: arn:aws:iam::1:user/ann is not authorized to perform: sts:GetCallerIdentity on resource: *")) {
			fails(1, "arn:aws:iam::1:user/ann may not call sts:GetCallerIdentity on *. Add to its policy: "
					+ "{\"Effect\":\"Allow\",\"Action\":\"sts:GetCallerIdentity\",\"Resource\":\"*\"}", "deploy",
					"--endpoint-url", aws.url());
		}
	}

	@Test
	void endpointThatNobodyAnswersAt() throws IOException {
		int port;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = socket.getLocalPort();
		}
		fails(1, "sts:GetCallerIdentity was not answered: 127.0.0.1:%d cannot be reached: check the network"
			.formatted(port), "deploy", "--endpoint-url", "http://127.0.0.1:" + port);
	}

	@Test
	void wrongRegion() {
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.run("deploy", "--region", "us-wset-2", "--endpoint-url", "http://sts.us-wset-2.invalid"))
			.isEqualTo(1);
		assertThat(shell.err()).contains("check the region 'us-wset-2', did you mean 'us-west-2'?");
	}

	@Test
	void regionThatTheStageIsNotDeployedTo() throws IOException {
		Files.createDirectories(this.directory.resolve(".chalice/deployed"));
		Files.writeString(this.directory.resolve(".chalice/deployed/dev.json"), """
				{"resources": [{"name": "api_handler", "resource_type": "lambda_function",
				"lambda_arn": "arn:aws:lambda:eu-west-1:123456789012:function:demo-dev"}],
				"schema_version": "2.0", "backend": "api"}
				""");
		try (FakeAws aws = FakeAws.knowing("123456789012")) {
			fails(1, "Stage dev is deployed in eu-west-1 of account 123456789012, not in us-east-1 of account "
					+ "123456789012. To use it, pass --region eu-west-1: ./chalice delete --stage dev --region "
					+ "eu-west-1 --endpoint-url %s --yes".formatted(aws.url()), "delete", "--stage", "dev", "--yes",
					"--endpoint-url", aws.url());
		}
		try (FakeAws aws = FakeAws.knowing("210987654321")) {
			fails(1, "Stage dev is deployed in eu-west-1 of account 123456789012, not in eu-west-1 of account "
					+ "210987654321. To use it, name a profile of account 123456789012: ./chalice delete --profile "
					+ "PROFILE --region eu-west-1 --endpoint-url " + aws.url(), "delete", "--region", "eu-west-1",
					"--endpoint-url", aws.url());
		}
	}

	@Test
	void policyFileThatIsMissingOrMalformed() throws IOException {
		Path policy = this.directory.resolve(".chalice/policy.json");
		fails(1, "There is no %s to read a policy from; write it, or deploy with --autogen-policy".formatted(policy),
				"deploy", "--no-autogen-policy");
		Files.writeString(policy, "{\n  \"Statement\": [\n}");
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.run("plan", "--no-autogen-policy")).isEqualTo(1);
		assertThat(shell.err()).startsWith(policy + ", line 3, ").hasLineCount(1);
	}

	@Test
	void configurationThatIsWrong() throws IOException {
		configure("{\"version\": \"2.0\", \"app_nmae\": \"demo\"}");
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.run("deploy")).isEqualTo(1);
		assertThat(shell.err()).contains(".chalice/config.json:1:20: ", "did you mean 'app_name'?");
	}

	@Test
	void stateThatCannotBeRead() throws IOException {
		Files.createDirectories(this.directory.resolve(".chalice/deployed"));
		Files.writeString(this.directory.resolve(".chalice/deployed/dev.json"), "{");
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.run("url")).isEqualTo(1);
		assertThat(shell.err()).contains("dev.json cannot be read: ")
			.endsWith("Without the file, what is deployed is looked up on AWS.\n");
	}

	@Test
	void mistakesOfTheCommandLine() {
		fails(2, "--endpoint-url is like http://localhost:4566, not 'localhost:4566'", "plan", "--endpoint-url",
				"localhost:4566");
		fails(2, "--to is the number of a deploy, as status shows it, not 'first'", "rollback", "--to", "first");
		fails(2, ".chalice/config.json:1:40: unknown stage 'prdo', did you mean 'prod'? (there is: dev, prod)", "url",
				"--stage", "prdo");
	}

	@Test
	void proposesStagesAndRegions() {
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.complete("deploy", "--stage", "")).containsExactly("dev", "prod");
		assertThat(shell.complete("deploy", "--region", "eu-west-")).contains("eu-west-1");
		assertThat(shell.complete("deploy", "--no-a")).containsExactly("--no-autogen-policy");
	}

	private void fails(int code, String message, String... words) {
		FakeShell.in(this.directory).fails(code, message, words);
	}

}
