package io.chalice.shell.local;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.chalice.shell.console.Console;
import io.chalice.shell.console.OutputLayout;
import io.chalice.shell.console.Prompts;

import static org.assertj.core.api.Assertions.assertThat;

class LocalKeysTests {

	private static final URI URL = URI.create("http://localhost:8000/");

	private final StringWriter text = new StringWriter();

	private final BlockingQueue<Map<String, String>> restarts = new LinkedBlockingQueue<>();

	private final List<URI> opened = new ArrayList<>();

	private boolean browser = true;

	private final LocalKeys keys = new LocalKeys(console(), URL, "com.example.shop", this.restarts::add, (page) -> {
		this.opened.add(page);
		return this.browser;
	});

	private Console console() {
		Console.Output output = new Console.Output(new PrintWriter(this.text), false,
				new OutputLayout(() -> 80, Set.of()));
		return new Console(output, output, Prompts.none());
	}

	@AfterEach
	void close() {
		this.keys.close();
	}

	@Test
	void rRestarts() throws InterruptedException {
		this.keys.accept('r');
		assertThat(restart()).isEmpty();
		assertThat(this.text.toString()).isEqualTo("Restarting\n");
	}

	@Test
	void lShowsMoreAndMoreAndThenTheConfiguredLogAgain() throws InterruptedException {
		this.keys.accept('l');
		assertThat(restart()).isEqualTo(Map.of("LOGGING_LEVEL_COM_EXAMPLE_SHOP", "debug"));
		press('l');
		assertThat(restart()).isEqualTo(Map.of("LOGGING_LEVEL_ROOT", "debug"));
		press('l');
		assertThat(restart()).isEmpty();
		assertThat(this.text.toString().lines().distinct()).containsExactly("Log level: debug of com.example.shop",
				"Log level: debug of everything", "Log level: as configured");
	}

	@Test
	void restartKeepsTheLogLevel() throws InterruptedException {
		this.keys.accept('L');
		restart();
		press('r');
		assertThat(restart()).isEqualTo(Map.of("LOGGING_LEVEL_COM_EXAMPLE_SHOP", "debug"));
	}

	@Test
	void oOpensThePageOrSaysWhereItIs() {
		this.keys.accept('o');
		assertThat(this.text.toString()).isEmpty();
		this.browser = false;
		this.keys.accept('o');
		assertThat(this.opened).containsExactly(URL, URL);
		assertThat(this.text.toString())
			.isEqualTo("There is no program that opens a browser. The page: http://localhost:8000/\n");
	}

	@Test
	void cClearsTheScreen() {
		this.keys.accept('c');
		assertThat(this.text.toString()).startsWith("\u001b[H\u001b[2J");
	}

	@Test
	void questionMarkListsTheKeys() {
		this.keys.accept('?');
		assertThat(this.text.toString()).isEqualTo("""
				  r       Restart the application, with what has changed
				  c       Clear the screen
				  o       Open http://localhost:8000/ in the browser
				  l       Change the log level: as configured now
				  Ctrl-C  Stop serving
				""");
	}

	@Test
	void otherKeysDoNothing() {
		this.keys.accept('x');
		this.keys.accept(0x1b);
		assertThat(this.text.toString()).isEmpty();
		assertThat(this.restarts).isEmpty();
	}

	// a key is not taken while the last restart is still being finished
	private void press(int key) {
		int told = this.text.getBuffer().length();
		while (this.text.getBuffer().length() == told) {
			this.keys.accept(key);
			Thread.onSpinWait();
		}
	}

	private Map<String, String> restart() throws InterruptedException {
		Map<String, String> variables = this.restarts.poll(30, TimeUnit.SECONDS);
		assertThat(variables).isNotNull();
		return (variables != null) ? variables : Map.of();
	}

}
