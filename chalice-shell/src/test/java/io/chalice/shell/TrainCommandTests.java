package io.chalice.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.shell.training.Training;

import static org.assertj.core.api.Assertions.assertThat;

class TrainCommandTests {

	@Test
	void everyLineEndsAsItDoesForPeople(@TempDir Path directory) {
		Map<String, Integer> codes = Training.run(CommandList.createForSession(), directory);
		assertThat(codes).containsEntry("unknown", 2)
			.containsEntry("routes", 1)
			.containsEntry("new-project", 2)
			.containsEntry("rollback --yes", 1)
			.containsEntry("deploy --yes", 0)
			.hasSize(19);
		codes.keySet().removeAll(List.of("unknown", "routes", "new-project", "rollback --yes"));
		assertThat(codes.values()).containsOnly(0);
	}

}
