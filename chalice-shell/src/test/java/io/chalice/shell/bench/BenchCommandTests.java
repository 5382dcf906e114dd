package io.chalice.shell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.chalice.shell.FakeShell;

import static org.assertj.core.api.Assertions.assertThat;

class BenchCommandTests {

	private final Path directory;

	private final FakeShell shell;

	BenchCommandTests(@TempDir Path directory) {
		this.directory = directory;
		this.shell = FakeShell.in(directory);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			--runs=0 | --runs is a number from 1 to 1000000, not '0'
			--requests=many | --requests is a number from 1 to 1000000, not 'many'
			--variant=fast | --variant is of default, aot-cache, aot-off, not 'fast'
			--path=orders | --path begins with /, as in /orders?page=1, not 'orders'
			--max-regression=10% | --max-regression goes with --compare FILE
			--event=none.json | There is no file
			--compare=none.json | There is no file
			--path=/ --event=none.json | Choose one of --path and --event
			--path=/ --function=nightly | --path is for api_handler; what another function gets is a file: --event FILE
			""")
	void whatMakesNoSenseIsSaidBeforeAnythingIsBuilt(String typed, String message) {
		assertThat(this.shell.run(("bench " + typed).split(" "))).isEqualTo(2);
		assertThat(this.shell.err()).startsWith(message);
	}

	@Test
	void regressionIsAShare() throws IOException {
		Files.writeString(this.directory.resolve("before.json"), "{\"format\": 1, \"variants\": []}");
		assertThat(this.shell.run("bench", "--compare", "before.json", "--max-regression", "ten")).isEqualTo(2);
		assertThat(this.shell.err()).startsWith("--max-regression is like 10%, not 'ten'");
	}

	@Test
	void fileOfSomethingElseIsRefusedBeforeAnythingIsBuilt() throws IOException {
		Files.writeString(this.directory.resolve("before.json"), "{\"format\": 1}");
		assertThat(this.shell.run("bench", "--compare", "before.json")).isEqualTo(1);
		assertThat(this.shell.err()).startsWith("before.json cannot be compared with: it is not what --json prints");
	}

	@Test
	void variantsAreProposed() {
		assertThat(this.shell.complete("bench", "--variant", "")).containsExactly("default", "aot-cache", "aot-off");
	}

}
