package io.chalice.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Builds small projects with the Maven of this machine and the plugins of this build.
 */
@Tag("full")
class ProjectBuildIntegrationTests {

	private static final String PLUGINS = """
			<build><pluginManagement><plugins>
			<plugin><artifactId>maven-compiler-plugin</artifactId><version>3.14.1</version></plugin>
			<plugin><artifactId>maven-resources-plugin</artifactId><version>3.3.1</version></plugin>
			<plugin><artifactId>maven-surefire-plugin</artifactId><version>3.5.4</version></plugin>
			<plugin><artifactId>maven-jar-plugin</artifactId><version>3.4.2</version></plugin>
			<plugin><artifactId>maven-dependency-plugin</artifactId><version>3.9.0</version></plugin>
			</plugins></pluginManagement></build>
			""";

	private static final String BOOT_VERSION = "4.1.1";

	private static final String PROPERTIES = """
			<properties><maven.compiler.release>17</maven.compiler.release>
			<project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>
			""";

	private static final String DEPENDENCIES = """
			<dependency><groupId>org.jspecify</groupId><artifactId>jspecify</artifactId><version>1.0.0</version>\
			</dependency>
			<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-api</artifactId><version>2.0.18</version>
			<scope>provided</scope></dependency>
			""";

	private static final String APP = """
			package demo;
			public class App {
				public static void main(String[] args) {
				}
			}
			""";

	private final Path directory;

	ProjectBuildIntegrationTests(@TempDir Path temporary) throws IOException {
		this.directory = temporary.toRealPath();
	}

