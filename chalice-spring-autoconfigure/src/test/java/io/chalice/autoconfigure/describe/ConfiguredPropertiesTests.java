package io.chalice.autoconfigure.describe;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.DefaultResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class ConfiguredPropertiesTests {

	private final Path directory;

	ConfiguredPropertiesTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void readsYamlAndPropertiesInAnySpelling() throws IOException {
		file("application.yaml", "app:\n  tableName: orders\n  nested: {a: 1}\n  list: [x, y]\n  nothing:\n");
		file("application.properties", "app.bucket_name=photos\n");
		assertThat(read("dev")).containsOnly(entry("spring.profiles.active", "dev"), entry("app.tableName", "orders"),
				entry("app.nested.a", "1"), entry("app.list[0]", "x"), entry("app.list[1]", "y"),
				entry("app.nothing", ""), entry("app.bucket_name", "photos"));
	}

	@Test
	void tellsAPropertyOnceHoweverItIsSpelled() throws IOException {
		file("application.yaml", "app.tableName: base\n");
		file("application-prod.yaml", "app.TABLE-NAME: prod\n");
		assertThat(read("prod")).containsEntry("app.TABLE-NAME", "prod").doesNotContainKey("app.tableName");
	}

	@Test
	void theProfilesFilesHideTheOthers() throws IOException {
		file("application.yaml", "a: base\nb: base\nc: base\nd: base\n");
		file("application.properties", "b=properties\n");
		file("config/application.yaml", "c: config\n");
		file("application-prod.yaml", "d: prod\n");
		file("application-dev.yaml", "d: dev\n");
		assertThat(read("prod")).contains(entry("a", "base"), entry("b", "properties"), entry("c", "config"),
				entry("d", "prod"));
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
		assertThat(read("prod")).contains(entry("table", "large"), entry("x", "1"));
		assertThat(read("dev")).contains(entry("table", "small"), entry("x", "2"));
		assertThat(read("other")).contains(entry("table", "base"));
	}

	@Test
	void documentsCountForExpressionsOfProfiles() throws IOException {
		file("application.yaml", """
				a: 1
				---
				spring.config.activate.on-profile: "prod & !(eu | us)"
				a: 2
				""");
		assertThat(read("prod")).containsEntry("a", "2");
		assertThat(read("prod,us")).containsEntry("a", "1");
	}

	@Test
	void groupsAndIncludedProfilesCount() throws IOException {
		file("application.yaml", "spring.profiles:\n  include: common\n  group:\n    prod: [eu, large]\n");
		file("application-common.yaml", "a: common\nb: common\n");
		file("application-prod.yaml", "b: prod\nc: prod\n");
		file("application-large.yaml", "c: large\n");
		assertThat(read("prod")).contains(entry("a", "common"), entry("b", "prod"), entry("c", "large"),
				entry("spring.profiles.active", "common,prod,eu,large"));
	}

	@Test
	void profilesOfTheFileCountWhenTheEnvironmentNamesNone() throws IOException {
		file("application.yaml", "spring.profiles.active: eu\n");
		file("application-eu.yaml", "a: eu\n");
		file("application-default.yaml", "a: default\n");
		assertThat(read(null)).containsEntry("a", "eu");
		file("application.yaml", "b: 1\n");
		assertThat(read(null)).containsEntry("a", "default").doesNotContainKey("spring.profiles.active");
	}

	@Test
	void importsCount() throws IOException {
		file("application.yaml", "spring.config.import: 'optional:classpath:/more.yaml,classpath:other.properties'\n");
		file("more.yaml", "a: 2\n");
		file("other.properties", "b=3\n");
		assertThat(read("dev")).contains(entry("a", "2"), entry("b", "3"));
	}

	@Test
	void leavesPlaceholdersAsTheyAre() throws IOException {
		file("application.yaml", "a: ${aws.region}-${b:c}\n");
		assertThat(read("dev")).containsEntry("a", "${aws.region}-${b:c}");
	}

	@Test
	void leavesOutWhatTheProcessItselfHas() throws IOException {
		file("application.yaml", "a: 1\n");
		assertThat(read("dev")).containsOnlyKeys("spring.profiles.active", "a");
	}

	private Map<String, String> read(@Nullable String profiles) throws IOException {
		StandardEnvironment environment = new StandardEnvironment();
		Map<String, Object> variables = new LinkedHashMap<>();
		if (profiles != null) {
			variables.put("SPRING_PROFILES_ACTIVE", profiles);
		}
		environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource("chalice-systemEnvironment", variables));
		try (URLClassLoader loader = new URLClassLoader(new URL[] { this.directory.toUri().toURL() },
				getClass().getClassLoader())) {
			ConfigDataEnvironmentPostProcessor.applyTo(environment, new DefaultResourceLoader(loader), null);
		}
		ConfigurationPropertySources.attach(environment);
		return ConfiguredProperties.of(environment).values();
	}

	private void file(String name, String content) throws IOException {
		Path file = this.directory.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
	}

}
