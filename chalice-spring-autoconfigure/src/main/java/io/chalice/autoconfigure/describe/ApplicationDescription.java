package io.chalice.autoconfigure.describe;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.SpringApplicationHook;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

import io.chalice.autoconfigure.ApplicationScan;
import io.chalice.autoconfigure.properties.ChaliceProperties;
import io.chalice.autoconfigure.review.DeclarationReview;
import io.chalice.model.ApplicationModel;

/**
 * Learns what an application is by running its main method up to the point where bean
 * definitions are final but no bean has been created, as Spring's own ahead-of-time
 * processing does.
 */
public final class ApplicationDescription {

	private final String mainClass;

	private final Runnable configured;

	private @Nullable GenericApplicationContext prepared;

	/**
	 * Create a description.
	 * @param mainClass the name of the class that starts the application
	 */
	public ApplicationDescription(String mainClass) {
		this(mainClass, () -> {
		});
	}

	/**
	 * Create a description.
	 * @param mainClass the name of the class that starts the application
	 * @param configured called when the application's configuration has been read
	 */
	ApplicationDescription(String mainClass, Runnable configured) {
		this.mainClass = mainClass;
		this.configured = configured;
	}

	/**
	 * Describe the application.
	 * @param arguments the main method's arguments
	 * @return its model
	 * @throws RuntimeException whatever is wrong with the application
	 */
	public ApplicationModel describe(String... arguments) {
		GenericApplicationContext context = prepare(arguments);
		try (context) {
			context.refreshForAotProcessing(new RuntimeHints());
			return DeclarationReview.review(context, scan(context, this.mainClass));
		}
	}

	private static ApplicationScan scan(GenericApplicationContext context, String mainClass) {
		ChaliceProperties properties = Binder.get(context.getEnvironment())
			.bindOrCreate("chalice", ChaliceProperties.class);
		return ApplicationScan.of(context.getBeanFactory(), properties,
				context.getEnvironment().getProperty("spring.application.name"), mainClass);
	}

	/**
	 * Run the application until its beans are known, and none is there.
	 * @param arguments the main method's arguments
	 * @return its context, before it is refreshed
	 */
	GenericApplicationContext prepare(String... arguments) {
		// remembered, since a main method may swallow the exception
		AtomicReference<@Nullable ConfigurableApplicationContext> loaded = new AtomicReference<>();
		SpringApplicationHook hook = (application) -> new SpringApplicationRunListener() {

			@Override
			public void environmentPrepared(ConfigurableBootstrapContext bootstrap,
					ConfigurableEnvironment environment) {
				AdapterArguments.applyTo(environment);
				ApplicationDescription.this.configured.run();
			}

			@Override
			public void contextLoaded(ConfigurableApplicationContext context) {
				loaded.compareAndSet(null, context);
				throw new AbandonedRunException(context);
			}

		};
		try {
			SpringApplication.withHook(hook, () -> runMain(arguments));
		}
		catch (AbandonedRunException ex) {
			loaded.compareAndSet(null, ex.getApplicationContext());
		}
		if (loaded.get() instanceof GenericApplicationContext context) {
			this.prepared = context;
			return context;
		}
		throw new NotDescribableException(
				"%s started no Spring Boot application: its main method must call SpringApplication.run"
					.formatted(this.mainClass));
	}

	/**
	 * Return the application as far as it got.
	 * @return its context, or {@code null} when there is none yet
	 */
	@Nullable ConfigurableApplicationContext context() {
		return this.prepared;
	}

	private void runMain(String[] arguments) {
		Method main = mainMethod();
		ReflectionUtils.makeAccessible(main);
		try {
			main.invoke(null, (main.getParameterCount() == 0) ? new Object[0] : new Object[] { arguments });
		}
		catch (InvocationTargetException ex) {
			ReflectionUtils.rethrowRuntimeException(ex.getTargetException());
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Method mainMethod() {
		Class<?> type;
		try {
			type = ClassUtils.forName(this.mainClass, Thread.currentThread().getContextClassLoader());
		}
		catch (ClassNotFoundException ex) {
			throw new NotDescribableException("There is no class " + this.mainClass);
		}
		Method main = ReflectionUtils.findMethod(type, "main", String[].class);
		main = (main != null) ? main : ReflectionUtils.findMethod(type, "main");
		if (main == null || !Modifier.isStatic(main.getModifiers())) {
			throw new NotDescribableException("%s has no static main method".formatted(this.mainClass));
		}
		return main;
	}

}
