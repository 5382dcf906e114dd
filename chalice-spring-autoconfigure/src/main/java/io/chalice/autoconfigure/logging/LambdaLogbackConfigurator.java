package io.chalice.autoconfigure.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;

/**
 * Keeps Logback from configuring itself in Lambda, where the adapter logs before Spring
 * Boot has set up logging: those lines would have another format, and finding a
 * configuration for them costs every cold start. Spring Boot configures Logback shortly
 * after, as everywhere else. Outside Lambda it does nothing.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_TOP_PRIORITY)
public final class LambdaLogbackConfigurator extends ContextAwareBase implements Configurator {

	private static final String FUNCTION_NAME = "AWS_LAMBDA_FUNCTION_NAME";

	/**
	 * Create a new {@link LambdaLogbackConfigurator}.
	 */
	public LambdaLogbackConfigurator() {
	}

	@Override
	public ExecutionStatus configure(LoggerContext loggerContext) {
		if (System.getenv(FUNCTION_NAME) == null) {
			return ExecutionStatus.INVOKE_NEXT_IF_ANY;
		}
		// a listener, even one that ignores all, keeps Logback from loading what prints
		// its notes; the reset before each configuration takes it away
		loggerContext.getStatusManager().add(new NopStatusListener());
		// Logback would note that nobody takes these lines, and Spring Boot, when it
		// follows within 300 ms, print that note; it sets a level of its own
		loggerContext.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
		return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
	}

}
