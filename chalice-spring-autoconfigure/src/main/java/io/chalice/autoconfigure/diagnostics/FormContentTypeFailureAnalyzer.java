package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.FormContentTypeException;

/**
 * Explains a form where none is accepted.
 */
final class FormContentTypeFailureAnalyzer extends MistakeFailureAnalyzer<FormContentTypeException> {

	@Override
	String action(FormContentTypeException mistake) {
		DeclaredRoute route = DeclaredRoute.of(mistake.handler());
		return route.with("contentTypes",
				mistake.forms().isEmpty() ? null : RouteAnnotation.texts(mistake.forms().subList(0, 1)));
	}

}
