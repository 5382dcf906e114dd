package io.chalice.autoconfigure.infrastructure;

import java.util.List;

/**
 * Beans of Spring Boot, and one that it has Spring define, which do nothing before
 * something asks for them.
 */
final class SpringBootBeans {

	private static final List<String> IDLE = List.of("org.springframework.boot.jackson.",
			"org.springframework.boot.autoconfigure.task.", "org.springframework.boot.autoconfigure.ssl.",
			"org.springframework.boot.autoconfigure.info.",
			"org.springframework.boot.autoconfigure.AutoConfigurationPackages");

	private SpringBootBeans() {
	}

	/**
	 * Return whether a class makes or is such a bean.
	 * @param type the class's name
	 * @return whether it can wait
	 */
	static boolean areIdle(String type) {
		return IDLE.stream().anyMatch(type::startsWith);
	}

}
