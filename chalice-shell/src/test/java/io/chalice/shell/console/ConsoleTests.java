package io.chalice.shell.console;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.chalice.shell.FakePrompts;

import static org.assertj.core.api.Assertions.assertThat;

class ConsoleTests {

	private final StringWriter text = new StringWriter();

	@Test
	void longResultsAreShownInPages() {
		FakePrompts prompts = new FakePrompts("y", "y").rows(3);
		page(prompts, 5);
		assertThat(this.text.toString()).isEqualTo("1\n2\n3\n4\n5\n");
		assertThat(prompts.asked()).hasSize(2);
	}

	@Test
	void whoHasEnoughSeesNoMore() {
		page(new FakePrompts("n").rows(3), 5);
		assertThat(this.text.toString()).isEqualTo("1\n2\n");
	}

	@Test
	void whatFitsIsShownAtOnce() {
		FakePrompts prompts = new FakePrompts().rows(6);
		page(prompts, 5);
		assertThat(this.text.toString()).hasLineCount(5);
		assertThat(prompts.asked()).isEmpty();
	}

	@Test
	void headlineOfATableIsBoldWhereItIsShown() {
		console(true, new FakePrompts()).print(new ConsoleTable().headline("A", "B").row("a", "b"));
		assertThat(this.text.toString()).isEqualTo("\u001b[1mA  B\u001b[0m\na  b\n");
	}

	@Test
	void documentsAreLeftAsTheyAre() {
		String words = "word ".repeat(40).strip();
		Console console = console(false, new FakePrompts());
		console.document(words);
		assertThat(this.text.toString()).isEqualTo(words + "\n");
		console.print(words);
		assertThat(this.text.toString().lines().skip(1)).hasSize(5).allMatch((line) -> line.length() <= 40);
	}

	private void page(FakePrompts prompts, int lines) {
		console(false, prompts).page((console) -> {
			for (int line = 1; line <= lines; line++) {
				console.print(String.valueOf(line));
			}
		});
	}

	private Console console(boolean coloured, Prompts prompts) {
		Console.Output output = new Console.Output(new PrintWriter(this.text), coloured,
				new OutputLayout(() -> 40, Set.of("chalice")));
		return new Console(output, output, prompts);
	}

}
