package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.NearestWord;
import io.chalice.declaration.UnbindableParameterException;

/**
 * Explains a parameter that nothing fills.
 */
final class UnbindableParameterFailureAnalyzer extends MistakeFailureAnalyzer<UnbindableParameterException> {

	@Override
	String action(UnbindableParameterException mistake) {
		String type = mistake.parameter().substring(0, mistake.parameter().lastIndexOf(' '));
		String name = mistake.parameter().substring(type.length() + 1);
		if (mistake.variables().contains(name)) {
			return """
					Nothing turns the text of a path variable into %s. Declare a converter:

					    @Bean
					    Converter<String, %s> %sConverter() {
					        return new Converter<>() { ... };
					    }

					or take the variable as:

					    String %s""".formatted(type, type, name, name);
		}
		return """
				If it is a query parameter, write:

				    @QueryParam %s %s

				%sIf it is the request's body, write:

				    @JsonBody %s %s

				Headers, cookies and fields of forms have annotations too; a view can also take a ChaliceRequest and a \
				Context.""".formatted(type, name, inPath(mistake, type, name), type, name);
	}

	private static String inPath(UnbindableParameterException mistake, String type, String name) {
		if (!mistake.variables().isEmpty()) {
			return "If it is a path variable, give it the variable's name:\n\n    %s %s\n\n".formatted(type,
					NearestWord.among(name, mistake.variables()));
		}
		return type.contains("<") ? "" : "If it is a path variable, add it to the path. %s\n\n"
			.formatted(DeclaredRoute.of(mistake.handler()).withVariable(name));
	}

}
