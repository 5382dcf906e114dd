package io.chalice.autoconfigure.lambda;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Says in one line that the JVM did not accept the package's ahead-of-time cache: the
 * start script has the JVM write its reasons to a file, which is empty for a cache that
 * is used.
 */
final class RefusedCache {

	/** Names the file, set by the start script. */
	static final String LOG = "CHALICE_CACHE_LOG";

	private RefusedCache() {
	}

	/**
	 * Write the line, if there is a reason for it, in the words of the start script's own
	 * lines.
	 * @param log what the JVM has written
	 * @param err where the script writes to as well
	 */
	static void tell(Path log, PrintStream err) {
		List<String> reasons = reasons(log);
		if (!reasons.isEmpty()) {
			err.println("aws-chalice: started without the ahead-of-time cache: Java says: " + reasons.get(0));
		}
	}

	private static List<String> reasons(Path log) {
		try {
			return Files.readAllLines(log).stream().map(String::strip).filter((line) -> !line.isEmpty()).toList();
		}
		catch (IOException ex) {
			// it is not there, or not text
			return List.of();
		}
	}

}
