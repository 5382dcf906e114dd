package io.chalice.shell.command;

import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

/**
 * Knows one kind of failure: how a command ends that it befell, and what to type then.
 *
 * @param <T> the kind
 * @param type its class
 * @param exitCode the exit code
 * @param remedy returns what follows the failure's message
 */
record FailureAnalyzer<T extends RuntimeException>(Class<T> type, int exitCode,
		BiFunction<T, SuggestedLines, String> remedy) {

	static <T extends RuntimeException> FailureAnalyzer<T> of(Class<T> type,
			BiFunction<T, SuggestedLines, String> remedy) {
		return new FailureAnalyzer<>(type, FailureAnalyzers.FAILED, remedy);
	}

	static <T extends RuntimeException> FailureAnalyzer<T> of(Class<T> type, int exitCode) {
		return new FailureAnalyzer<>(type, exitCode, (failure, lines) -> "");
	}

	/**
	 * Say what happened and what to type.
	 * @param failure what was thrown
	 * @param lines knows what to type instead
	 * @return the text, or {@code null} for another kind of failure
	 */
	@Nullable String analyze(RuntimeException failure, SuggestedLines lines) {
		if (!this.type.isInstance(failure)) {
			return null;
		}
		return String.valueOf(failure.getMessage()).stripTrailing() + this.remedy.apply(this.type.cast(failure), lines);
	}

}
