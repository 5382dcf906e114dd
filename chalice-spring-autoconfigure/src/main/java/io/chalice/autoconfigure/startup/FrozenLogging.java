package io.chalice.autoconfigure.startup;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import org.slf4j.LoggerFactory;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.logging.LoggerGroups;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

import io.chalice.autoconfigure.logging.JulConfiguration;
import io.chalice.autoconfigure.logging.LambdaLogFormat;
import io.chalice.autoconfigure.logging.LineEncoder;

/**
 * Has Logback log what Spring Boot's logging system would have it log, without that
 * system, which a start waits for. The system is there for whoever asks for it.
 */
final class FrozenLogging {

	private static final String BRIDGE = "org.slf4j.bridge.SLF4JBridgeHandler";

	private static final String JUL_CLASS = "java.util.logging.config.class";

	private static final List<String> JUL = List.of(JUL_CLASS, "java.util.logging.config.file",
			"java.util.logging.manager");

	private final LogSettings settings;

	private final Environment environment;

	FrozenLogging(LogSettings settings, Environment environment) {
		this.settings = settings;
		this.environment = environment;
	}

	void apply() {
		LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
		context.reset();
		LineEncoder encoder = LineEncoder.of(this.environment);
		encoder.setContext(context);
		encoder.start();
		ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
		console.setName("CONSOLE");
		console.setContext(context);
		console.setEncoder(encoder);
		console.start();
		this.settings.levels().forEach((name, level) -> context.getLogger(name).setLevel(level(level)));
		Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
		String level = this.environment.getProperty(LambdaLogFormat.ROOT_LEVEL);
		if (level != null) {
			root.setLevel(level(level));
		}
		root.addAppender(console);
		context.setPackagingDataEnabled(true);
		context.putObject(LoggingSystem.class.getName(), new Object());
		context.start();
		announceBridge();
	}

	// Logback has no word for Lambda's and Spring Boot's worst
	private static Level level(String name) {
		return name.equalsIgnoreCase("FATAL") ? Level.ERROR : Level.valueOf(name);
	}

	// where nobody has told it anything else
	private static void announceBridge() {
		if (JUL.stream().allMatch((property) -> System.getProperty(property) == null)
				&& ClassUtils.isPresent(BRIDGE, FrozenLogging.class.getClassLoader())) {
			System.setProperty(JUL_CLASS, JulConfiguration.class.getName());
		}
	}

	/**
	 * Offer the beans that Spring Boot has for logging, made when something asks for
	 * them.
	 * @param context the application's context
	 */
	void register(ConfigurableApplicationContext context) {
		BeanDefinitionRegistry registry = (BeanDefinitionRegistry) context.getBeanFactory();
		ClassLoader loader = context.getClassLoader();
		register(registry, LoggingApplicationListener.LOGGING_SYSTEM_BEAN_NAME,
				new RootBeanDefinition(LoggingSystem.class,
						() -> LoggingSystem.get((loader != null) ? loader : ClassLoader.getSystemClassLoader())));
		register(registry, LoggingApplicationListener.LOGGER_GROUPS_BEAN_NAME,
				new RootBeanDefinition(LoggerGroups.class, () -> new LoggerGroups(this.settings.groups())));
	}

	private static void register(BeanDefinitionRegistry registry, String name, RootBeanDefinition definition) {
		definition.setLazyInit(true);
		definition.setAttribute(AutoProxyUtils.ORIGINAL_TARGET_CLASS_ATTRIBUTE, Object.class);
		registry.registerBeanDefinition(name, definition);
	}

}
