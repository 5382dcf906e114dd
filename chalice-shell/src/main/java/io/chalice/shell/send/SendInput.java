package io.chalice.shell.send;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.UsageException;

/**
 * What is sent: typed, of a file, or of standard input.
 */
final class SendInput {

	private static final String STANDARD_INPUT = "-";

	private SendInput() {
	}

	/**
	 * Read what is to be sent.
	 * @param invocation what was typed
	 * @param stream standard input
	 * @return the text, empty when nothing is sent
	 * @throws UsageException when it is named twice or cannot be read
	 */
	static String read(CommandInvocation invocation, InputStream stream) {
		Optional<String> typed = invocation.argument(1);
		Optional<String> file = invocation.option("file");
		if (typed.isPresent() && file.isPresent()) {
			throw new UsageException("Either INPUT or --file, not both");
		}
		try {
			if (file.isPresent()) {
				return file(invocation.context().resolve(file.get()));
			}
			return STANDARD_INPUT.equals(typed.orElse("")) ? new String(stream.readAllBytes(), StandardCharsets.UTF_8)
					: typed.orElse("");
		}
		catch (IOException ex) {
			throw new UsageException("Could not read what is to be sent: " + ex.getMessage());
		}
	}

	private static String file(Path file) throws IOException {
		if (!Files.isRegularFile(file)) {
			throw new UsageException("There is no file " + file);
		}
		return Files.readString(file);
	}

}
