package io.chalice.autoconfigure.logging;

import java.util.logging.LogManager;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.jul.LevelChangePropagator;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Hands what is logged with {@code java.util.logging} to Logback, as Spring Boot does,
 * but only when somebody uses it: {@link LogManager} makes the class that
 * {@code java.util.logging.config.class} names when it is used first.
 */
public final class JulConfiguration {

	/**
	 * Hand over. Called by {@link LogManager}.
	 */
	public JulConfiguration() {
		LogManager.getLogManager().reset();
		SLF4JBridgeHandler.install();
		if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
			LevelChangePropagator levels = new LevelChangePropagator();
			levels.setResetJUL(true);
			levels.setContext(context);
			context.addListener(levels);
			levels.start();
		}
	}

}
