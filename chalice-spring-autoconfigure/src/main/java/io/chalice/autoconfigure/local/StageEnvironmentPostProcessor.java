package io.chalice.autoconfigure.local;

import java.nio.file.Path;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Gives an application that serves itself the environment variables of its stage in
 * {@code .chalice/config.json}, as far as a process can be given some once it runs:
 * Spring sees them, {@code System.getenv} does not. Variables of the shell win.
 */
final class StageEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

	/** Spring Boot reads variables of a source whose name ends like this. */
	private static final String NAME = "chalice-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

	/** Whoever else calls main methods: builds and tests. */
	private static final String[] OTHERS = { "io.chalice.autoconfigure.describe.", "org.springframework.boot.test.",
			"org.springframework.boot.SpringApplicationAotProcessor" };

	@Override
	public int getOrder() {
		// before the files are read whose profile the variables choose
		return ConfigDataEnvironmentPostProcessor.ORDER - 1;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		MutablePropertySources sources = environment.getPropertySources();
		if (!sources.contains(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME) || isForeign()
				|| !ApplicationMain.started(application)) {
			return;
		}
		StageFile file = StageFile.read(Path.of(""), environment.getProperty("chalice.local.stage", "dev"));
		if (file != null) {
			sources.addAfter(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
					new SystemEnvironmentPropertySource(NAME, file.environment()));
		}
	}

	private static boolean isForeign() {
		return System.getenv("AWS_LAMBDA_RUNTIME_API") != null || StackWalker.getInstance()
			.walk((frames) -> frames.anyMatch((frame) -> startsWithAny(frame.getClassName())));
	}

	private static boolean startsWithAny(String className) {
		for (String other : OTHERS) {
			if (className.startsWith(other)) {
				return true;
			}
		}
		return false;
	}

}
