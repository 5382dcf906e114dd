package io.chalice.local.bench;

/**
 * Two measurements have too little in common to be compared.
 */
public final class IncomparableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	IncomparableException(String file, String reason) {
		super("%s cannot be compared with: %s. Measure both in the same way on the same machine".formatted(file,
				reason));
	}

}
