package io.chalice.shell.command;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.chalice.shell.FakeShell;
import io.chalice.shell.console.Prompts;

import static org.assertj.core.api.Assertions.assertThat;

class CommandLineReaderTests {

	private final FakeShell shell = FakeShell.of(new FakeCommand((invocation) -> {
		invocation.console()
			.print("%s %s %s %s".formatted(invocation.argument(0).orElse("?"), invocation.option("note").orElse("?"),
					invocation.toggle("backup", true), invocation.flag("all")));
		return 0;
	}), Path.of(""), Prompts.none());

	@ParameterizedTest
	@CsvSource({ "remove, ? ? true false", "remove it --note x, it x true false",
			"remove --note=x it --all, it x true true", "--debug remove --note=a=b --all=false, ? a=b true false",
			"remove --backup, ? ? true false", "remove --no-backup, ? ? false false",
			"remove --backup=false, ? ? false false", "remove --no-backup=false, ? ? true false",
			"remove --note --all, ? --all true false", "remove -- --note, --note ? true false",
			"remove --note=, '?  true false'" })
	void optionsStandAnywhereInBothForms(String line, String understood) {
		assertThat(this.shell.run(line.split(" "))).isZero();
		assertThat(this.shell.out()).isEqualTo(understood + "\n");
	}

	@Test
	void wordsStayWhole() {
		assertThat(this.shell.run("remove", "two  words", "--note", "it's \"it\"")).isZero();
		assertThat(this.shell.out()).isEqualTo("two  words it's \"it\" true false\n");
	}

	@Test
	void unknownOptionsAreRefusedWithTheNearest() {
		assertThat(this.shell.run("remove", "--no-bakcup")).isEqualTo(2);
		assertThat(this.shell.err()).isEqualTo("Unknown option '--no-bakcup' of remove, did you mean '--no-backup'? "
				+ "All options: ./chalice remove --help\n");
		assertThat(this.shell.run("remove", "--no-all")).isEqualTo(2);
	}

	@Test
	void helpAndCompletionShowBothForms() {
		this.shell.run("remove", "--help");
		assertThat(this.shell.out()).contains("  --[no-]backup  ").contains("  -y, --yes  ");
		assertThat(this.shell.complete("remove", "--")).contains("--backup", "--no-backup");
		assertThat(this.shell.complete("remove", "--no-backup", "--")).doesNotContain("--backup", "--no-backup");
	}

	@Test
	void helpOutweighsWhatIsMissing() {
		assertThat(this.shell.run("--help")).isZero();
		assertThat(this.shell.out()).contains("  remove ");
		assertThat(this.shell.run("remove", "a", "b", "-h")).isZero();
		assertThat(this.shell.out()).startsWith("Usage: ./chalice remove");
		assertThat(this.shell.run("remove", "--help=false", "it")).isZero();
		assertThat(this.shell.out()).startsWith("it ");
		assertThat(this.shell.run("remove", "--help", "--note")).isEqualTo(2);
	}

}
