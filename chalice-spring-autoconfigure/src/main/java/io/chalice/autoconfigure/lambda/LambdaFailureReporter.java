package io.chalice.autoconfigure.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import io.chalice.autoconfigure.failure.FailureExplanation;

/**
 * Keeps Spring Boot's explanation of a failed start in sight. Lambda's runtime logs the
 * exception's whole stack trace behind it, and of a log that is asked for with a call
 * only the last 4 KB come back. Where there is an explanation the trace tells nothing
 * more, so it is left out. On a developer's machine the console, which starts the process
 * as Lambda does, gets the explanation in a file. Otherwise it does nothing.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LambdaFailureReporter implements SpringBootExceptionReporter {

	/** The environment variable that names the file for the explanation. */
	private static final String FAILURE_FILE = "CHALICE_FAILURE_FILE";

	private static final String FUNCTION_NAME = "AWS_LAMBDA_FUNCTION_NAME";

	private final @Nullable ConfigurableApplicationContext context;

	// the only constructor, or Spring's factories would not know which to take
	LambdaFailureReporter(@Nullable ConfigurableApplicationContext context) {
		this.context = context;
	}

	@Override
	public boolean reportException(Throwable failure) {
		String file = System.getenv(FAILURE_FILE);
		return (file != null) ? write(failure, Path.of(file)) : report(failure, System.getenv(FUNCTION_NAME) != null);
	}

	/**
	 * Hand the explanation to whoever started the process. What it logs is then of no
	 * interest.
	 * @param failure the failure
	 * @param file where to
	 * @return whether it was written
	 */
	boolean write(Throwable failure, Path file) {
		try {
			Files.writeString(file, FailureExplanation.of(failure, this.context).text());
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	boolean report(Throwable failure, boolean inLambda) {
		if (inLambda && FailureExplanation.find(failure, this.context).isPresent()) {
			for (Throwable each = failure; each != null; each = each.getCause()) {
				each.setStackTrace(new StackTraceElement[0]);
			}
		}
		// Spring Boot's own reporter explains it
		return false;
	}

}
