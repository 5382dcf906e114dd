package io.chalice.autoconfigure.diagnostics;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import io.chalice.declaration.DeclarationMistakeException;

/**
 * Explains a mistake in what an application declares.
 *
 * @param <T> the mistake
 */
abstract class MistakeFailureAnalyzer<T extends DeclarationMistakeException> extends AbstractFailureAnalyzer<T> {

	@Override
	protected final FailureAnalysis analyze(Throwable rootFailure, T cause) {
		return new FailureAnalysis(cause.getMessage() + ".", action(cause), cause);
	}

	/**
	 * Say what to do about it.
	 * @param mistake the mistake
	 * @return the line to change, ready to be typed
	 */
	abstract String action(T mistake);

	/**
	 * Write a list as an annotation's attribute has it.
	 * @param values the values
	 * @return {@code "a", "b"}
	 */
	static String quoted(Iterable<String> values) {
		StringBuilder text = new StringBuilder();
		for (String value : values) {
			text.append(text.isEmpty() ? "" : ", ").append('"').append(value).append('"');
		}
		return text.toString();
	}

}
