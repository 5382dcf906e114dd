package io.chalice.project.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A project of a few files, with a local repository of its own.
 */
final class SmallProject {

	private final Path directory;

	SmallProject(Path directory) {
		this.directory = directory.toAbsolutePath().normalize();
		file(".mvn/maven.config", "\"-Dmaven.repo.local=%s\"%n-s settings.xml".formatted(file("local")));
	}

	Path file(String name) {
		return this.directory.resolve(name);
	}

	Path file(String name, String content) {
		try {
			Path file = file(name);
			Files.createDirectories(file.resolveSibling(""));
			return Files.writeString(file, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Write a {@code pom.xml} of the group g, version 1.
	 */
	Path pom(String directory, String artifactId, String content) {
		return rawPom(directory + "pom.xml",
				"<groupId>g</groupId><artifactId>%s</artifactId><version>1</version>%s".formatted(artifactId, content));
	}

	Path rawPom(String name, String content) {
		return file(name, "<project><modelVersion>4.0.0</modelVersion>%s</project>".formatted(content));
	}

	/**
	 * Put a library of the group g, version 1, into a repository.
	 */
	Path library(String repository, String artifactId, String content) {
		return rawPom("%s/g/%s/1/%s-1.pom".formatted(repository, artifactId, artifactId),
				"<groupId>g</groupId><artifactId>%s</artifactId><version>1</version>%s".formatted(artifactId, content));
	}

	MavenModels models() {
		return models(Map.of());
	}

	MavenModels models(Map<String, String> environment) {
		return MavenModels.of(this.directory, environment);
	}

	EffectiveModel read() {
		return models().read(file("pom.xml"));
	}

	static String dependency(String artifactId, String content) {
		return "<dependency><groupId>g</groupId><artifactId>%s</artifactId>%s</dependency>".formatted(artifactId,
				content);
	}

	static String dependencies(String... dependencies) {
		return "<dependencies>%s</dependencies>".formatted(String.join("", dependencies));
	}

	static String managed(String... dependencies) {
		return "<dependencyManagement>%s</dependencyManagement>".formatted(dependencies(dependencies));
	}

	static String profile(String activation, String content) {
		return "<profile><id>it</id><activation>%s</activation>%s</profile>".formatted(activation, content);
	}

	static String profiles(String... profiles) {
		return "<profiles>%s</profiles>".formatted(String.join("", profiles));
	}

	static String properties(String properties) {
		return "<properties>%s</properties>".formatted(properties);
	}

}
