package io.chalice.model;

/**
 * An application model is of a version that this one cannot read.
 */
public final class UnsupportedModelException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnsupportedModelException(String version) {
		super("Application model version '%s' cannot be read, only %s".formatted(version,
				ApplicationModel.SCHEMA_VERSION));
	}

}
