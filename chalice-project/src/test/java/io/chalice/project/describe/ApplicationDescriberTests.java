package io.chalice.project.describe;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.model.ApplicationModel;
import io.chalice.model.ApplicationModelJson;
import io.chalice.model.FunctionModel;
import io.chalice.model.UnsupportedModelException;
import io.chalice.project.BuiltProject;
import io.chalice.project.Jdk;
import io.chalice.project.Project;
import io.chalice.project.configuration.CommandLineOverrides;
import io.chalice.project.configuration.Configuration;
import io.chalice.project.configuration.StageConfiguration;
import io.chalice.project.fixture.Sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The application is a class on the class path where the real one would be, which does
 * what its main class's name says.
 */
class ApplicationDescriberTests {

	private static final String FAKE = """
			public class DescribeMain {
				public static void main(String[] args) throws Exception {
					java.nio.file.Path calls = java.nio.file.Path.of("%s");
					java.nio.file.Files.writeString(calls, args[0] + "\\n", java.nio.file.StandardOpenOption.CREATE,
							java.nio.file.StandardOpenOption.APPEND);
					System.out.println("a banner");
					switch (args[0]) {
						case "Fails" -> {
							System.err.println("Description:\\n\\nTwo beans\\n\\nAction:\\n\\nRemove one\\n");
							System.exit(1);
						}
						case "Waits" -> Thread.sleep(600_000);
						case "Exits" -> System.exit(0);
						case "Future" -> write(args[1], "{\\"schemaVersion\\": \\"9.0\\"}");
						default -> {
							write(java.nio.file.Path.of(args[1]).resolveSibling("properties.json").toString(),
								"{\\"values\\": {\\"app.tableName\\": \\"" + System.getenv("SPRING_PROFILES_ACTIVE")
								+ "-${SIZE}\\", \\"app.password\\": \\"hunter2\\","
								+ "\\"app.database\\": \\"jdbc:x://me:hunter2@db/\\", \\"app.secret-name\\": \\"s\\"},"
								+ "\\"withheld\\": [], \\"skippedImports\\": [\\"aws-secretsmanager:x\\"]}");
							write(args[1], java.nio.file.Files.readString(java.nio.file.Path.of("%s"))
								.replace("(profile)", String.valueOf(System.getenv("SPRING_PROFILES_ACTIVE")))
								.replace("(variables)", String.join(",", new \
			java.util.TreeSet<>(System.getenv().keySet())))
								.replace("(files)", String.valueOf(new java.io.File(".").list().length)));
						}
					}
				}
				private static void write(String file, String text) throws Exception {
					java.nio.file.Files.writeString(java.nio.file.Path.of(file), text);
				}
			}
			""";

	private final Path directory;

	private final Path runtime;

	private final Path classes;

	ApplicationDescriberTests(@TempDir Path directory) throws IOException {
		this.directory = directory;
		this.runtime = directory.resolve("a run time");
		this.classes = Files.createDirectories(directory.resolve("target/classes"));
	}

	@BeforeEach
	void compile() throws IOException {
		Files.write(this.directory.resolve("model.json"), ApplicationModelJson.write(ApplicationModel.of(List.of(),
				List.of(new FunctionModel("f", "(profile);(files);(variables)")), List.of(), List.of())));
		new Sources(this.directory.resolve("src"))
			.add("io.chalice.autoconfigure.describe.DescribeMain",
					FAKE.formatted(this.directory.resolve("calls"), this.directory.resolve("model.json")))
			.compile(this.runtime);
	}

	@Test
	void runsTheApplicationInTheEnvironmentOfItsFunction() throws IOException {
		ProjectDescription description = describe("App", Map.of("SPRING_PROFILES_ACTIVE", "dev", "TABLE", "t"));
		String[] seen = description.model().functions().get(0).handler().split(";");
		assertThat(seen[0]).isEqualTo("dev");
		assertThat(seen[1]).as("files in the working directory").isEqualTo("0");
		assertThat(seen[2].split(",")).contains("SPRING_PROFILES_ACTIVE", "TABLE")
			.isSubsetOf("SPRING_PROFILES_ACTIVE", "TABLE", "PATH", "HOME", "USER", "LOGNAME", "LANG", "LC_ALL",
					"LC_CTYPE", "TZ", "TMPDIR", "TMP", "TEMP", "SystemRoot", "windir", "USERPROFILE");
		assertThat(calls()).containsExactly("App");
	}

	@Test
	void remembersWhatItLearnt() throws IOException {
		ProjectDescription first = describe("App", Map.of());
		assertThat(describe("App", Map.of())).isEqualTo(first);
		assertThat(calls()).hasSize(1);
		assertThat(this.directory.resolve("target/chalice/model-dev.txt")).exists();
	}

