package io.chalice.autoconfigure.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.AotDetector;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.support.SystemEnvironmentPropertySourceEnvironmentPostProcessor;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.ClassUtils;

import io.chalice.autoconfigure.conversion.DeferredConversionService;
import io.chalice.autoconfigure.infrastructure.CreatedLifecycles;
import io.chalice.autoconfigure.lambda.LambdaDefaultsEnvironmentPostProcessor;

/**
 * An application that starts with the configuration that its package has a record of:
 * nobody looks for files, reads and sorts them again, and what only configures Spring
 * Boot itself is not asked for where nothing says anything about it.
 */
final class FrozenApplication extends SpringApplication {

	private static final String BOOT = "org.springframework.boot.";

	private static final String LOGGING = BOOT + "context.logging.LoggingApplicationListener";

	/** What they would do is done, or in the record. */
	private static final Set<String> REPLACED = Set.of(BOOT + "support.EnvironmentPostProcessorApplicationListener",
			BOOT + "support.AnsiOutputApplicationListener",
			BOOT + "autoconfigure.preinitialize.BackgroundPreinitializingApplicationListener");

	/** What Spring Boot waits where nobody sets anything else. */
	private static final Duration SHUTDOWN = Duration.ofSeconds(30);

	private final StartRecord start;

	private @Nullable FrozenLogging logging;

	private FrozenApplication(StartRecord start, @Nullable ResourceLoader resourceLoader, Class<?>... sources) {
		super(resourceLoader, sources);
		this.start = start;
		replaceListeners();
		// made when something is converted
		setAddConversionService(false);
	}

	/**
	 * Create an application.
	 * @param resourceLoader loads its resources, or {@code null} for the default
	 * @param sources the classes to start with
	 * @return one that starts with what the package knows, where that holds: nothing that
	 * decides on the configuration differs from what was there when the package was made.
	 * Otherwise it starts as any other
	 */
	static SpringApplication create(@Nullable ResourceLoader resourceLoader, Class<?>... sources) {
		StartRecord start = AotDetector.useGeneratedArtifacts() ? read() : null;
		return (start != null) ? new FrozenApplication(start, resourceLoader, sources)
				: new SpringApplication(resourceLoader, sources);
	}

	private static @Nullable StartRecord read() {
		ClassLoader loader = ClassUtils.getDefaultClassLoader();
		try {
			StartRecord start = (loader != null) ? StartRecord.read(loader) : null;
			return (start != null
					&& start.conditions().equals(StartConditions.of(System.getenv(), System.getProperties()))) ? start
							: null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + StartRecord.RESOURCE, ex);
		}
	}

	private void replaceListeners() {
		List<ApplicationListener<?>> kept = new ArrayList<>();
		for (ApplicationListener<?> listener : getListeners()) {
			String name = listener.getClass().getName();
			if (!REPLACED.contains(name) && !(this.start.logging() != null && name.equals(LOGGING))) {
				kept.add(listener);
			}
		}
		setListeners(kept);
	}

	@Override
	protected void configureEnvironment(ConfigurableEnvironment environment, String[] args) {
		environment.setConversionService(new DeferredConversionService(ApplicationConversionService::new));
		super.configureEnvironment(environment, args);
		new SystemEnvironmentPropertySourceEnvironmentPostProcessor().postProcessEnvironment(environment, this);
		MutablePropertySources sources = environment.getPropertySources();
		sources.addAfter(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new DeferredRandomSource());
		for (FrozenSource source : this.start.sources()) {
			sources.addLast(source.toPropertySource());
		}
		environment.setActiveProfiles(this.start.profiles().toArray(new String[0]));
		new LambdaDefaultsEnvironmentPostProcessor().postProcessEnvironment(environment, this);
		if (this.start.logging() != null) {
			this.logging = new FrozenLogging(this.start.logging(), environment);
			this.logging.apply();
		}
	}

	@Override
	protected void bindToSpringApplication(ConfigurableEnvironment environment) {
		if (new PropertyPresence(environment).isSet("spring.main")) {
			super.bindToSpringApplication(environment);
			return;
		}
		// what the adapter's arguments and this framework's defaults say
		setWebApplicationType(WebApplicationType.NONE);
		setBannerMode(Banner.Mode.OFF);
		setLogStartupInfo(false);
	}

	@Override
	protected void postProcessApplicationContext(ConfigurableApplicationContext context) {
		super.postProcessApplicationContext(context);
		context.getBeanFactory().setConversionService(context.getEnvironment().getConversionService());
	}

	@Override
	protected void applyInitializers(ConfigurableApplicationContext context) {
		super.applyInitializers(context);
		if (this.logging != null) {
			this.logging.register(context);
		}
		UnsetProperties.keepFromBinding(context);
		if (!new PropertyPresence(context.getEnvironment()).isSet("spring.lifecycle")) {
			CreatedLifecycles.replaceIn(context, SHUTDOWN);
		}
	}

}
