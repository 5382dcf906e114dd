package io.chalice.autoconfigure.diagnostics;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.util.PlaceholderResolutionException;

import io.chalice.autoconfigure.failure.BeanFailure;

/**
 * Explains a placeholder, such as {@code @Value("${pool.arn}")}, whose property nobody
 * has set.
 */
final class UnknownPlaceholderFailureAnalyzer extends AbstractFailureAnalyzer<PlaceholderResolutionException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, PlaceholderResolutionException cause) {
		String property = cause.getPlaceholder();
		BeanFailure failure = BeanFailure.of(rootFailure);
		String sentence = "The property %s is not set.".formatted(property);
		if (failure.bean() != null) {
			String place = (failure.owner() != null) ? " of %s".formatted(failure.owner()) : "";
			sentence = "The property %s is not set, and bean '%s'%s needs it.".formatted(property, failure.bean(),
					place);
		}
		return new FailureAnalysis(sentence, action(property), cause);
	}

	/**
	 * Say where a property is set.
	 * @param property the property
	 * @return the lines to write
	 */
	static String action(String property) {
		return """
				Set it in src/main/resources/application.properties:

				    %s=value

				or, for one stage, in its environment_variables in .chalice/config.json:

				    "%s": "value\"""".formatted(property, variable(property));
	}

	/**
	 * Return the variable of the environment that sets a property.
	 * @param property the property
	 * @return the variable
	 * @see <a href=
	 * "https://docs.spring.io/spring-boot/reference/features/external-config.html#features.external-config.typesafe-configuration-properties.relaxed-binding.environment-variables">Binding
	 * from Environment Variables</a>
	 */
	private static String variable(String property) {
		return property.replace("-", "").replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
	}

}
