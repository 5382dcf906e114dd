package io.chalice.maven.goal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.plan.Confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link GoalRunner}.
 */
class GoalRunnerTests {

	private static final String POM = """
			<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
			<groupId>demo</groupId><artifactId>demo</artifactId><version>1</version>%s</project>
			""";

	private final List<String> log = new ArrayList<>();

	private final Path directory;

	GoalRunnerTests(@TempDir Path directory) throws IOException {
		this.directory = directory.toRealPath();
		Files.writeString(this.directory.resolve("pom.xml"), POM.formatted(""));
	}

	private Optional<String> run(String goal, String... more) {
		Map<String, String> told = new TreeMap<>(
				Map.of("goal", goal, "stage", "dev", "directory", this.directory.toString()));
		for (int index = 0; index < more.length; index += 2) {
			told.put(more[index], more[index + 1]);
		}
		return new GoalRunner().apply(told, (level, line) -> this.log.add(level + " " + line));
	}

	private void configure() throws IOException {
		Files.createDirectory(this.directory.resolve(".chalice"));
		Files.writeString(this.directory.resolve(".chalice/config.json"), """
				{"version": "2.0", "app_name": "demo", "stages": {"dev": {}, "prod": {}}}
				""");
	}

	@Test
	void whatIsMissingFailsTheDoctorWithItsRemedyBefore() {
		assertThat(run("doctor")).hasValue("Not as it has to be: JDK, Maven, Configuration");
		assertThat(this.log).anyMatch((line) -> line.startsWith("error FAIL  JDK"))
			.contains("error       Install a JDK 17 or newer, and set JAVA_HOME to it");
	}

	@Test
	void aStageThatIsMisspeltIsNotMade() throws IOException {
		configure();
		assertThat(run("deploy", "stage", "prd"))
			.hasValueSatisfying((failure) -> assertThat(failure).startsWith(".chalice/config.json:1:")
				.contains("unknown stage 'prd', did you mean 'prod'?"));
		assertThat(this.log).isEmpty();
	}

	@Test
	void anEndpointIsAUrl() throws IOException {
		configure();
		assertThat(run("plan", "endpoint-url", "localhost"))
			.hasValue("chalice.endpoint-url is like http://localhost:4566, not 'localhost'");
	}

	@Test
	void nobodyIsAskedWhoDeploys() throws IOException {
		configure();
		assertThat(run("plan", "env.AWS_CONFIG_FILE", "none", "profile", "nobody"))
			.hasValueSatisfying((failure) -> assertThat(failure).contains("nobody").hasLineCount(1));
	}

	@Test
	void whatOnlyHoldsModulesIsNoApplication() throws IOException {
		Files.writeString(this.directory.resolve("pom.xml"), POM.formatted("<packaging>pom</packaging>"));
		assertThat(run("gen-policy"))
			.hasValue("%s only holds modules: call the goal where an application is, with -pl MODULE"
				.formatted(this.directory));
	}

	@Test
	void whatWouldBeAskedFailsUnlessItIsAnswered() {
		List<Confirmation> questions = List.of(Confirmation.destruction(List.of("REST API demo goes.")));
		GoalRequest silent = new GoalRequest(Map.of(), (level, line) -> this.log.add(level + " " + line));
		assertThatExceptionOfType(GoalFailedException.class)
			.isThrownBy(() -> DeployGoal.requireAnswers(silent, questions))
			.withMessage("deploy asks 'Would you like to continue?', and nobody answers. To say yes: "
					+ "-Dchalice.yes=true");
		assertThat(this.log).containsExactly("warn REST API demo goes.");
		DeployGoal.requireAnswers(silent, List.of());
		DeployGoal.requireAnswers(new GoalRequest(Map.of("yes", "true"), silent.log()), questions);
	}

	@Test
	void aFailureOfAnotherKindNamesIt() {
		assertThat(GoalRunner.explain(new IllegalArgumentException("no"))).isEqualTo("IllegalArgumentException: no");
		assertThat(GoalRunner.explain(new GoalFailedException("why"))).isEqualTo("why");
	}

}
