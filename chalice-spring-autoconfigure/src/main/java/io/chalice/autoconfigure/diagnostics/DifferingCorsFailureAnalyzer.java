package io.chalice.autoconfigure.diagnostics;

import java.util.Objects;
import java.util.stream.Stream;

import io.chalice.declaration.DifferingCorsException;

/**
 * Explains different CORS configurations of one path.
 */
final class DifferingCorsFailureAnalyzer extends MistakeFailureAnalyzer<DifferingCorsException> {

	@Override
	String action(DifferingCorsException mistake) {
		String annotation = Stream.of(mistake.other(), mistake.handler())
			.map(CorsAnnotation::of)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse("@ChaliceCors");
		return "The views of a path share one preflight. Put the same annotation on both %s and %s:\n\n    %s"
			.formatted(mistake.other(), mistake.handler(), annotation);
	}

}
