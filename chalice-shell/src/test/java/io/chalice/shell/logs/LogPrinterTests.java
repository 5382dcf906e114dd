package io.chalice.shell.logs;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.chalice.deployer.cloud.LoggedEvent;
import io.chalice.deployer.logs.LogEntry;
import io.chalice.deployer.logs.LogSource;
import io.chalice.shell.console.Console;
import io.chalice.shell.console.Prompts;

import static org.assertj.core.api.Assertions.assertThat;

class LogPrinterTests {

	private static final List<LogSource> SOURCES = List.of(LogSource.ofFunction("order", "shop-dev-order"),
			LogSource.ofFunction("audit", "shop-dev-audit"));

	private final StringWriter out = new StringWriter();

	@Test
	void eachFunctionHasItsColour() {
		LogPrinter printer = printer(true);
		printer.accept(entry(0, "one"));
		printer.accept(entry(1, "two"));
		printer.accept(entry(0, "three"));
		assertThat(this.out.toString().lines()).satisfiesExactly(
				(line) -> assertThat(line).contains("\u001b[36morder\u001b[0m one"),
				(line) -> assertThat(line).contains("\u001b[35maudit\u001b[0m two"),
				(line) -> assertThat(line).contains("\u001b[36morder\u001b[0m three"));
	}

	@Test
	void errorsAndWarningsAreSeen() {
		LogPrinter printer = printer(true);
		printer.accept(entry(0, "2026-11-29T12:00:00.000Z ERROR 8 --- [main] c.e.Shop : broken"));
		assertThat(this.out).asString().contains("\u001b[31mERROR\u001b[0m [main] c.e.Shop : broken");
	}

	@Test
	void withoutColoursThereIsNoEscape() {
		LogPrinter printer = printer(false);
		printer.accept(entry(0, "2026-11-29T12:00:00.000Z  WARN 8 --- [main] c.e.Shop : careful"));
		assertThat(this.out).hasToString("2026-11-29 12:00:00.000 order WARN  [main] c.e.Shop : careful\n");
	}

	private LogPrinter printer(boolean coloured) {
		Console.Output output = new Console.Output(new PrintWriter(this.out), coloured);
		return new LogPrinter(new Console(output, output, Prompts.none()), SOURCES, ZoneOffset.UTC);
	}

	private static LogEntry entry(int source, String message) {
		return new LogEntry(SOURCES.get(source),
				List.of(new LoggedEvent("e", "s1", Instant.parse("2026-11-29T12:00:00Z"), message)));
	}

}
