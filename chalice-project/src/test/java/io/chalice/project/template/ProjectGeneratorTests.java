package io.chalice.project.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.chalice.project.configuration.Configuration;
import io.chalice.project.configuration.ConfigurationSchema;
import io.chalice.project.maven.EffectiveModel;
import io.chalice.project.maven.MavenModels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProjectGeneratorTests {

	private final BuildVersions versions = new BuildVersions("9.9.9", "8.8.8", "7.7.7");

	private final ProjectGenerator generator = new ProjectGenerator(this.versions);

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path directory;

	private static NewProject project(ProjectTemplate template, ExtraDependency... dependencies) {
		return new NewProject("order-book", "org.acme", "org.acme.orderbook", "Orders", 25, template,
				List.of(dependencies), false);
	}

	@ParameterizedTest
	@EnumSource
	void nothingOfTheSampleIsLeft(ProjectTemplate template) {
		Map<String, String> files = this.generator.files(project(template), "chalice");
		assertThat(files).containsKeys("pom.xml", "README.md", ".gitignore", ".chalice/config.json",
				"src/main/java/org/acme/orderbook/OrderBookApplication.java",
				"src/test/java/org/acme/orderbook/OrderBookApplicationTests.java");
		assertThat(files).allSatisfy((path, text) -> assertThat(path + text).doesNotContain("com.example",
				"com/example", "Helloworld", "ObjectsApplication"));
	}

	@ParameterizedTest
	@EnumSource
	void versionsAreThoseOfTheBuild(ProjectTemplate template) {
		String pom = this.generator.files(project(template, ExtraDependency.DYNAMODB), "chalice").get("pom.xml");
		assertThat(pom).contains("<version>8.8.8</version>", "<chalice.version>9.9.9</chalice.version>",
				"<aws-sdk.version>7.7.7</aws-sdk.version>", "<java.version>25</java.version>");
	}

	@Test
	void theSamplesHaveTheVersionsOfTheBuild() {
		BuildVersions build = BuildVersions.ofBuild();
		for (ProjectTemplate template : ProjectTemplate.values()) {
			String pom = SampleFiles.of(template).get("pom.xml");
			assertThat(pom).contains("<version>" + build.springBoot() + "</version>",
					"<chalice.version>" + build.chalice() + "</chalice.version>");
		}
	}

	@ParameterizedTest
	@EnumSource
	void theTemplateOfThePomIsTheSamplesOwn(ProjectTemplate template) {
		String sample = SampleFiles.of(template).get("pom.xml");
		String name = (template == ProjectTemplate.REST_API) ? "helloworld" : template.id();
		NewProject project = new NewProject(name, "com.example", "com.example", "", 17, template, List.of(), false);
		assertThat(new GeneratedPom(project, BuildVersions.ofBuild()).text()
			.replaceFirst("\t<name>.*\n\t<description>.*\n", "")).isEqualTo(sample);
	}

	// it would be built before the sample, and with it all that the console consists of
	@ParameterizedTest
	@EnumSource
	void aSampleDoesNotWaitForTheMavenPlugin(ProjectTemplate template) {
		String[] parts = SampleFiles.of(template).getOrDefault("pom.xml", "").split("</?pluginManagement>");
		assertThat(parts).hasSize(3);
		assertThat(parts[1]).contains("<artifactId>chalice-maven-plugin</artifactId>");
		assertThat(parts[0] + parts[2]).doesNotContain("chalice-maven-plugin");
	}

	@Test
	void whatLooksLikeAPlaceholderIsNone() {
		NewProject project = new NewProject("a", "com.example", "com.example", "@name@ & $1 <b>", 17,
				ProjectTemplate.REST_API, List.of(), false);
		assertThat(new GeneratedPom(project, this.versions).text())
			.contains("<description>@name@ &amp; $1 &lt;b&gt;</description>");
	}

	@Test
	void dependenciesAreAddedOnce() {
		String pom = this.generator
			.files(project(ProjectTemplate.OBJECTS, ExtraDependency.S3, ExtraDependency.SQS,
					ExtraDependency.VALIDATION), "chalice")
			.get("pom.xml");
		assertThat(pom).containsOnlyOnce("<artifactId>s3</artifactId>")
			.containsOnlyOnce("<artifactId>bom</artifactId>")
			.containsOnlyOnce("<artifactId>sqs</artifactId>")
			.containsOnlyOnce("<artifactId>url-connection-client</artifactId>")
			.containsOnlyOnce("<artifactId>spring-boot-starter-validation</artifactId>");
	}

	@Test
	void anExistingDirectoryIsRefused() throws IOException {
		Files.createDirectory(this.directory.resolve("order-book"));
		assertThatExceptionOfType(TemplateException.class)
			.isThrownBy(() -> this.generator.generate(project(ProjectTemplate.REST_API), this.directory, "chalice"))
			.withMessageStartingWith("Directory already exists: ");
	}

	@Test
	void onlyTheProjectIsWritten() {
		Path made = this.generator.generate(project(ProjectTemplate.REST_API), this.directory, "chalice");
		assertThat(this.directory).isDirectoryContaining((path) -> path.equals(made));
		assertThat(this.directory.toFile().list()).containsExactly("order-book");
		assertThat(made.resolve("pom.xml")).isNotEmptyFile();
	}

	@Test
	void whatCanBeChosenHasTheVersionsOfSpringBootAndTheSdk() throws IOException {
		Path made = this.generator.generate(new NewProject("all", "org.acme", "org.acme.all", "All", 25,
				ProjectTemplate.REST_API, List.of(ExtraDependency.values()), false), this.directory, "chalice");
		String own = Files.readString(made.resolve("pom.xml"))
			.replace("8.8.8", BuildVersions.ofBuild().springBoot())
			.replace("7.7.7", BuildVersions.ofBuild().awsSdk());
		Files.writeString(made.resolve("pom.xml"), own);
		EffectiveModel model = MavenModels.of(made, System.getenv()).read(made.resolve("pom.xml"));
		assertThat(model.isComplete()).isTrue();
		assertThat(model.dependencies()).hasSizeGreaterThan(ExtraDependency.values().length)
			.allSatisfy(
					(dependency) -> assertThat(dependency.getVersion()).as(dependency.getArtifactId()).isNotBlank());
		assertThat(model.property("maven.compiler.proc")).isEqualTo("full");
	}

	@Test
	void anEditorFindsTheSchemaWithoutANetwork() throws IOException {
		Path made = this.generator.generate(project(ProjectTemplate.REST_API), this.directory, "chalice");
		assertThat(made.resolve(".chalice/config.json")).content().startsWith("""
				{
				  "$schema": "./config.schema.json",
				  "version": "2.0",
				""");
		assertThat(made.resolve(".chalice/config.schema.json")).content().isEqualTo(ConfigurationSchema.json());
		assertThat(Configuration.read(made).warnings()).isEmpty();
	}

	@Test
	void theReadmeTellsHowToGoOn() {
		assertThat(this.generator.files(project(ProjectTemplate.EVENTS), "chalice").get("README.md"))
			.startsWith("# order-book\n\nOrders\n")
			.contains("\nmvn spring-boot:run\n", "\nmvn verify\n", "\nchalice deploy\n", "## What comes next\n")
			.doesNotContain("@program", "@name", "@description");
	}

}
