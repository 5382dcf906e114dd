package io.chalice.autoconfigure.diagnostics;

import org.jspecify.annotations.Nullable;

import io.chalice.declaration.UnconvertibleDefaultException;

/**
 * Explains a default of the wrong type.
 */
final class UnconvertibleDefaultFailureAnalyzer extends MistakeFailureAnalyzer<UnconvertibleDefaultException> {

	@Override
	String action(UnconvertibleDefaultException mistake) {
		String valid = valid(mistake.type());
		int start = mistake.parameter().indexOf("defaultValue = ");
		int end = mistake.parameter().lastIndexOf(") ");
		if (valid == null || start < 0 || end < start) {
			return "Remove the default, or write one that a request could send.";
		}
		return "Write a default that a request could send, such as:\n\n    %sdefaultValue = \"%s\"%s"
			.formatted(mistake.parameter().substring(0, start), valid, mistake.parameter().substring(end));
	}

	private static @Nullable String valid(Class<?> type) {
		if (type.isEnum()) {
			Object[] constants = type.getEnumConstants();
			return (constants.length > 0) ? ((Enum<?>) constants[0]).name() : null;
		}
		if (type == boolean.class || type == Boolean.class) {
			return "false";
		}
		return (type.isPrimitive() || Number.class.isAssignableFrom(type)) ? "0" : null;
	}

}
