package io.chalice.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A project's {@code mvnw}, which somebody may have checked out with the line endings of
 * Windows: no shell finds its interpreter then.
 */
final class WrapperScript {

	private static final String NAME = "mvnw";

	private WrapperScript() {
	}

	/**
	 * Check that a shell can read a script.
	 * @param executable the Maven to start; only a wrapper is looked into
	 * @throws MavenFailedException when it cannot, with the command that mends it
	 */
	static void check(Path executable) {
		if (!executable.endsWith(NAME) || !Files.isRegularFile(executable)) {
			return;
		}
		try {
			String script = new String(Files.readAllBytes(executable), StandardCharsets.ISO_8859_1);
			if (script.substring(0, script.indexOf('\n') + 1).endsWith("\r\n")) {
				throw new MavenFailedException(executable.toString(),
						"it has the line endings of Windows. To fix it: sed -i 's/\\r$//' %s".formatted(executable));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + executable, ex);
		}
	}

}
