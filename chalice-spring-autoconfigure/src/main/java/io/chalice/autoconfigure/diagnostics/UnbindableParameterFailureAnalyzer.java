package io.chalice.autoconfigure.diagnostics;

import io.chalice.mistake.UnbindableParameterException;

/**
 * Explains a parameter that nothing fills.
 */
final class UnbindableParameterFailureAnalyzer extends MistakeFailureAnalyzer<UnbindableParameterException> {

	@Override
	String action(UnbindableParameterException mistake) {
		String type = mistake.parameter().substring(0, mistake.parameter().lastIndexOf(' '));
		String name = mistake.parameter().substring(type.length() + 1);
		if (mistake.variables().contains(name)) {
			return "Nothing makes a %s of a path variable's text. Declare a converter:\n\n    @Bean\n    Converter<String, %s> %sConverter() {\n        return new Converter<>() { ... };\n    }\n\nor take the variable as:\n\n    String %s"
				.formatted(type, type, name, name);
		}
		String asBody = "    @JsonBody %s %s".formatted(type, name);
		if (mistake.variables().isEmpty()) {
			return "If it is the request's body, write:\n\n%s\n\nBesides bodies and path variables, a view can take a ChaliceRequest and a Context."
				.formatted(asBody);
		}
		return "If it is a path variable, give it the variable's name:\n\n    %s %s\n\nIf it is the request's body, write:\n\n%s"
			.formatted(type, Nearest.of(name, mistake.variables()), asBody);
	}

}
