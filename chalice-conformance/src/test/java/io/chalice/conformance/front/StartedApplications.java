package io.chalice.conformance.front;

import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import io.chalice.conformance.application.ConformanceApplication;

/**
 * The application in this process, with and without debugging.
 */
final class StartedApplications implements AutoCloseable {

	private final Map<Boolean, ConfigurableApplicationContext> contexts = new HashMap<>();

	ConfigurableApplicationContext get(boolean debug) {
		return this.contexts.computeIfAbsent(debug, (key) -> new SpringApplicationBuilder(ConformanceApplication.class)
			.run("--chalice.local.enabled=false", "--chalice.debug=" + debug));
	}

	<T> T bean(boolean debug, Class<T> type) {
		return get(debug).getBean(type);
	}

	@Override
	public void close() {
		this.contexts.values().forEach(ConfigurableApplicationContext::close);
	}

}
