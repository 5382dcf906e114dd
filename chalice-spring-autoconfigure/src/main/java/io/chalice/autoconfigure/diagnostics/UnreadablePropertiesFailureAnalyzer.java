package io.chalice.autoconfigure.diagnostics;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Explains that a file of configuration properties cannot be read. Spring Boot passes on
 * what its parser says, which does not know what the file is called.
 */
final class UnreadablePropertiesFailureAnalyzer extends AbstractFailureAnalyzer<RuntimeException> {

	private static final String LOADERS = "org.springframework.boot.env.";

	private static final List<String> LOCATIONS = List.of("", "config/");

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, RuntimeException cause) {
		if (!isOfLoader(rootFailure)) {
			return null;
		}
		for (PropertySourceLoader loader : List.of(new YamlPropertySourceLoader(),
				new PropertiesPropertySourceLoader())) {
			for (String extension : loader.getFileExtensions()) {
				for (String location : LOCATIONS) {
					String found = unreadable(loader, location, "application*." + extension);
					if (found != null) {
						return new FailureAnalysis(found, null, rootFailure);
					}
				}
			}
		}
		return null;
	}

	private static boolean isOfLoader(Throwable failure) {
		for (Throwable one = failure; one != null; one = one.getCause()) {
			if (Arrays.stream(one.getStackTrace()).anyMatch((call) -> call.getClassName().startsWith(LOADERS))) {
				return true;
			}
		}
		return false;
	}

	private static @Nullable String unreadable(PropertySourceLoader loader, String location, String pattern) {
		for (Resource resource : resources("classpath*:" + location + pattern)) {
			String name = location + resource.getFilename();
			try {
				loader.load(name, resource);
			}
			catch (MarkedYAMLException ex) {
				return "%s:%d:%d: %s".formatted(name, ex.getProblemMark().getLine() + 1,
						ex.getProblemMark().getColumn() + 1, ex.getProblem());
			}
			catch (RuntimeException | IOException ex) {
				return "%s: %s".formatted(name, ex.getMessage());
			}
		}
		return null;
	}

	private static Resource[] resources(String pattern) {
		try {
			return new PathMatchingResourcePatternResolver().getResources(pattern);
		}
		catch (IOException ex) {
			return new Resource[0];
		}
	}

}
