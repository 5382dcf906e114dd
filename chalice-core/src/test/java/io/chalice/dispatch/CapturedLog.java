package io.chalice.dispatch;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Catches what is logged, which tests send to the standard error stream.
 */
final class CapturedLog implements AutoCloseable {

	private final PrintStream original = System.err;

	private final ByteArrayOutputStream log = new ByteArrayOutputStream();

	CapturedLog() {
		System.setErr(new PrintStream(this.log, true, StandardCharsets.UTF_8));
	}

	String text() {
		return this.log.toString(StandardCharsets.UTF_8);
	}

	@Override
	public void close() {
		System.setErr(this.original);
	}

}
