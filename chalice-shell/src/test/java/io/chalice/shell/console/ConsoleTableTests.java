package io.chalice.shell.console;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConsoleTableTests {

	@Test
	void columnsAreAsWideAsTheirWidestCell() {
		assertThat(ConsoleTable.indented().row("a", "first  line of all", "x").row("longer", "", "yy").lines())
			.containsExactly("  a       first  line of all  x", "  longer                      yy");
	}

	@Test
	void aShortRowEndsEarly() {
		assertThat(new ConsoleTable().row("a", "b").row("wider").row("").row("", "c").lines())
			.containsExactly("a      b", "wider", "", "       c");
	}

	@Test
	void anEmptyTableHasNoLines() {
		assertThat(new ConsoleTable().lines()).isEmpty();
	}

	@Test
	void columnsThatSayNothingAreLeftOut() {
		assertThat(new ConsoleTable().row("NAME", "CORS", "AUTH")
			.row("one", "-", "yes")
			.row("two", "-", "-")
			.without("-")
			.lines()).containsExactly("NAME  AUTH", "one   yes", "two   -");
	}

}
