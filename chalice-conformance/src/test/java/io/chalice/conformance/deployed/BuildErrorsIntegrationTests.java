package io.chalice.conformance.deployed;

import java.io.IOException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.chalice.project.BuildFailedException;
import io.chalice.project.MainClassException;
import io.chalice.project.aot.AotFailedException;
import io.chalice.project.describe.StarterMissingException;
import io.chalice.project.packaging.NotExecutableJarException;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a user is told about a project that cannot be deployed.
 */
@Tag("full")
class BuildErrorsIntegrationTests {

	private static final String APPLICATION = """
			package demo;
			import io.chalice.ChaliceRoute;
			import org.springframework.boot.SpringApplication;
			import org.springframework.boot.autoconfigure.SpringBootApplication;
			@SpringBootApplication
			public class App {
				@ChaliceRoute("/") String index() { return "hello"; }
				public static void main(String[] args) { SpringApplication.run(App.class, args); }
			}
			""";

	private static final String SOURCE = "src/main/java/demo/App.java";

	@Test
	void aProjectWithoutSpringBootsPlugin() throws IOException {
		UserProject project = project().write(SOURCE, APPLICATION)
			.edit("pom.xml", (pom) -> pom.replaceAll("(?s)<build>.*</build>", ""));
		assertThatExceptionOfType(NotExecutableJarException.class).isThrownBy(() -> Deployed.of(project, "dev"))
			.withMessage(
					"%s is not an executable jar, and none beside it is: add the spring-boot-maven-plugin, whose "
							+ "repackage goal makes it one",
					project.directory().resolve("target/errors-0.0.1-SNAPSHOT.jar"));
	}

	@Test
	void codeThatDoesNotCompile() throws IOException {
		UserProject project = project().write(SOURCE, APPLICATION.replace("\"hello\"", "1"));
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> Deployed.of(project, "dev"))
			.withMessageMatching("src/main/java/demo/App\\.java:7:\\d+: incompatible types: .*");
	}

	@Test
	void aProjectWithoutTheStarter() throws IOException {
		UserProject project = project().write(SOURCE, APPLICATION.replaceAll(".*Chalice.*\n", ""))
			.edit("pom.xml",
					(pom) -> pom.replaceAll("io\\.chalice", "org.springframework.boot")
						.replaceAll("chalice-spring-boot-starter", "spring-boot-starter")
						.replaceAll("<version>%s</version>".formatted(System.getProperty("conformance.version")), ""));
		assertThatExceptionOfType(StarterMissingException.class).isThrownBy(() -> Deployed.of(project, "dev"))
			.withMessageContaining("io.chalice:chalice-spring-boot-starter");
	}

	@Test
	void twoMainClasses() throws IOException {
		UserProject project = project().write(SOURCE, APPLICATION)
			.write("src/main/java/demo/Other.java",
					APPLICATION.replace("class App", "class Other").replace("App.class", "Other.class"));
		assertThatExceptionOfType(MainClassException.class).isThrownBy(() -> Deployed.of(project, "dev"))
			.withMessage("Several classes could start the application: demo.App, demo.Other. "
					+ "Name one in pom.xml: <start-class>demo.App</start-class>");
	}

	@Test
	void anApplicationThatCannotBeProcessedAheadOfTime() throws IOException {
		UserProject project = project().write(SOURCE, APPLICATION.replace("SpringApplication.run(App.class, args);", """
				SpringApplication application = new SpringApplication(App.class);
				application.addInitializers((context) ->
						((org.springframework.context.support.GenericApplicationContext) context)
							.registerBean("supplied", Thread.class, () -> new Thread()));
				application.run(args);
				"""));
		assertThatExceptionOfType(AotFailedException.class).isThrownBy(() -> Deployed.of(project, "dev"))
			.withMessageContaining("instance supplier is not supported")
			.withMessageContaining("set \"aot\": false in .chalice/config.json");
	}

	private static UserProject project() throws IOException {
		return UserProject.create("errors", "", "", "{\"version\": \"2.0\", \"app_name\": \"errors\"}");
	}

}
