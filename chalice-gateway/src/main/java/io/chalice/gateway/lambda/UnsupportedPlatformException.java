package io.chalice.gateway.lambda;

import java.io.Serial;

/**
 * AWS's runtime interface client brings no native library for this machine. Its jar has
 * libraries for Linux on x86_64 and aarch64; elsewhere it ends the process it runs in.
 */
public final class UnsupportedPlatformException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String library;

	UnsupportedPlatformException(String library) {
		super("The runtime interface client's jars hold no " + library);
		this.library = library;
	}

	/**
	 * Returns the library that is missing.
	 * @return the library's path inside the jar
	 */
	public String library() {
		return this.library;
	}

}
