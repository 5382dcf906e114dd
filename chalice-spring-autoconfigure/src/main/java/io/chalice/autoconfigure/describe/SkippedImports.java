package io.chalice.autoconfigure.describe;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.PropertySource;

/**
 * Finds the configuration imports that {@link DescribeSettings} keep from being followed,
 * such as {@code aws-secretsmanager:name}.
 */
final class SkippedImports {

	private static final Pattern SKIPPED = Pattern
		.compile("(?:optional:)?((?:aws-(?:secretsmanager|parameterstore|s3)|configserver):.*)");

	private SkippedImports() {
	}

	static void add(PropertySource<?> file, Set<String> imports) {
		new Binder(ConfigurationPropertySources.from(file)).bind("spring.config.import", Bindable.listOf(String.class))
			.ifBound((locations) -> locations.stream()
				.map((location) -> SKIPPED.matcher(location.strip()))
				.filter(Matcher::matches)
				.forEach((matcher) -> imports.add(matcher.group(1))));
	}

}