	@Test
	void learnsAnewWhenAClassChanges() throws IOException {
		describe("App", Map.of());
		Files.writeString(this.classes.resolve("A.class"), "x");
		describe("App", Map.of());
		assertThat(calls()).hasSize(2);
	}

	@Test
	void learnsAnewInAnotherEnvironment() throws IOException {
		describe("App", Map.of("AA", "1"));
		describe("App", Map.of("AA", "2"));
		assertThat(calls()).hasSize(2);
	}

	@Test
	void learnsAnewWithAnotherClassPath() throws IOException {
		describe("App", Map.of());
		Files.writeString(this.runtime.resolve("more"), "x");
		describe("App", Map.of());
		assertThat(calls()).hasSize(2);
	}

	@Test
	void keepsEachStagesModel() throws IOException {
		describer("App").describe("dev", Map.of());
		describer("App").describe("prod", Map.of());
		describer("App").describe("dev", Map.of());
		assertThat(calls()).hasSize(2);
	}

	@Test
	void learnsAnewWhenTheMemoryIsDamaged() throws IOException {
		describe("App", Map.of());
		Path file = this.directory.resolve("target/chalice/model-dev.txt");
		String text = Files.readString(file);
		Files.writeString(file, text.substring(0, text.length() - 10));
		describe("App", Map.of());
		assertThat(calls()).hasSize(2);
	}

	@Test
	void tellsWhatImportsWereSkipped() throws IOException {
		assertThat(describe("App", Map.of()).skippedImports()).containsExactly("aws-secretsmanager:x");
		assertThat(describe("App", Map.of()).skippedImports()).containsExactly("aws-secretsmanager:x");
		assertThat(calls()).hasSize(1);
	}

	@Test
	void remembersTheProperties() throws IOException {
		StageConfiguration stage = stage("{}");
		describe("App", stage.function("api_handler").environment());
		ApplicationProperties properties = describer("App").properties(stage, "api_handler");
		assertThat(properties.find("app.table-name")).contains("dev-${SIZE}");
		assertThat(properties.find("app.secretName")).contains("s");
		assertThat(properties.find("app.other")).isEmpty();
		assertThat(calls()).hasSize(1);
	}

	@Test
	void learnsThePropertiesWhenOnlyTheModelIsRemembered() throws IOException {
		StageConfiguration stage = stage("{}");
		describe("App", stage.function("api_handler").environment());
		Files.delete(this.directory.resolve("target/chalice/properties-dev.txt"));
		assertThat(describer("App").properties(stage, "api_handler").find("app.table_name")).contains("dev-${SIZE}");
		assertThat(describer("App").properties(stage, "api_handler").find("app.table_name")).contains("dev-${SIZE}");
		assertThat(calls()).hasSize(2);
	}

	@Test
	void writesNoSecretDown() throws IOException {
		StageConfiguration stage = stage("{}");
		ApplicationProperties first = describer("App").properties(stage, "api_handler");
		assertThat(first.find("app.password")).contains("hunter2");
		try (Stream<Path> files = Files.walk(this.directory.resolve("target/chalice"))) {
			assertThat(files.filter(Files::isRegularFile)).isNotEmpty()
				.allSatisfy((file) -> assertThat(file).content().doesNotContain("hunter2"));
		}
		assertThat(calls()).hasSize(1);
		// whoever needs one has the application asked again
		ApplicationProperties second = describer("App").properties(stage, "api_handler");
		assertThat(second.find("app.database")).contains("jdbc:x://me:hunter2@db/");
		assertThat(second.find("app.password")).contains("hunter2");
		assertThat(calls()).hasSize(2);
	}

	@Test
	void functionsForWhichTheSameFilesCountAskOnceForASecret() throws IOException {
		StageConfiguration stage = stage("""
				{"lambda_functions": {"same": {"environment_variables": {"TABLE": "t"}}}}""");
		describe("App", stage.function("api_handler").environment());
		ApplicationDescriber describer = describer("App");
		assertThat(describer.properties(stage, "api_handler").find("app.password")).contains("hunter2");
		assertThat(describer.properties(stage, "same").find("app.password")).contains("hunter2");
		assertThat(calls()).hasSize(2);
	}

