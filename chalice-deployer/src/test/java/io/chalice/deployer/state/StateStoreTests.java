package io.chalice.deployer.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.Golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StateStoreTests {

	private final StateStore store;

	private final Path directory;

	StateStoreTests(@TempDir Path directory) {
		this.directory = directory.resolve("deployed");
		this.store = new StateStore(this.directory);
	}

	@Test
	void writesSchemaTwoAndReadsItBack() throws IOException {
		DeployedState state = DeployedState.EMPTY
			.with(new ResourceEntry("api_handler", "lambda_function", Map.of("lambda_arn", "arn:aws:lambda:x")))
			.live(new DeployRecord(1, "2026-01-02T03:04:05Z", "ann@home", "d1", "abc", Map.of("api_handler", "1"),
					List.of("logs:PutLogEvents")))
			.begun(new PendingDeploy(2, "2026-01-02T03:04:06Z"))
			.withPolicyFile("policy.json", "0123");
		this.store.write("dev", state);
		assertThat(this.store.read("dev")).contains(state);
		Golden.check("state.json", Files.readString(this.store.file("dev")));
		assertThat(this.store.stages()).containsExactly("dev");
	}

	@Test
	void readsWhatChaliceWrites() throws IOException {
		Files.createDirectories(this.directory);
		Files.writeString(this.store.file("dev"), """
				{"resources":[{"name":"rest_api","resource_type":"rest_api","rest_api_id":"abc","rest_api_url":\
				"https://x/"}],
				"schema_version":"2.0","backend":"api"}
				""");
		DeployedState state = this.store.read("dev").orElseThrow();
		assertThat(state.resource("rest_api").orElseThrow().get("rest_api_id")).isEqualTo("abc");
		assertThat(state.nextNumber()).isEqualTo(1);
	}

	@Test
	void saysWhichFileCannotBeRead() throws IOException {
		Files.createDirectories(this.directory);
		Files.writeString(this.store.file("dev"), "{\"schema_version\":\"3.0\"}");
		assertThatThrownBy(() -> this.store.read("dev")).isInstanceOf(UnreadableStateException.class)
			.hasMessageContaining("dev.json cannot be read: its schema_version is not 2.0");
		Files.writeString(this.store.file("dev"), "{");
		assertThatThrownBy(() -> this.store.read("dev")).isInstanceOf(UnreadableStateException.class);
	}

}
