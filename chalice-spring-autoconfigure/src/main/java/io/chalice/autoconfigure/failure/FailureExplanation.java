package io.chalice.autoconfigure.failure;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;

/**
 * What is said of an application that does not start, in a few lines.
 *
 * @param description what is wrong
 * @param action what to do about it, or {@code null}
 */
public record FailureExplanation(String description, @Nullable String action) {

	/**
	 * Explain a failure.
	 * @param failure the failure
	 * @param context the application as far as it got, or {@code null}
	 * @return the explanation of the first analyzer that has one, else where the failure
	 * comes from
	 */
	public static FailureExplanation of(Throwable failure, @Nullable ConfigurableApplicationContext context) {
		return find(failure, context).orElseGet(() -> {
			BeanFailure found = BeanFailure.of(failure);
			Throwable cause = found.cause();
			String message = (cause.getMessage() != null) ? ": " + cause.getMessage().strip() : "";
			return new FailureExplanation(found.append(cause.getClass().getName() + message), null);
		});
	}

	/**
	 * Find Spring Boot's own explanation of a failure.
	 * @param failure the failure
	 * @param context the application as far as it got, or {@code null}
	 * @return the explanation of the first analyzer that has one
	 */
	public static Optional<FailureExplanation> find(Throwable failure,
			@Nullable ConfigurableApplicationContext context) {
		for (FailureAnalyzer analyzer : analyzers(context)) {
			FailureAnalysis analysis = analyze(analyzer, failure);
			if (analysis != null) {
				return Optional.of(new FailureExplanation(analysis.getDescription(), analysis.getAction()));
			}
		}
		return Optional.empty();
	}

	private static List<FailureAnalyzer> analyzers(@Nullable ConfigurableApplicationContext context) {
		ArgumentResolver arguments = ArgumentResolver.none();
		if (context != null) {
			arguments = arguments.and(BeanFactory.class, context.getBeanFactory())
				.and(Environment.class, context.getEnvironment());
		}
		return SpringFactoriesLoader.forDefaultResourceLocation(FailureExplanation.class.getClassLoader())
			.load(FailureAnalyzer.class, arguments, (type, name, ex) -> {
				// one that needs what is not there explains nothing
			});
	}

	private static @Nullable FailureAnalysis analyze(FailureAnalyzer analyzer, Throwable failure) {
		try {
			return analyzer.analyze(failure);
		}
		catch (RuntimeException | LinkageError ex) {
			// as Spring Boot does: one of a library that is not there explains nothing
			return null;
		}
	}

	/**
	 * Return the explanation.
	 * @return the description and the action, a blank line between them
	 */
	public String text() {
		return (this.action != null) ? this.description + "\n\n" + this.action : this.description;
	}

}
