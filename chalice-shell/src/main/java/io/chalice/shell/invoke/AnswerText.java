package io.chalice.shell.invoke;

import io.chalice.deployer.cloud.FunctionAnswer;
import io.chalice.deployer.function.FunctionFailure;
import io.chalice.deployer.invoke.ThrownError;
import io.chalice.shell.console.Console;

/**
 * Tells how a function has answered: its answer is the result, its log and its exception
 * are messages.
 *
 * @param console where it is told
 * @param function the function's name
 */
record AnswerText(Console console, String function) {

	/**
	 * Print an answer.
	 * @param answer the answer
	 * @param log whether the log is told as well
	 * @param json whether an error is a result, too
	 * @return the exit code
	 */
	int print(FunctionAnswer answer, boolean log, boolean json) {
		if (log) {
			answer.log().stripTrailing().lines().forEach(this.console::message);
		}
		if (answer.error() == null) {
			this.console.document(answer.payload());
			return 0;
		}
		if (json) {
			this.console.document(answer.payload());
		}
		ThrownError error = ThrownError.of(answer.payload());
		if (error.hasTrace()) {
			error.trace(answer.log()).forEach(this::tell);
		}
		else {
			FunctionFailure failure = FunctionFailure.of(answer.payload(), log ? "" : answer.log());
			this.console.error("%s failed: %s".formatted(this.function, failure.reason()));
			failure.details().lines().filter((line) -> !line.isEmpty()).forEach(this.console::message);
		}
		return 1;
	}

	// frames are code, which no colour and no line break should spoil
	private void tell(String line) {
		if (line.startsWith("\t")) {
			this.console.message(line);
		}
		else {
			this.console.error(line);
		}
	}

}
