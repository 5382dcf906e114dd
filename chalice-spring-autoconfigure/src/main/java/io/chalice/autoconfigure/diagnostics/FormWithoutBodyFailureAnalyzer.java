package io.chalice.autoconfigure.diagnostics;

import java.util.List;

import io.chalice.declaration.FormWithoutBodyException;

/**
 * Explains a form that requests do not have.
 */
final class FormWithoutBodyFailureAnalyzer extends MistakeFailureAnalyzer<FormWithoutBodyException> {

	@Override
	String action(FormWithoutBodyException mistake) {
		String inQuery = mistake.parameter().replaceFirst("^@\\w+", "@QueryParam");
		return "%s\n\nIf it comes from the query, write:\n\n    %s".formatted(
				DeclaredRoute.of(mistake.handler()).with("methods", RouteAnnotation.methods(List.of("POST"))), inQuery);
	}

}
