package io.chalice.autoconfigure.describe;

import java.util.Map;

import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What Spring Cloud Function's {@code FunctionInvoker} passes to every application that
 * it starts in Lambda, as arguments of the command line. An application that is described
 * or processed ahead of time must see the same: with a web server on its class path it
 * would be another one else, with beans that ask for a servlet context.
 *
 * @see <a href=
 * "https://github.com/spring-cloud/spring-cloud-function/blob/main/spring-cloud-function-adapters/spring-cloud-function-adapter-aws/src/main/java/org/springframework/cloud/function/adapter/aws/FunctionInvoker.java">FunctionInvoker</a>
 */
final class AdapterArguments {

	private static final Map<String, Object> ARGUMENTS = Map.of("spring.cloud.function.web.export.enabled", "false",
			"spring.main.web-application-type", "none");

	private AdapterArguments() {
	}

	/**
	 * Let them win over everything else, as arguments do.
	 * @param environment the application's environment, before Spring Boot reads what
	 * {@code spring.main} says of the application
	 */
	static void applyTo(ConfigurableEnvironment environment) {
		environment.getPropertySources().addFirst(new MapPropertySource("chaliceAdapterArguments", ARGUMENTS));
	}

}
