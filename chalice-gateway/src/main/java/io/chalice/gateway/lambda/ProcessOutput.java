package io.chalice.gateway.lambda;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * What a process writes, as lines. It is read by looking whether something is there: a
 * thread that waits inside a read cannot tell whether everything written before a given
 * moment has been passed on, and {@code END} must follow the function's own lines.
 */
final class ProcessOutput {

	/** The size CloudWatch Logs allowed for an event for most of its life. */
	private static final int LINE_LIMIT = 256 * 1024;

	private final InputStream in;

	private final Consumer<String> lines;

	private final byte[] buffer = new byte[8192];

	private final ByteArrayOutputStream line = new ByteArrayOutputStream();

	ProcessOutput(InputStream in, Consumer<String> lines) {
		this.in = in;
		this.lines = lines;
	}

	/**
	 * Passes on all complete lines that have been written so far.
	 * @return whether there was anything
	 * @throws IOException if the output cannot be read
	 */
	synchronized boolean drain() throws IOException {
		boolean any = false;
		for (int available = this.in.available(); available > 0; available = this.in.available()) {
			int count = this.in.read(this.buffer, 0, Math.min(available, this.buffer.length));
			any = true;
			for (int i = 0; i < count; i++) {
				append(this.buffer[i]);
			}
		}
		return any;
	}

	/**
	 * Passes on all that has been written so far, the last line even if it has no end.
	 * @throws IOException if the output cannot be read
	 */
	synchronized void flush() throws IOException {
		drain();
		if (this.line.size() > 0) {
			emit();
		}
	}

	private void append(byte value) {
		if (value == '\n') {
			emit();
			return;
		}
		this.line.write(value);
		if (this.line.size() == LINE_LIMIT) {
			emit();
		}
	}

	private void emit() {
		String text = this.line.toString(StandardCharsets.UTF_8);
		this.line.reset();
		this.lines.accept(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
	}

}
