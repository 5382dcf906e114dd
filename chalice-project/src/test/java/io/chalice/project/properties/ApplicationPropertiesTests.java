package io.chalice.project.properties;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Expectations are what Spring Boot does with the same files.
 */
class ApplicationPropertiesTests {

	private final Path directory;

	ApplicationPropertiesTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void readsYamlAndPropertiesInAnySpelling() throws IOException {
		file("application.yaml", "app:\n  tableName: orders\n  nested: {a: 1}\n  list: [x, y]\n  nothing:\n");
		file("application.properties", "app.bucket_name=photos\n");
		ApplicationProperties properties = read("dev");
		assertThat(properties.find("app.table-name")).contains("orders");
		assertThat(properties.find("app.nested.a")).contains("1");
		assertThat(properties.find("app.list[1]")).contains("y");
		assertThat(properties.find("app.nothing")).contains("");
		assertThat(properties.find("app.bucketName")).contains("photos");
		assertThat(properties.find("app.other")).isEmpty();
	}

	@Test
	void theProfilesFilesHideTheOthers() throws IOException {
		file("application.yaml", "a: base\nb: base\nc: base\nd: base\n");
		file("application.properties", "b=properties\n");
		file("config/application.yaml", "c: config\n");
		file("application-prod.yaml", "d: prod\n");
		file("application-dev.yaml", "d: dev\n");
		ApplicationProperties properties = read("prod");
		assertThat(List.of(properties.find("a").orElseThrow(), properties.find("b").orElseThrow(),
				properties.find("c").orElseThrow(), properties.find("d").orElseThrow()))
			.containsExactly("base", "properties", "config", "prod");
	}

	@Test
	void documentsOfAFileCountForTheirProfiles() throws IOException {
		file("application.yaml", """
				table: base
				---
				spring.config.activate.on-profile: prod | staging
				table: large
				---
				spring:
				  config:
				    activate:
				      on-profile: [dev, test]
				table: small
				---
				spring.config.activate.on-cloud-platform: kubernetes
				table: cloud
				""");
		file("application.properties", "x=1\n#---\nspring.config.activate.on-profile=dev\nx=2\n");
		assertThat(read("prod").find("table")).contains("large");
		assertThat(read("dev").find("table")).contains("small");
		assertThat(read("other").find("table")).contains("base");
		assertThat(read("dev").find("x")).contains("2");
		assertThat(read("prod").find("x")).contains("1");
	}

	@Test
	void groupsAndIncludedProfilesCount() throws IOException {
		file("application.yaml", "spring.profiles:\n  include: common\n  group:\n    prod: [eu, large]\n");
		file("application-common.yaml", "a: common\nb: common\n");
		file("application-prod.yaml", "b: prod\nc: prod\n");
		file("application-large.yaml", "c: large\n");
		ApplicationProperties properties = read("prod");
		assertThat(properties.find("a")).contains("common");
		assertThat(properties.find("b")).contains("prod");
		assertThat(properties.find("c")).contains("large");
	}

	@Test
	void profilesOfTheFileCountWhenTheEnvironmentNamesNone() throws IOException {
		file("application.yaml", "spring.profiles.active: eu\n");
		file("application-eu.yaml", "a: eu\n");
		file("application-default.yaml", "a: default\n");
		assertThat(ApplicationProperties.read(List.of(this.directory), Map.of()).find("a")).contains("eu");
		file("application.yaml", "b: 1\n");
		assertThat(ApplicationProperties.read(List.of(this.directory), Map.of()).find("a")).contains("default");
	}

	@Test
	void followsImportsOnTheClassPath() throws IOException {
		file("application.yaml", "spring.config.import: 'optional:classpath:/more.yaml,aws-parameterstore:/x'\na: 1\n");
		file("more.yaml", "spring.config.import: classpath:application.yaml\na: 2\n");
		assertThat(read("dev").find("a")).contains("2");
	}

	@Test
	void readsFromTheFirstRootThatHasTheFile() throws IOException {
		Path jar = this.directory.resolve("module.jar");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
			zip.putNextEntry(new ZipEntry("application.properties"));
			zip.write("a=jar".getBytes(StandardCharsets.UTF_8));
		}
		List<Path> roots = List.of(this.directory.resolve("missing"), this.directory, jar);
		assertThat(ApplicationProperties.read(roots, Map.of()).find("a")).contains("jar");
		file("application.properties", "a=directory\n");
		assertThat(ApplicationProperties.read(roots, Map.of()).find("a")).contains("directory");
	}

	@Test
	void saysWhichFileIsBroken() throws IOException {
		file("application.yaml", "a: [1\n");
		assertThatThrownBy(() -> read("dev")).isInstanceOf(UnreadablePropertiesException.class)
			.hasMessage("application.yaml:2:1: expected ',' or ']', but got <stream end>");
	}

	private ApplicationProperties read(String profile) {
		return ApplicationProperties.read(List.of(this.directory), Map.of("SPRING_PROFILES_ACTIVE", profile));
	}

	private void file(String name, String content) throws IOException {
		Path file = this.directory.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
	}

}
