package io.chalice.deployer.state;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link StateJson}.
 */
class StateJsonTests {

	private static final Path FILE = Path.of("dev.json");

	@Test
	void isReadAsItIsWritten() {
		DeployedState state = new DeployedState("shop",
				List.of(new ResourceEntry("api_handler", "lambda_function", Map.of("lambda_arn", "arn:a", "size", "7"),
						Map.of("memory size", "256")),
						new ResourceEntry("old/api_handler", "lambda_function", Map.of())),
				List.of(new DeployRecord(1, "t1", "jane@host", null, null, Map.of(), null), new DeployRecord(2, "t2",
						"jane@host", "d", "0123", Map.of("api_handler", "4"), List.of("s3:GetObject"), List.of("queue"),
						List.of(new ApiElement(ApiElement.Kind.ROUTE, "GET /", "Shop#list", Map.of("cors", "on")),
								new ApiElement(ApiElement.Kind.AUTHORIZER, "jwt", "IAM", Map.of())),
						true)),
				2, new PendingDeploy(3, "t3"), Map.of("policy.json", "abc"),
				new UnfinishedRun(UnfinishedRun.Kind.DEPLOY, 3, "t3", "jane@host", List.of("rest_api"),
						List.of("api_handler"), List.of("default-role")));
		assertThat(StateJson.read(StateJson.write(state), FILE)).isEqualTo(state);
		assertThat(StateJson.read(StateJson.write(DeployedState.EMPTY), FILE)).isEqualTo(DeployedState.EMPTY);
	}

	@Test
	void aFileOfChaliceItselfIsRead() {
		DeployedState state = read("""
				{"resources": [{"name": "rest_api", "resource_type": "rest_api", "rest_api_id": "abc", "list": [1]}],
				"schema_version": "2.0", "backend": "api"}""");
		assertThat(state.resource("rest_api"))
			.hasValue(new ResourceEntry("rest_api", "rest_api", Map.of("rest_api_id", "abc")));
		assertThat(state.nextNumber()).isEqualTo(1);
		assertThat(state.application()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[]", "{\"schema_version\": \"1.0\"}", "null" })
	void anotherSchemaIsNotRead(String json) {
		assertThatExceptionOfType(UnreadableStateException.class).isThrownBy(() -> read(json))
			.withMessageStartingWith("dev.json cannot be read: its schema_version is not 2.0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "{\"schema_version\": \"2.0\"", "nope" })
	void aDamagedFileIsNotRead(String json) {
		assertThatExceptionOfType(UnreadableStateException.class).isThrownBy(() -> read(json))
			.withMessageContaining("Without the file, what is deployed is looked up on AWS");
	}

	private static DeployedState read(String json) {
		return StateJson.read(json.getBytes(StandardCharsets.UTF_8), FILE);
	}

}