	@Test
	void buildsAProject() throws IOException {
		file("pom.xml", pom("demo", PROPERTIES + dependencies(DEPENDENCIES) + PLUGINS));
		file("src/main/java/demo/App.java", APP);
		ProjectBuild build = prepare(this.directory);
		BuiltProject built = build.run();
		assertThat(built.jdk().java()).isExecutable();
		assertThat(built.classes().resolve("demo/App.class")).exists();
		assertThat(built.project().jar()).exists();
		assertThat(built.mainClass()).isEqualTo("demo.App");
		assertThat(built.classPath()).extracting((path) -> path.getFileName().toString())
			.containsExactly("jspecify-1.0.0.jar");
		file("src/main/java/demo/App.java", APP.replace("args)", "args"));
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> prepare(this.directory).run())
			.satisfies((ex) -> assertThat(ex.errors()).hasSize(1))
			.withMessageMatching("src/main/java/demo/App\\.java:3:\\d+: .*expected");
	}

	@Test
	void buildsAModuleWithTheModulesItNeeds() throws IOException {
		file("pom.xml", pom("all", PROPERTIES + "<packaging>pom</packaging><modules><module>lib</module>"
				+ "<module>app</module><module>other</module></modules>" + PLUGINS));
		String parent = "<parent><groupId>demo</groupId><artifactId>all</artifactId><version>1</version></parent>";
		file("lib/pom.xml", pom("lib", parent + dependencies(DEPENDENCIES)));
		file("lib/src/main/java/lib/Lib.java", "package lib; public class Lib { }");
		file("app/pom.xml", pom("app", parent + dependencies("<dependency><groupId>demo</groupId>"
				+ "<artifactId>lib</artifactId><version>${project.version}</version></dependency>")));
		file("app/src/main/java/demo/App.java", APP.replace("args) {", "args) {\nnew lib.Lib();"));
		file("other/pom.xml", pom("other", parent));
		file("other/src/main/java/Broken.java", "not Java");
		BuiltProject built = prepare(this.directory.resolve("app")).run();
		assertThat(built.mainClass()).isEqualTo("demo.App");
		assertThat(built.classPath()).first().isEqualTo(this.directory.resolve("lib/target/lib-1.jar"));
		assertThat(built.classPath()).extracting((path) -> path.getFileName().toString())
			.containsExactly("lib-1.jar", "jspecify-1.0.0.jar");
		assertThat(prepare(this.directory.resolve("app")).compile().classPath()).first()
			.isEqualTo(this.directory.resolve("lib/target/classes"));
	}

	@Test
	void packagesALibraryAsItIsNowWhenOnlyItHasChanged() throws IOException {
		String library = "<dependency><groupId>demo</groupId><artifactId>lib</artifactId><version>1</version>"
				+ "<scope>system</scope><systemPath>%s</systemPath></dependency>"
					.formatted(this.directory.resolve("lib-1.jar"));
		String boot = """
				<plugins><plugin><groupId>org.springframework.boot</groupId>
				<artifactId>spring-boot-maven-plugin</artifactId><version>%s</version>
				<executions><execution><goals><goal>repackage</goal></goals>
				<configuration><includeSystemScope>true</includeSystemScope></configuration></execution></executions>
				</plugin></plugins></build>
				""".formatted(BOOT_VERSION);
		file("pom.xml", pom("demo", PROPERTIES + dependencies(library) + PLUGINS.replace("</build>", boot)));
		file("src/main/java/demo/App.java", APP);
		jar("lib-1.jar", "before");
		Path jar = prepare(this.directory).run().project().jar();
		assertThat(library(jar, "lib-1.jar", "text.txt")).isEqualTo("before");
		jar("lib-1.jar", "afterwards");
		prepare(this.directory).run();
		assertThat(library(jar, "lib-1.jar", "text.txt")).isEqualTo("afterwards");
	}

	private void jar(String name, String text) throws IOException {
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(this.directory.resolve(name)))) {
			out.putNextEntry(new ZipEntry("text.txt"));
			out.write(text.getBytes(StandardCharsets.UTF_8));
		}
	}

	private static String library(Path jar, String library, String file) throws IOException {
		try (ZipFile boot = new ZipFile(jar.toFile());
				ZipInputStream in = new ZipInputStream(boot.getInputStream(boot.getEntry("BOOT-INF/lib/" + library)))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				if (entry.getName().equals(file)) {
					return new String(in.readAllBytes(), StandardCharsets.UTF_8);
				}
			}
		}
		return "";
	}

	@Test
	void tellsWhatMavenCannotFind() throws IOException {
		file("pom.xml",
				pom("demo",
						PROPERTIES + dependencies("<dependency><groupId>demo</groupId>"
								+ "<artifactId>missing</artifactId><version>1</version><scope>system</scope>"
								+ "<systemPath>/no/such.jar</systemPath></dependency>") + PLUGINS));
		file("src/main/java/demo/App.java", APP);
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> prepare(this.directory).run())
			.withMessageContaining("demo:missing:jar:1")
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("[ERROR]", "Re-run Maven"));
	}

	@Test
	void followsTheJdkThatMavenUses() throws IOException {
		Path jdk = newerJdk();
		assumeThat(jdk).as("SKIPPED: no JDK 25 found; set JAVA25_HOME to one").isNotNull();
		file("pom.xml", pom("demo", PROPERTIES.replace("17", "25")));
		Map<String, String> environment = new HashMap<>(System.getenv());
		environment.put("JAVA_HOME", System.getProperty("java.home"));
		Project project = Project.find(this.directory);
		if (Runtime.version().feature() < 25) {
			assertThatExceptionOfType(JavaLevelException.class)
				.isThrownBy(() -> ProjectBuild.prepare(project, environment))
				.withMessageStartingWith(
						"demo is written for Java 25, but Maven runs on Java " + Runtime.version().feature());
		}
		environment.put("JAVA_HOME", String.valueOf(jdk));
		ProjectBuild build = ProjectBuild.prepare(project, environment);
		assertThat(build.jdk().level()).isEqualTo(25);
		assertThat(build.jdk().java()).isExecutable();
	}

	private static @Nullable Path newerJdk() throws IOException {
		String home = System.getenv("JAVA25_HOME");
		if (home != null) {
			return Path.of(home);
		}
		Path parent = Path.of(System.getProperty("java.home")).toRealPath().resolveSibling("");
		try (Stream<Path> siblings = Files.list(parent)) {
			return siblings.filter((sibling) -> sibling.getFileName().toString().contains("25"))
				.filter((sibling) -> Files.isExecutable(sibling.resolve("bin/javac")))
				.findFirst()
				.orElse(null);
		}
	}

	private static ProjectBuild prepare(Path directory) {
		return ProjectBuild.prepare(Project.find(directory), System.getenv());
	}

	private static String dependencies(String dependencies) {
		return "<dependencies>%s</dependencies>".formatted(dependencies);
	}

	private static String pom(String artifactId, String content) {
		return """
				<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
				<groupId>demo</groupId><artifactId>%s</artifactId><version>1</version>
				%s</project>
				""".formatted(artifactId, content);
	}

	private void file(String name, String content) throws IOException {
		Path file = this.directory.resolve(name);
		Files.createDirectories(file.resolveSibling(""));
		Files.writeString(file, content);
	}

}
