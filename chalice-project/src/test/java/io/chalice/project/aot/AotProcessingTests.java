package io.chalice.project.aot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.project.BuiltProject;
import io.chalice.project.Project;
import io.chalice.project.fixture.Jdks;
import io.chalice.project.fixture.Libraries;
import io.chalice.project.fixture.Sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Processes small applications with the libraries of this build.
 */
class AotProcessingTests {

	private static final String INITIALIZER = "demo/App__ApplicationContextInitializer.class";

	private static final String APPLICATION = """
			import io.chalice.ChaliceRoute;
			import org.springframework.boot.SpringApplication;
			import org.springframework.boot.autoconfigure.SpringBootApplication;
			import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
			import org.springframework.context.annotation.*;
			@SpringBootApplication
			public class App {
				@ChaliceRoute("/") String index() { return "hello"; }
				@Bean @Profile("prod") Runnable production() { return () -> { }; }
				@Bean @ConditionalOnProperty("shop.feature") Runnable feature() { return () -> { }; }
				public static void main(String[] args) { SpringApplication.run(App.class, args); }
			}
			""";

	/** It believes to be a server. */
	private static final String SERVER = """
			import org.springframework.boot.*;
			import org.springframework.boot.autoconfigure.SpringBootApplication;
			import org.springframework.boot.autoconfigure.condition.*;
			import org.springframework.context.annotation.Bean;
			@SpringBootApplication
			public class App {
				@Bean @ConditionalOnNotWebApplication Runnable lambda() { return () -> { }; }
				@Bean @ConditionalOnWebApplication Runnable server() { return () -> { }; }
				public static void main(String[] args) {
					SpringApplication.run(App.class, "--spring.main.web-application-type=%s");
				}
			}
			""";

	private final Path directory;

	private final Path classes;

	AotProcessingTests(@TempDir Path directory) throws IOException {
		this.directory = directory.toRealPath();
		this.classes = this.directory.resolve("target/classes");
	}

	@Test
	void generatesAndCompilesForTheEnvironmentOfAStage() throws IOException {
		AotProcessing processing = processing(APPLICATION);
		GeneratedCode development = processing.generate("dev", Map.of("SPRING_PROFILES_ACTIVE", "dev"));
		GeneratedCode production = processing.generate("prod", Map.of("SPRING_PROFILES_ACTIVE", "prod", "SHOP_FEATURE",
				"on", "JAVA_TOOL_OPTIONS", "-javaagent:/opt/only-in-lambda.jar"));
		assertThat(text(development.sources())).doesNotContain("production", "feature");
		assertThat(text(production.sources())).contains("production", "feature");
		assertThat(production.sameAs(development)).isFalse();
		processing.compile(production);
		assertThat(production.directories()).filteredOn(Files::exists)
			.anySatisfy((each) -> assertThat(each.resolve(INITIALIZER)).exists())
			.anySatisfy((each) -> assertThat(each.resolve("META-INF/chalice/application-model.json")).exists())
			.anySatisfy((each) -> assertThat(each.resolve(GeneratedCode.RECORD)).content()
				.containsPattern("environment=[0-9a-f]{64}\nprofiles=prod\nstage=prod\n"))
			.noneSatisfy((each) -> assertThat(each.resolve("META-INF/native-image")).exists());
	}

	@ParameterizedTest
	@ValueSource(strings = { "servlet", "reactive" })
	void decidesForAnApplicationWithoutAWebServerAsTheLambdaAdapterStartsIt(String type) throws IOException {
		AotProcessing processing = processing(SERVER.formatted(type));
		GeneratedCode code = processing.generate("dev",
				Map.of("SPRING_PROFILES_ACTIVE", "dev", "SPRING_MAIN_WEB_APPLICATION_TYPE", type));
		assertThat(text(code.sources())).contains("getLambdaInstance").doesNotContain("getServerInstance");
	}

	@Test
	void remembersWhatWasGeneratedUntilTheApplicationChanges() throws IOException {
		AotProcessing processing = processing(APPLICATION);
		GeneratedCode code = processing.generate("dev", Map.of("SPRING_PROFILES_ACTIVE", "dev", "TABLE", "one"));
		Path mark = Files.writeString(code.sources().resolve("mark"), "");
		assertThat(processing.generate("dev", Map.of("TABLE", "one", "SPRING_PROFILES_ACTIVE", "dev"))).isEqualTo(code);
		assertThat(mark).exists();
		Files.delete(mark);
		GeneratedCode other = processing.generate("dev", Map.of("SPRING_PROFILES_ACTIVE", "dev", "TABLE", "two"));
		assertThat(other.directory()).isNotEqualTo(code.directory());
		assertThat(other.sameAs(code)).as("a variable no condition asks for").isTrue();
		processing.removeUnused("dev", List.of(other));
		assertThat(code.directory()).doesNotExist();
		assertThat(other.directory()).exists();
		Files.writeString(other.sources().resolve("mark"), "");
		Files.writeString(this.classes.resolve("application.properties"), "shop.feature=on");
		GeneratedCode changed = processing.generate("dev", Map.of("SPRING_PROFILES_ACTIVE", "dev", "TABLE", "two"));
		assertThat(changed.sources().resolve("mark")).doesNotExist();
		assertThat(text(changed.sources())).contains("feature");
	}

	@Test
	void tellsWhyAnApplicationCannotBeProcessed() throws IOException {
		AotProcessing processing = processing(APPLICATION.replace("SpringApplication.run(App.class, args);", """
				SpringApplication application = new SpringApplication(App.class);
				application.addInitializers((context) ->
						((org.springframework.context.support.GenericApplicationContext) context)
							.registerBean("supplied", Thread.class, () -> new Thread()));
				application.run(args);
				"""));
		assertThatExceptionOfType(AotFailedException.class)
			.isThrownBy(() -> processing.generate("dev", Map.of("SPRING_PROFILES_ACTIVE", "dev")))
			.withMessageStartingWith("Spring's ahead-of-time processing of demo.App for stage dev failed: ")
			.withMessageContaining("instance supplier is not supported")
			.withMessageEndingWith("set \"aot\": false in .chalice/config.json");
	}

	private AotProcessing processing(String source) throws IOException {
		new Sources(this.directory.resolve("src")).add("demo.App", source).compile(this.classes);
		Files.writeString(this.directory.resolve("pom.xml"), """
				<project><groupId>demo</groupId><artifactId>demo</artifactId><version>1</version>
				<properties><java.version>17</java.version></properties></project>
				""");
		return new AotProcessing(
				new BuiltProject(Project.find(this.directory), Jdks.own(), this.classes, List.of(), "demo.App"),
				this.classes, Libraries.ofApplications());
	}

	private static String text(Path directory) throws IOException {
		try (Stream<Path> files = Files.walk(directory)) {
			return String.join("\n", files.filter(Files::isRegularFile).map(AotProcessingTests::read).toList());
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
