package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.BlankNameException;

/**
 * Explains a blank name.
 */
final class BlankNameFailureAnalyzer extends MistakeFailureAnalyzer<BlankNameException> {

	@Override
	String action(BlankNameException mistake) {
		String handler = mistake.handler();
		if (BlankNameException.OF_AUTHORIZER.equals(mistake.what())) {
			return """
					Give the authorizer a name, the first argument of its constructor:

					    new IamAuthorizer("name")""";
		}
		DeclaredRoute route = DeclaredRoute.of(handler);
		String attribute = "A content type".equals(mistake.what()) ? "contentTypes" : "name";
		if (route.says(attribute)) {
			return route.with(attribute, null);
		}
		if ("contentTypes".equals(attribute)) {
			return "Remove the blank one from the property chalice.route.content-types.";
		}
		return "Change the annotation on %s to:\n\n    @ChaliceFunction(\"%s\")".formatted(handler,
				handler.substring(handler.indexOf('#') + 1, handler.indexOf('(')));
	}

}
