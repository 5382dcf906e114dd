package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.UnconvertibleParameterException;

/**
 * Explains a type that no text becomes.
 */
final class UnconvertibleParameterFailureAnalyzer extends MistakeFailureAnalyzer<UnconvertibleParameterException> {

	@Override
	String action(UnconvertibleParameterException mistake) {
		if (mistake.file()) {
			return "Files come with forms. Write:\n\n    @FormParam %s %s".formatted(mistake.type(), mistake.name());
		}
		return ConverterBean.source(mistake.type())
				+ "\n\nor take it as:\n\n    %s String %s".formatted(mistake.annotation(), mistake.name());
	}

}
