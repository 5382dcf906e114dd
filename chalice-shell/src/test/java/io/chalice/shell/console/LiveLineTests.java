package io.chalice.shell.console;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LiveLineTests {

	private static final String ERASE = "\r\u001b[K";

	private final StringWriter terminal = new StringWriter();

	private final PrintWriter writer = new PrintWriter(this.terminal);

	private String text = "Building shop, 2 s";

	private final LiveLine line = line(40);

	private LiveLine line(int columns) {
		return new LiveLine(new Console.Output(this.writer, false, new OutputLayout(() -> columns, Set.of())),
				() -> this.text, () -> true);
	}

	@Test
	void replacesItself() {
		this.line.draw();
		this.text = "Building shop, 3 s";
		this.line.draw();
		assertThat(this.terminal).hasToString(ERASE + "Building shop, 2 s" + ERASE + "Building shop, 3 s");
	}

	@Test
	void whatIsPrintedReplacesIt() {
		this.line.draw();
		this.line.above(() -> this.writer.print("a line\n"));
		this.line.above(() -> this.writer.print("another\n"));
		assertThat(this.terminal).hasToString(ERASE + "Building shop, 2 s" + ERASE + "a line\nanother\n");
	}

	@Test
	void isCutToTheTerminal() {
		this.text = "Creating lambda function: helloworld-dev, 12 s: The role cannot be assumed";
		this.line.draw();
		assertThat(this.terminal).hasToString(ERASE + "Creating lambda function: helloworld-d…");
	}

	@Test
	void isGoneWhenThereIsNothingToSay() {
		this.line.draw();
		this.text = "";
		this.line.draw();
		this.line.draw();
		assertThat(this.terminal).hasToString(ERASE + "Building shop, 2 s" + ERASE);
	}

	@Test
	void makesRoomForAQuestion() {
		this.line.draw();
		this.line.pause();
		assertThat(this.terminal).hasToString(ERASE + "Building shop, 2 s" + ERASE);
	}

	@Test
	void isNotDrawnWithoutATerminal() {
		line(0).begin();
		assertThat(this.terminal).hasToString("");
	}

}
