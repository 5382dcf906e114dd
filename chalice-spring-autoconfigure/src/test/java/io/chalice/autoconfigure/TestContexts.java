package io.chalice.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.ApplicationContext;

import io.chalice.model.RouteModel;

/**
 * Contexts of applications as a user has them, without a main method.
 */
public final class TestContexts {

	private TestContexts() {
	}

	/**
	 * Return a runner with what the starter configures.
	 * @param beans classes of the application
	 * @return the runner
	 */
	public static ApplicationContextRunner runner(Class<?>... beans) {
		ApplicationContextRunner runner = new ApplicationContextRunner().withConfiguration(AutoConfigurations
			.of(JacksonAutoConfiguration.class, ValidationAutoConfiguration.class, ChaliceAutoConfiguration.class));
		return (beans.length > 0) ? runner.withUserConfiguration(beans) : runner;
	}

	/**
	 * Return the route at a path.
	 * @param context the application's context
	 * @param path the path
	 * @return the route
	 */
	public static RouteModel route(ApplicationContext context, String path) {
		return context.getBean(ChaliceApplication.class)
			.model()
			.routes()
			.stream()
			.filter((route) -> route.path().equals(path))
			.findFirst()
			.orElseThrow(() -> new AssertionError("There is no route at " + path));
	}

}
