package io.chalice.deployer.aws.credentials;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AwsEnvironment}.
 */
class AwsEnvironmentTests {

	@Test
	void theFirstVariableThatSaysSomethingIsTaken() {
		AwsEnvironment environment = new AwsEnvironment(Map.of("A", " ", "B", " b ", "C", "c"));
		assertThat(environment.get("A", "B", "C")).hasValue("b");
		assertThat(environment.get("A", "D")).isEmpty();
	}

	@Test
	void theSystemPropertyOfTheSdkWins() {
		AwsEnvironment environment = new AwsEnvironment(Map.of("AWS_TESTED_ACCESS_KEY_ID", "variable"));
		System.setProperty("aws.testedAccessKeyId", "property");
		try {
			assertThat(environment.get("AWS_TESTED_ACCESS_KEY_ID")).hasValue("property");
			System.setProperty("aws.testedAccessKeyId", "");
			assertThat(environment.get("AWS_TESTED_ACCESS_KEY_ID")).isEmpty();
		}
		finally {
			System.clearProperty("aws.testedAccessKeyId");
		}
		assertThat(environment.get("AWS_TESTED_ACCESS_KEY_ID")).hasValue("variable");
	}

	@Test
	void aProfileIsNamedOrTheDefault() {
		assertThat(new AwsEnvironment(Map.of()).profile()).isEqualTo("default");
		assertThat(new AwsEnvironment(Map.of("AWS_DEFAULT_PROFILE", "b")).profile()).isEqualTo("b");
		assertThat(new AwsEnvironment(Map.of("AWS_DEFAULT_PROFILE", "b", "AWS_PROFILE", "a")).profile()).isEqualTo("a");
	}

	@Test
	void filesAreInTheHomeDirectoryUnlessAVariableNamesThem() {
		AwsEnvironment environment = new AwsEnvironment(
				Map.of("HOME", "/home/jane", "AWS_SHARED_CREDENTIALS_FILE", "~/keys"));
		assertThat(environment.configFile()).isEqualTo(Path.of("/home/jane/.aws/config"));
		assertThat(environment.credentialsFile()).isEqualTo(Path.of("/home/jane/keys"));
		assertThat(environment.directory("sso", "cache")).isEqualTo(Path.of("/home/jane/.aws/sso/cache"));
	}

	@Test
	void onlyATildeThatStandsAloneIsTheHomeDirectory() {
		AwsEnvironment environment = new AwsEnvironment(Map.of("HOME", "/home/jane"));
		assertThat(environment.resolve("~")).isEqualTo(Path.of("/home/jane"));
		assertThat(environment.resolve("~/a/b")).isEqualTo(Path.of("/home/jane/a/b"));
		assertThat(environment.resolve("~joe/a")).isEqualTo(Path.of("~joe/a"));
		assertThat(environment.resolve("/etc/~/a")).isEqualTo(Path.of("/etc/~/a"));
	}

}
