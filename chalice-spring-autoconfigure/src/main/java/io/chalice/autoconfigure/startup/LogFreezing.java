package io.chalice.autoconfigure.startup;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggerGroup;
import org.springframework.boot.logging.LoggerGroups;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.util.ClassUtils;

/**
 * Tells whether an application logs as Spring Boot does without being told otherwise:
 * with Logback, which has no configuration of its own, to the console alone, in Spring
 * Boot's own form. Levels may be set.
 */
final class LogFreezing {

	private static final String LOGBACK = "org.springframework.boot.logging.logback.LogbackLoggingSystem";

	private static final List<String> FILES = List.of("logback.xml", "logback.groovy", "logback-test.xml",
			"logback-test.groovy", "logback-spring.xml", "logback-spring.groovy", "logback-test-spring.xml",
			"logback-test-spring.groovy");

	private static final List<String> OTHERS = List.of("debug", "trace", "spring.output.ansi.enabled");

	private static final List<String> LEFT = List.of("logging.level.", "logging.include-application-");

	private final ConfigurableListableBeanFactory beanFactory;

	private final ConfigurableEnvironment environment;

	LogFreezing(ConfigurableListableBeanFactory beanFactory, ConfigurableEnvironment environment) {
		this.beanFactory = beanFactory;
		this.environment = environment;
	}

	/**
	 * Return how the application logs.
	 * @return its levels, or {@code null} when Spring Boot has to set its logging up
	 */
	@Nullable LogSettings freeze() {
		if (!this.beanFactory.containsBean(LoggingApplicationListener.LOGGING_SYSTEM_BEAN_NAME) || isConfigured()) {
			return null;
		}
		LoggingSystem system = this.beanFactory.getBean(LoggingApplicationListener.LOGGING_SYSTEM_BEAN_NAME,
				LoggingSystem.class);
		if (!system.getClass().getName().equals(LOGBACK)) {
			return null;
		}
		Map<String, String> levels = new HashMap<>();
		for (LoggerConfiguration logger : system.getLoggerConfigurations()) {
			LogLevel level = logger.getConfiguredLevel();
			if (level != null) {
				levels.put(logger.getName(), level.name());
			}
		}
		return new LogSettings(levels, groups());
	}

	private Map<String, List<String>> groups() {
		Map<String, List<String>> groups = new HashMap<>();
		for (LoggerGroup group : this.beanFactory.getBean(LoggingApplicationListener.LOGGER_GROUPS_BEAN_NAME,
				LoggerGroups.class)) {
			groups.put(group.getName(), group.getMembers());
		}
		return groups;
	}

	private boolean isConfigured() {
		ClassLoader loader = this.beanFactory.getBeanClassLoader();
		ClassLoader resources = (loader != null) ? loader : ClassUtils.getDefaultClassLoader();
		return OTHERS.stream().anyMatch(this.environment::containsProperty)
				|| FILES.stream().anyMatch((file) -> resources == null || resources.getResource(file) != null)
				|| properties().anyMatch(this::changesMore);
	}

	private Stream<String> properties() {
		return this.environment.getPropertySources()
			.stream()
			.filter(EnumerablePropertySource.class::isInstance)
			.filter((source) -> !source.getName().equals("systemProperties"))
			.flatMap(LogFreezing::names);
	}

	private static Stream<String> names(PropertySource<?> source) {
		return Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames());
	}

	// a level that is a placeholder may be another one in a function
	private boolean changesMore(String property) {
		String name = property.toLowerCase(Locale.ROOT).replace("_", ".");
		return name.startsWith("logging.")
				&& (LEFT.stream().noneMatch(name::startsWith) || String.valueOf(raw(property)).contains("${"));
	}

	private @Nullable Object raw(String property) {
		for (PropertySource<?> source : this.environment.getPropertySources()) {
			Object value = source.getName().equals("configurationProperties") ? null : source.getProperty(property);
			if (value != null) {
				return value;
			}
		}
		return null;
	}

}
