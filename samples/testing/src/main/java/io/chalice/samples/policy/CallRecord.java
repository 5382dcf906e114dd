package io.chalice.samples.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.chalice.policy.recorded.RecordedCall;

/**
 * The calls that the tests of a class led to, as the recorder on their class path wrote
 * them down.
 */
public final class CallRecord {

	private static final Path FILE = Path.of("target", "recorded-calls").toAbsolutePath();

	private CallRecord() {
	}

	/**
	 * Forgets what was seen, and lets the recorder write.
	 */
	public static void start() {
		try {
			Files.createDirectories(FILE.getParent());
			Files.deleteIfExists(FILE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		System.setProperty("chalice.policy.recorder.file", FILE.toString());
	}

	static List<RecordedCall> calls() {
		try {
			return Files.exists(FILE)
					? Files.readAllLines(FILE).stream().map(RecordedCall::parse).flatMap(Optional::stream).toList()
					: List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
