package io.chalice.autoconfigure.lambda;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;

/**
 * Keeps Spring Boot's explanation of a failed start in sight. Lambda's runtime logs the
 * exception's whole stack trace behind it, and of a log that is asked for with a call
 * only the last 4 KB come back. Where there is an explanation the trace tells nothing
 * more, so it is left out. Outside Lambda it does nothing.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LambdaFailureReporter implements SpringBootExceptionReporter {

	private static final String FUNCTION_NAME = "AWS_LAMBDA_FUNCTION_NAME";

	private final @Nullable ConfigurableApplicationContext context;

	// the only constructor, or Spring's factories would not know which to take
	LambdaFailureReporter(@Nullable ConfigurableApplicationContext context) {
		this.context = context;
	}

	@Override
	public boolean reportException(Throwable failure) {
		return report(failure, System.getenv(FUNCTION_NAME) != null);
	}

	boolean report(Throwable failure, boolean inLambda) {
		if (inLambda && isExplained(failure)) {
			for (Throwable each = failure; each != null; each = each.getCause()) {
				each.setStackTrace(new StackTraceElement[0]);
			}
		}
		// Spring Boot's own reporter explains it
		return false;
	}

	private boolean isExplained(Throwable failure) {
		ArgumentResolver arguments = ArgumentResolver.none();
		if (this.context != null) {
			arguments = arguments.and(BeanFactory.class, this.context.getBeanFactory())
				.and(Environment.class, this.context.getEnvironment());
		}
		return SpringFactoriesLoader.forDefaultResourceLocation(getClass().getClassLoader())
			.load(FailureAnalyzer.class, arguments, (type, name, ex) -> {
				// one that needs what is not there explains nothing
			})
			.stream()
			.anyMatch((analyzer) -> explains(analyzer, failure));
	}

	private static boolean explains(FailureAnalyzer analyzer, Throwable failure) {
		try {
			return analyzer.analyze(failure) != null;
		}
		catch (RuntimeException | LinkageError ex) {
			return false;
		}
	}

}
