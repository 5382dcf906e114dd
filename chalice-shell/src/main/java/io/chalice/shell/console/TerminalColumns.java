package io.chalice.shell.console;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * How wide the process's terminal is. The terminal is asked again after a while, because
 * people change the size of their windows.
 */
final class TerminalColumns implements IntSupplier {

	private static final long FRESH = Duration.ofMillis(500).toNanos();

	private static final int USUAL = 80;

	private final Map<String, String> environment;

	private int columns;

	private long asked;

	TerminalColumns(Map<String, String> environment) {
		this.environment = environment;
	}

	@Override
	public synchronized int getAsInt() {
		long now = System.nanoTime();
		if (this.columns == 0 || now - this.asked > FRESH) {
			this.columns = ask();
			this.asked = now;
		}
		return this.columns;
	}

	private int ask() {
		try {
			Process program = new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty"))
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
			// such as 24 80
			String[] size = new String(program.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip()
				.split(" ");
			return (size.length == 2) ? columns(size[1]) : otherwise();
		}
		catch (IOException ex) {
			return otherwise();
		}
	}

	private int otherwise() {
		return columns(this.environment.getOrDefault("COLUMNS", ""));
	}

	private static int columns(String number) {
		return number.matches("[1-9]\\d{0,4}") ? Integer.parseInt(number) : USUAL;
	}

}
