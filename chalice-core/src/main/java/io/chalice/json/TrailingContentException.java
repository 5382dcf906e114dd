package io.chalice.json;

import tools.jackson.core.JacksonException;

/**
 * A text is not exactly one JSON value.
 */
final class TrailingContentException extends JacksonException {

	private static final long serialVersionUID = 1L;

	TrailingContentException(long offset) {
		super("Expected exactly one JSON value, at offset " + offset);
	}

}
