package io.chalice.shell.local;

import java.util.Optional;

import io.chalice.local.LocalOptions;
import io.chalice.project.Project;
import io.chalice.shell.configuration.ProjectProperties;

/**
 * Where an application's own properties want it to be served, so that the console listens
 * where {@code spring-boot:run} does. They are read before anything is built.
 *
 * @param host the name or address
 * @param port the port
 */
record ConfiguredAddress(String host, int port) {

	private static final ConfiguredAddress DEFAULT = new ConfiguredAddress("localhost", LocalOptions.DEFAULT_PORT);

	static ConfiguredAddress of(Project project, String stage) {
		try {
			ProjectProperties properties = ProjectProperties.of(project.directory().resolve("src/main/resources"),
					stage);
			return new ConfiguredAddress(properties.find("chalice.local.host").orElse(DEFAULT.host()),
					port(properties, "chalice.local.port").or(() -> port(properties, "server.port"))
						.orElse(DEFAULT.port()));
		}
		catch (RuntimeException ex) {
			// the first start tells what is wrong with them
			return DEFAULT;
		}
	}

	private static Optional<Integer> port(ProjectProperties properties, String name) {
		return properties.find(name).filter((value) -> value.matches("\\d{1,5}")).map(Integer::valueOf);
	}

}
