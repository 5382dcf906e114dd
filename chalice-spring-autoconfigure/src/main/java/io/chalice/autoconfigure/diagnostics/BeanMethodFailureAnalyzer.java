package io.chalice.autoconfigure.diagnostics;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import io.chalice.autoconfigure.failure.BeanFailure;
import io.chalice.declaration.DeclarationMistakeException;
import io.chalice.declaration.InvalidAuthorizerException;

/**
 * Explains what the framework refuses while one of the application's beans is being made,
 * whatever it is. Mistakes that have an analyzer of their own are explained by that.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
final class BeanMethodFailureAnalyzer extends AbstractFailureAnalyzer<RuntimeException> {

	private static final String OURS = "io.chalice.";

	private static final String CONFIGURATION = "io.chalice.autoconfigure.";

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, RuntimeException cause) {
		BeanFailure failure = BeanFailure.of(rootFailure);
		if (failure.bean() == null || failure.line() == null || !isOurs(failure.cause())) {
			return null;
		}
		return new FailureAnalysis(failure.append(failure.cause().getMessage() + "."),
				"Change the line:\n\n    %s".formatted(failure.line()), failure.cause());
	}

	private static boolean isOurs(Throwable cause) {
		if (cause.getMessage() == null) {
			return false;
		}
		if (cause instanceof DeclarationMistakeException || cause instanceof InvalidAuthorizerException) {
			return false;
		}
		StackTraceElement[] trace = cause.getStackTrace();
		String thrower = (trace.length > 0) ? trace[0].getClassName() : "";
		return cause.getClass().getName().startsWith(OURS)
				|| (thrower.startsWith(OURS) && !thrower.startsWith(CONFIGURATION));
	}

}
