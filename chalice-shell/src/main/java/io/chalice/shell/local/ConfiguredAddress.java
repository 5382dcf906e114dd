package io.chalice.shell.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.chalice.local.LocalOptions;
import io.chalice.project.Project;
import io.chalice.project.properties.ApplicationProperties;

/**
 * Where an application's own properties want it to be served, so that the console listens
 * where {@code spring-boot:run} does. They are read before anything is built.
 *
 * @param host the name or address
 * @param port the port
 */
record ConfiguredAddress(String host, int port) {

	static ConfiguredAddress of(Project project, String stage) {
		ApplicationProperties properties = ApplicationProperties
			.read(List.of(project.directory().resolve("src/main/resources")), Map.of("SPRING_PROFILES_ACTIVE", stage));
		return new ConfiguredAddress(
				properties.find("chalice.local.host").filter((host) -> !host.contains("${")).orElse("localhost"),
				number(properties.find("chalice.local.port")).or(() -> number(properties.find("server.port")))
					.orElse(LocalOptions.DEFAULT_PORT));
	}

	// a placeholder is not known before the application runs
	private static Optional<Integer> number(Optional<String> text) {
		return text.filter((value) -> value.matches("\\d{1,5}")).map(Integer::valueOf);
	}

}
