package io.chalice.autoconfigure.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.DefaultResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StartFreezing} and {@link LogFreezing}, with applications that Spring
 * Boot starts.
 */
class StartFreezingTests {

	private static final StartConditions NONE = new StartConditions(Map.of(), Set.of());

	private static final String FILE = "Config resource 'class path resource [%s]' via location "
			+ "'optional:classpath:/'";

	private final Path directory;

	private final Properties properties = (Properties) System.getProperties().clone();

	StartFreezingTests(@TempDir Path directory) {
		this.directory = directory;
	}

	// Spring Boot tells Logback by system properties
	@AfterEach
	void restoreLogging() {
		System.setProperties(this.properties);
		LoggingSystem system = LoggingSystem.get(StartFreezingTests.class.getClassLoader());
		system.cleanUp();
		system.beforeInitialize();
		system.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
	}

	@Test
	void filesOfThePackageAreTakenAsTheyAreWritten() throws IOException {
		file("application.properties", "shop.region=${REGION:none}\nshop.size=7\nspring.profiles.include=eu\n");
		file("application-eu.properties", "shop.size=8\n");
		StartRecord start = freeze(Map.of());
		assertThat(start).isNotNull();
		assertThat(start.profiles()).containsExactly("eu");
		assertThat(start.sources()).extracting(FrozenSource::name)
			.containsExactly(FILE.formatted("application-eu.properties"), FILE.formatted("application.properties"));
		assertThat(start.sources().get(1).properties().get("shop.region")).extracting("value")
			.isEqualTo("${REGION:none}");
		assertThat(start.logging()).isNotNull();
	}

	@Test
	void anApplicationWithoutFilesHasARecordToo() {
		StartRecord start = freeze(Map.of());
		assertThat(start).isNotNull();
		assertThat(start.sources()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "spring.config.import=optional:file:/opt/more.properties",
			"spring.config.import[0]=optional:configtree:/opt/" })
	void whatIsImportedIsNotKnownBeforehand(String line) throws IOException {
		file("application.properties", line + "\n");
		assertThat(freeze(Map.of())).isNull();
	}

	@Test
	void propertiesFromElsewhereAreNotKnownBeforehand() {
		assertThat(freeze(Map.of("spring.config.name", "other"))).as("as an argument").isNotNull();
		ConfigurableEnvironment environment = start(Map.of()).getEnvironment();
		environment.getPropertySources().addLast(new MapPropertySource("vault", Map.of("password", "secret")));
		assertThat(new StartFreezing(environment, NONE).freeze(null)).isNull();
	}

	@Test
	void otherDefaultProfilesAreNotTaken() {
		ConfigurableEnvironment environment = start(Map.of()).getEnvironment();
		environment.setDefaultProfiles("standard");
		assertThat(new StartFreezing(environment, NONE).freeze(null)).isNull();
	}

	@Test
	void foreignConditionsAllowNoRecord() {
		ConfigurableEnvironment environment = start(Map.of()).getEnvironment();
		assertThat(new StartFreezing(environment, new StartConditions(Map.of(), Set.of("SPRING_APPLICATION_JSON")))
			.freeze(null)).isNull();
	}

	@Test
	void levelsAndGroupsAreTaken() throws IOException {
		file("application.properties", "logging.level.com.example=debug\nlogging.level.sql=trace\n");
		LogSettings logging = logging();
		assertThat(logging).isNotNull();
		assertThat(logging.levels()).containsEntry("com.example", "DEBUG").containsEntry("org.hibernate.SQL", "TRACE");
		assertThat(logging.groups()).containsEntry("sql",
				List.of("org.springframework.jdbc.core", "org.hibernate.SQL", "org.jooq.tools.LoggerListener"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "logging.pattern.console=%m%n", "logging.file.name=target/a.log", "debug=true",
			"logging.structured.format.console=ecs", "logging.charset.console=UTF-16", "logging.group.mine=a,b",
			"spring.output.ansi.enabled=always", "logging.level.com.example=${LEVEL:debug}",
			"logging.threshold.console=warn" })
	void springBootSetsUpWhatIsToldMore(String line) throws IOException {
		file("application.properties", line + "\n");
		assertThat(logging()).isNull();
	}

	@Test
	void springBootReadsLogbacksOwnConfiguration() throws IOException {
		try (ConfigurableApplicationContext context = start(Map.of())) {
			assertThat(new LogFreezing(context.getBeanFactory(), context.getEnvironment()).freeze()).isNotNull();
			file("logback-spring.xml", "<configuration/>");
			assertThat(new LogFreezing(context.getBeanFactory(), context.getEnvironment()).freeze()).isNull();
		}
	}

	@Test
	void variablesCountAsProperties() {
		ConfigurableApplicationContext context = start(Map.of());
		context.getEnvironment()
			.getPropertySources()
			.addLast(new SystemEnvironmentPropertySource("more-systemEnvironment",
					Map.of("LOGGING_PATTERN_CONSOLE", "%m%n")));
		assertThat(new LogFreezing(context.getBeanFactory(), context.getEnvironment()).freeze()).isNull();
	}

	@Test
	void whoeverElseChangesTheEnvironmentIsFound() throws IOException {
		file("META-INF/spring.factories",
				"org.springframework.boot.EnvironmentPostProcessor=com.example.Vault,\\\n com.example.Consul\n");
		assertThat(PostProcessors.others(new FilesLoader(this.directory))).containsExactly("com.example.Vault",
				"com.example.Consul");
	}

	private void file(String name, String text) throws IOException {
		Path file = this.directory.resolve(name);
		Files.createDirectories(file.resolveSibling(""));
		Files.writeString(file, text);
	}

	private @Nullable StartRecord freeze(Map<String, String> arguments) {
		try (ConfigurableApplicationContext context = start(arguments)) {
			return new StartFreezing(context.getEnvironment(), NONE)
				.freeze(new LogFreezing(context.getBeanFactory(), context.getEnvironment()).freeze());
		}
	}

	private @Nullable LogSettings logging() {
		try (ConfigurableApplicationContext context = start(Map.of())) {
			return new LogFreezing(context.getBeanFactory(), context.getEnvironment()).freeze();
		}
	}

	private ConfigurableApplicationContext start(Map<String, String> arguments) {
		FilesLoader loader = new FilesLoader(this.directory);
		SpringApplication application = new SpringApplication(new DefaultResourceLoader(loader), Empty.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setAddCommandLineProperties(false);
		return application.run(arguments.entrySet()
			.stream()
			.map((argument) -> "--" + argument.getKey() + "=" + argument.getValue())
			.toArray(String[]::new));
	}

	@Configuration(proxyBeanMethods = false)
	static class Empty {

	}

}
