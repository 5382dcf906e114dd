package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.ParameterNameClashException;

/**
 * Explains a parameter and a path variable of the same name.
 */
final class ParameterNameClashFailureAnalyzer extends MistakeFailureAnalyzer<ParameterNameClashException> {

	@Override
	String action(ParameterNameClashException mistake) {
		return """
				If it is the path variable, write:

				    %s %s

				If both are there, take both:

				    String %s, @%s("%s") %s %s""".formatted(mistake.type(), mistake.variable(), mistake.variable(),
				name(mistake.annotation()), mistake.variable(), mistake.type(), mistake.variable() + "Too");
	}

	private static String name(String annotation) {
		return annotation.replaceFirst("\\(.*", "").substring(1);
	}

}
