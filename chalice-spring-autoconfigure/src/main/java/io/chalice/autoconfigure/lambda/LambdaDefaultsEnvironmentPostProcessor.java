package io.chalice.autoconfigure.lambda;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.springframework.beans.BeanUtils;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

import io.chalice.autoconfigure.logging.LambdaLogFormat;

/**
 * Settings of the Lambda adapter that an application would otherwise have to know of.
 * Anything an application sets itself wins.
 */
public final class LambdaDefaultsEnvironmentPostProcessor implements EnvironmentPostProcessor {

	private static final String FUNCTION_NAME = "AWS_LAMBDA_FUNCTION_NAME";

	private static final String INITIALIZATION_TYPE = "AWS_LAMBDA_INITIALIZATION_TYPE";

	private static final String SNAP_START = "snap-start";

	/** By its name, so that no other start loads it. */
	private static final String SNAP_START_LISTENER = "io.chalice.autoconfigure.snapshot.SnapStartListener";

	/** Names the ahead-of-time cache that the JVM writes; see {@code TrainingRun}. */
	private static final String CACHE_OUTPUT = "CHALICE_CACHE_OUTPUT";

	private static final String TRAINING_LISTENER = "io.chalice.autoconfigure.training.TrainingListener";

	/**
	 * Create the post-processor.
	 */
	public LambdaDefaultsEnvironmentPostProcessor() {
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (System.getenv(FUNCTION_NAME) != null) {
			// three lines a cold start, and the management classes they ask
			Map<String, Object> defaults = new HashMap<>(LambdaLogFormat.properties());
			defaults.put("spring.main.log-startup-info", "false");
			environment.getPropertySources().addLast(new MapPropertySource("chaliceLambdaDefaults", defaults));
		}
		String refusals = System.getenv(RefusedCache.LOG);
		if (refusals != null) {
			RefusedCache.tell(Path.of(refusals), System.err);
		}
		if (SNAP_START.equals(System.getenv(INITIALIZATION_TYPE))) {
			listen(application, SNAP_START_LISTENER);
		}
		if (System.getenv(CACHE_OUTPUT) != null) {
			listen(application, TRAINING_LISTENER);
		}
		environment.getPropertySources()
			.addLast(new MapPropertySource("chaliceDefaults",
					Map.of("spring.cloud.function.definition", LambdaEntryPoint.BEAN_NAME,
							"spring.cloud.function.scan.enabled", "false", "spring.main.banner-mode", "off",
							"logging.level.org.springframework.cloud.function", "WARN")));
	}

	private static void listen(SpringApplication application, String listener) {
		application.addListeners(
				(ApplicationListener<?>) BeanUtils.instantiateClass(ClassUtils.resolveClassName(listener, null)));
	}

}
