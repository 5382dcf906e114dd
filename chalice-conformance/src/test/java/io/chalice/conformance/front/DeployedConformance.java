package io.chalice.conformance.front;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import io.chalice.conformance.deployed.Deployed;
import io.chalice.conformance.deployed.UserProject;

/**
 * The application of this module as a project of its own, deployed once for all tests.
 */
final class DeployedConformance {

	private static final String VALIDATION = """
			<dependency><groupId>org.springframework.boot</groupId>
			<artifactId>spring-boot-starter-validation</artifactId></dependency>
			""";

	private static final String CONFIGURATION = "{\"version\": \"2.0\", \"app_name\": \"conformance\"}";

	private static final Deployed DEPLOYED = deploy("conformance", CONFIGURATION);

	private DeployedConformance() {
	}

	static Deployed get() {
		return DEPLOYED;
	}

	/**
	 * Deploy it once more, configured differently.
	 * @param project the name of the project
	 * @param configuration its configuration
	 * @return what AWS has
	 */
	static Deployed deploy(String project, String configuration) {
		try {
			return Deployed.of(UserProject.create(project, VALIDATION, "", configuration)
				.copy(Path.of("src/main/java"), "src/main/java")
				.copy(Path.of("src/main/resources"), "src/main/resources"), "dev");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
