package io.chalice.model;

import org.jspecify.annotations.Nullable;

/**
 * An application model is of a version that this one cannot read.
 */
public final class UnsupportedModelException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnsupportedModelException(@Nullable String version) {
		super("Application model version '%s' cannot be read, only %s".formatted(version,
				ApplicationModel.SCHEMA_VERSION));
	}

}
