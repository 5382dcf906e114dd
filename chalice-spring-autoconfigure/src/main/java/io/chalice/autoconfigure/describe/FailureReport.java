package io.chalice.autoconfigure.describe;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

import io.chalice.autoconfigure.failure.FailureExplanation;

/**
 * Prints Spring Boot's own explanation of a failure that happened outside a run. The
 * stack trace goes to the output, which is shown to those who ask for it.
 */
final class FailureReport {

	private FailureReport() {
	}

	static void print(Throwable failure, @Nullable ConfigurableApplicationContext context) {
		System.err.println(FailureExplanation.of(failure, context).text());
		failure.printStackTrace(System.out);
	}

}
