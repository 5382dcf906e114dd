package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.InvalidParameterNameException;

/**
 * Explains a name that no request can have.
 */
final class InvalidParameterNameFailureAnalyzer extends MistakeFailureAnalyzer<InvalidParameterNameException> {

	@Override
	String action(InvalidParameterNameException mistake) {
		String valid = mistake.name().strip().replaceAll("[^!#$%&'*+.^_`|~0-9A-Za-z-]+", "-");
		return valid.isEmpty()
				? "Leave the name out:\n\n    @%s %s".formatted(mistake.annotation(), mistake.parameter())
				: "Write a name of letters, digits and dashes:\n\n    @%s(\"%s\") %s".formatted(mistake.annotation(),
						valid, mistake.parameter());
	}

}