	@Test
	void aFunctionWithProfilesOfItsOwnHasPropertiesOfItsOwn() throws IOException {
		StageConfiguration stage = stage("""
				{"lambda_functions": {"other": {"environment_variables": {"SPRING_PROFILES_ACTIVE": "other"}},
				"same": {"environment_variables": {"TABLE": "t", "SPRING_MAIN_BANNER_MODE": "off"}}}}""");
		ApplicationDescriber describer = describer("App");
		assertThat(describer.properties(stage, "api_handler").find("app.table-name")).contains("dev-${SIZE}");
		assertThat(describer.properties(stage, "same").find("app.table-name")).contains("dev-${SIZE}");
		assertThat(describer.properties(stage, "other").find("app.table-name")).contains("other-${SIZE}");
		assertThat(describer.properties(stage, "other").find("app.table-name")).contains("other-${SIZE}");
		assertThat(calls()).hasSize(2);
	}

	@Test
	void showsTheExplanationOfAFailureWordForWord() throws IOException {
		assertThatExceptionOfType(DescribeFailedException.class).isThrownBy(() -> describe("Fails", Map.of()))
			.withMessage("Description:\n\nTwo beans\n\nAction:\n\nRemove one")
			.satisfies((ex) -> assertThat(ex.output().strip()).isEqualTo("a banner"));
		assertThatExceptionOfType(DescribeFailedException.class).isThrownBy(() -> describe("Fails", Map.of()));
		assertThat(calls()).as("failures are not remembered").hasSize(2);
	}

	@Test
	void tellsWhenTheApplicationEndsEarly() {
		assertThatExceptionOfType(DescribeFailedException.class).isThrownBy(() -> describe("Exits", Map.of()))
			.withMessage("Exits ended with exit code 0 before its beans were known:\na banner");
	}

	@Test
	void stopsAnApplicationThatTakesTooLong() {
		ApplicationDescriber describer = new ApplicationDescriber(project("Waits", entries()), Duration.ofSeconds(2));
		assertThatExceptionOfType(DescribeTimeoutException.class).isThrownBy(() -> describer.describe("dev", Map.of()))
			.withMessage("Waits did not get as far as its bean definitions in 2 seconds: "
					+ "does its main method wait for something before it calls SpringApplication.run?")
			.satisfies((ex) -> assertThat(ex.timeout()).isEqualTo(Duration.ofSeconds(2)));
	}

	@Test
	void refusesAModelOfAnotherVersion() {
		assertThatExceptionOfType(UnsupportedModelException.class).isThrownBy(() -> describe("Future", Map.of()))
			.withMessageContaining("9.0");
	}

	@Test
	void namesTheDependencyThatIsMissing() {
		ApplicationDescriber describer = new ApplicationDescriber(project("App", List.of()));
		assertThatExceptionOfType(StarterMissingException.class).isThrownBy(() -> describer.describe("dev", Map.of()))
			.withMessage("demo has no chalice-spring-autoconfigure on its class path: "
					+ "add the dependency io.chalice:chalice-spring-boot-starter to its pom.xml");
	}

	@Test
	void leavesNothingBehind() throws IOException {
		describe("App", Map.of());
		try (Stream<Path> files = Files.list(this.directory.resolve("target/chalice"))) {
			assertThat(files.map((file) -> String.valueOf(file.getFileName())))
				.containsExactlyInAnyOrder("model-dev.txt", "properties-dev.txt", "archives");
		}
	}

	private StageConfiguration stage(String json) throws IOException {
		Path file = this.directory.resolve(".chalice/config.json");
		Files.createDirectories(file.getParent());
		Files.writeString(file, "{\"app_name\": \"demo\", \"stages\": {\"dev\": %s}}".formatted(json));
		return Configuration.read(this.directory).stage("dev", CommandLineOverrides.none());
	}

	private ProjectDescription describe(String mainClass, Map<String, String> environment) {
		return describer(mainClass).describe("dev", environment);
	}

	private ApplicationDescriber describer(String mainClass) {
		return new ApplicationDescriber(project(mainClass, entries()));
	}

	private List<Path> entries() {
		try {
			URL core = ApplicationModel.class.getProtectionDomain().getCodeSource().getLocation();
			return List.of(Path.of(core.toURI()), this.runtime);
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private BuiltProject project(String mainClass, List<Path> classPath) {
		Path target = this.directory.resolve("target");
		Project project = new Project(this.directory, this.directory, "demo", "1", 17, target, this.classes,
				target.resolve("demo-1.jar"), mainClass);
		Jdk jdk = new Jdk(Path.of(System.getProperty("java.home")), Runtime.version().feature());
		return new BuiltProject(project, jdk, this.classes, classPath, mainClass);
	}

	private List<String> calls() throws IOException {
		return Files.readAllLines(this.directory.resolve("calls"));
	}

}
