package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.UnsupportedAnnotationException;

/**
 * Explains an annotation that means nothing here.
 */
final class UnsupportedAnnotationFailureAnalyzer extends MistakeFailureAnalyzer<UnsupportedAnnotationException> {

	@Override
	String action(UnsupportedAnnotationException mistake) {
		return switch (mistake.annotation()) {
			case "@ModelAttribute" ->
				"Make %s a record, whose components are filled by name, and write:\n\n    @QueryParam %s %s"
					.formatted(mistake.type(), mistake.type(), mistake.name());
			case "@MatrixVariable" ->
				"Take it from the query:\n\n    @QueryParam %s %s".formatted(mistake.type(), mistake.name());
			default -> "Take what you need from the request:\n\n    ChaliceRequest request";
		};
	}

}
