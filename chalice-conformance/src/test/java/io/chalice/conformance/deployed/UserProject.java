package io.chalice.conformance.deployed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/**
 * A project as a user has one: Spring Boot's parent and plugin, the starter, and a
 * configuration.
 */
public final class UserProject {

	private static final String POM = """
			<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
			<parent><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-parent</artifactId>
			<version>%s</version><relativePath/></parent>
			<groupId>com.example</groupId><artifactId>%s</artifactId><version>0.0.1-SNAPSHOT</version>
			<properties><java.version>17</java.version></properties>
			<dependencies>
			<dependency><groupId>io.chalice</groupId><artifactId>chalice-spring-boot-starter</artifactId>
			<version>%s</version></dependency>
			%s</dependencies>
			<build><plugins><plugin><groupId>org.springframework.boot</groupId>
			<artifactId>spring-boot-maven-plugin</artifactId>%s</plugin></plugins></build>
			</project>
			""";

	private final Path directory;

	private UserProject(Path directory) {
		this.directory = directory;
	}

	/**
	 * Create a project below this module's {@code target}.
	 * @param name its name
	 * @param dependencies what it depends on besides the starter
	 * @param plugin what it configures of Spring Boot's plugin
	 * @param configuration its {@code .chalice/config.json}
	 * @return the project, without sources
	 * @throws IOException if it cannot be written
	 */
	public static UserProject create(String name, String dependencies, String plugin, String configuration)
			throws IOException {
		Path deployed = Files.createDirectories(Path.of("target", "deployed").toAbsolutePath());
		UserProject project = new UserProject(deployed.resolve(name));
		FileSystemUtils.deleteRecursively(project.directory);
		project.write("pom.xml", POM.formatted(System.getProperty("conformance.boot-version"), name,
				System.getProperty("conformance.version"), dependencies, plugin));
		project.write(".mvn/maven.config",
				"-Dmaven.repo.local=" + TestRepository.create(deployed.resolve("repository")) + "\n");
		project.write(".chalice/config.json", configuration);
		return project;
	}

	/**
	 * Add a file.
	 * @param name its path in the project
	 * @param text its content
	 * @return this
	 * @throws IOException if it cannot be written
	 */
	public UserProject write(String name, String text) throws IOException {
		Path file = this.directory.resolve(name);
		Files.createDirectories(file.resolveSibling(""));
		Files.writeString(file, text);
		return this;
	}

	/**
	 * Change a file.
	 * @param name its path in the project
	 * @param change makes the new content of the old one
	 * @return this
	 * @throws IOException if it cannot be written
	 */
	public UserProject edit(String name, UnaryOperator<String> change) throws IOException {
		return write(name, change.apply(Files.readString(this.directory.resolve(name))));
	}

	/**
	 * Add all files of a directory.
	 * @param source the directory
	 * @param target its path in the project
	 * @return this
	 * @throws IOException if they cannot be written
	 */
	public UserProject copy(Path source, String target) throws IOException {
		try (Stream<Path> files = Files.walk(source)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path copy = this.directory.resolve(target).resolve(source.relativize(file));
				Files.createDirectories(copy.resolveSibling(""));
				Files.copy(file, copy);
			}
		}
		return this;
	}

	Path directory() {
		return this.directory;
	}

}
