package io.chalice.autoconfigure.local;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Keeps the web server of a library on the class path from starting beside local mode:
 * what it would serve is not what is deployed. Anything an application sets itself wins.
 */
final class LocalModeEnvironmentPostProcessor implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (application.getWebApplicationType() == WebApplicationType.NONE || !ApplicationMain.started(application)
				|| environment.getProperty("chalice.server.enabled", Boolean.class, false)) {
			return;
		}
		environment.getPropertySources()
			.addLast(new MapPropertySource("chaliceOwnMain", Map.of("spring.main.web-application-type", "none")));
	}

}
