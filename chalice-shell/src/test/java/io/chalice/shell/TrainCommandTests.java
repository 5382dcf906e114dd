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
	void linesWithoutAwsEndAsTheyDoForPeople(@TempDir Path directory) {
		Map<String, Integer> codes = Training.withoutAws(CommandList.createForSession(), directory);
		assertThat(codes).hasSize(10)
			.containsEntry("unknown", 2)
			.containsEntry("routes", 1)
			.containsEntry("new-project", 2);
		codes.keySet().removeAll(List.of("unknown", "routes", "new-project"));
		assertThat(codes.values()).containsOnly(0);
	}

	@Test
	void linesWithAwsEndAsTheyDoForPeople(@TempDir Path directory) {
		Map<String, Integer> codes = Training.withAws(CommandList.createForSession(), directory);
		// there is one deploy to go back to: the account stays as it is
		assertThat(codes).hasSize(10).containsEntry("deploy --yes", 0).containsEntry("rollback --yes", 1);
		codes.remove("rollback --yes");
		assertThat(codes.values()).containsOnly(0);
	}

}
