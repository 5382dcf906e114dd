package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.OptionalPrimitiveException;

/**
 * Explains a missing value that cannot be null.
 */
final class OptionalPrimitiveFailureAnalyzer extends MistakeFailureAnalyzer<OptionalPrimitiveException> {

	@Override
	String action(OptionalPrimitiveException mistake) {
		String annotation = mistake.annotation().isEmpty() ? "" : "@" + mistake.annotation() + " ";
		return "Take it as an Optional:\n\n    %sOptional<%s> %s".formatted(annotation, mistake.wrapper(),
				mistake.name());
	}

}
