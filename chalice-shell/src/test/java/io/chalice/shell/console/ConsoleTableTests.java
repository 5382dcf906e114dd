package io.chalice.shell.console;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

	@ParameterizedTest
	@ValueSource(ints = { 40, 60, 80, 200 })
	void everyRowFitsInALine(int columns) {
		List<String> lines = wide().lines(columns);
		assertThat(lines).hasSize(3).allMatch((line) -> line.length() <= columns);
	}

	@Test
	void widestColumnIsShortenedFirst() {
		assertThat(wide().lines(60)).containsExactly("METHOD    PATH              HANDLER          CONTENT TYPES",
				"GET,POST  /cities/{city}/…  HelloworldAppl…  application/js…",
				"GET       /                 HelloworldAppl…  -");
	}

	@Test
	void lastColumnsAreLeftOutWhenNothingElseHelps() {
		ConsoleTable table = new ConsoleTable();
		table.row("aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc", "dddddddddd", "eeeeeeeeee", "ffffffffff");
		assertThat(table.lines(40)).containsExactly("aaaaaa…  bbbbbb…  ccccc…  ddddd…  eeeee…");
	}

	@Test
	void explanationGoesOnInItsColumn() {
		ConsoleTable table = ConsoleTable.explained()
			.row("--port PORT", "Where the application is served, 0 for any free port")
			.row("--help", "Print help");
		assertThat(table.lines(40)).containsExactly("  --port PORT  Where the application is",
				"               served, 0 for any free", "               port", "  --help       Print help");
		assertThat(table.lines(200)).hasSize(2);
	}

	@Test
	void explanationWithoutRoomStandsBelow() {
		ConsoleTable table = ConsoleTable.explained()
			.row("--api-gateway-stage NAME", "The first part of the URL's path");
		assertThat(table.lines(40)).containsExactly("  --api-gateway-stage NAME",
				"      The first part of the URL's path");
	}

	@Test
	void whatIsToBeCopiedStandsBelowInOnePiece() {
		ConsoleTable table = ConsoleTable.explained()
			.row("URL", "https://abcdefghij.execute-api.eu-west-1.amazonaws.com/dev/")
			.row("Deploy it", "cd notes && mvn spring-boot:run")
			.row("checks", "what is deployed and what is not");
		assertThat(table.lines(terminal(40))).containsExactly("  URL",
				"      https://abcdefghij.execute-api.eu-west-1.amazonaws.com/dev/", "  Deploy it",
				"      cd notes && mvn spring-boot:run", "  checks     what is deployed and what",
				"             is not");
		assertThat(table.lines(terminal(80))).hasSize(3);
	}

	private static OutputLayout terminal(int columns) {
		return new OutputLayout(() -> columns, Set.of("chalice"));
	}

	private static ConsoleTable wide() {
		return new ConsoleTable().row("METHOD", "PATH", "HANDLER", "CONTENT TYPES")
			.row("GET,POST", "/cities/{city}/districts", "HelloworldApplication#district",
					"application/json,text/plain")
			.row("GET", "/", "HelloworldApplication#index", "-");
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
