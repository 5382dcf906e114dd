package io.chalice.local.bench;

import java.nio.file.Path;

/**
 * There is no JDK where one was said to be.
 */
public final class NoJdkException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NoJdkException(Path home) {
		super("There is no JDK in %s: name its home, which has bin/java and a file release".formatted(home));
	}

}
