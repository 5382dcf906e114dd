package io.chalice.shell.local;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalTime;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.gateway.server.ServedRequest;
import io.chalice.shell.console.Console;
import io.chalice.shell.console.OutputLayout;
import io.chalice.shell.console.Prompts;

import static org.assertj.core.api.Assertions.assertThat;

class RequestLineTests {

	private final StringWriter text = new StringWriter();

	@Test
	void saysWhenWhatHowAndHowLong() {
		RequestLine lines = lines(80, false);
		lines.request(new ServedRequest("GET", "/", 200, 12), false);
		lines.request(new ServedRequest("DELETE", "/cities/seattle", 404, 3), true);
		lines.event("SEND", "order from orders", false, "     8 ms");
		assertThat(this.text.toString()).isEqualTo("""
				07:08:09  GET     /                         200      12 ms
				07:08:09  DELETE  /cities/seattle           404       3 ms  cold
				07:08:09  SEND    order from orders         ok        8 ms
				""");
	}

	@ParameterizedTest
	@CsvSource({ "200, 32", "301, 1", "404, 33", "502, 31" })
	void statusIsColouredByItsClass(int status, String code) {
		lines(80, true).request(new ServedRequest("GET", "/", status, 1), false);
		assertThat(this.text.toString()).contains("\u001b[" + code + "m" + status + "\u001b[0m");
	}

	@ParameterizedTest
	@ValueSource(ints = { 40, 59, 60, 80, 200 })
	void neverTakesTwoLines(int columns) {
		lines(columns, false).request(new ServedRequest("OPTIONS", "/" + "a".repeat(300), 200, 999_999), true);
		assertThat(this.text.toString()).hasLineCount(1);
		assertThat(this.text.toString().strip().length()).isLessThanOrEqualTo(columns);
		assertThat(this.text.toString()).contains("a…").endsWith("cold\n");
	}

	@Test
	void isCompleteInAPipe() {
		lines(0, false).request(new ServedRequest("GET", "/" + "a".repeat(300), 200, 1), false);
		assertThat(this.text.toString()).contains("a".repeat(300) + "  200");
	}

	private RequestLine lines(int columns, boolean coloured) {
		Console.Output output = new Console.Output(new PrintWriter(this.text), coloured,
				new OutputLayout(() -> columns, Set.of()));
		return new RequestLine(new Console(output, output, Prompts.none()), () -> LocalTime.of(7, 8, 9));
	}

}
