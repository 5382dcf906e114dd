package io.chalice.project;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.project.fixture.Sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ProjectBuild}.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the fake Maven is a shell script")
class ProjectBuildTests extends AbstractBuildTests {

	ProjectBuildTests(@TempDir Path temporary) throws IOException {
		super(temporary);
	}

	@Test
	void packagesAndLearnsTheClassPath() throws IOException {
		Path first = Files.writeString(this.directory.resolve("first.jar"), "");
		Path second = Files.writeString(this.directory.resolve("second.jar"), "");
		FakeMaven maven = maven().writesClassPath(first + File.pathSeparator + second);
		application();
		ProjectBuild build = prepare();
		assertThat(build.jdk().level()).isEqualTo(Runtime.version().feature());
		BuiltProject built = build.run();
		assertThat(built.classPath()).containsExactly(first, second);
		assertThat(built.classes()).isEqualTo(this.directory.resolve("target/classes"));
		assertThat(built.mainClass()).isEqualTo("demo.App");
		assertThat(built.jdk()).isEqualTo(build.jdk());
		assertThat(maven.calls()).containsExactly(VERSION, PACKAGE + CLASS_PATH);
	}

	@Test
	void asksForTheClassPathAndTheJdkOnce() throws IOException {
		Path jar = Files.writeString(this.directory.resolve("first.jar"), "");
		FakeMaven maven = maven().writesClassPath(jar.toString());
		application();
		prepare().run();
		assertThat(prepare().run().classPath()).containsExactly(jar);
		assertThat(maven.calls()).containsExactly(VERSION, PACKAGE + CLASS_PATH, PACKAGE);
	}

	@Test
	void compilesOnlyWhatHasChanged() throws IOException {
		FakeMaven maven = maven();
		application();
		assertThat(prepare().compile()).isEqualTo(prepare().compile());
		assertThat(maven.calls()).hasSize(2).last().asString().contains(" compile ");
		Files.createDirectories(this.directory.resolve("src/main/java"));
		Files.writeString(this.directory.resolve("src/main/java/App.java"), "class App { }");
		prepare().compile();
		assertThat(maven.calls()).hasSize(3);
		Files.writeString(this.directory.resolve("target/classes/other.txt"), "made by somebody else");
		prepare().compile();
		prepare().compile();
		assertThat(maven.calls()).hasSize(4);
	}

	@Test
	void compilesAlwaysWhatIsNotKnown() throws IOException {
		pom("<build><plugins><plugin><artifactId>generator-maven-plugin</artifactId></plugin></plugins></build>");
		FakeMaven maven = maven();
		application();
		prepare().compile();
		prepare().compile();
		assertThat(maven.calls()).hasSize(3);
	}

	@Test
	void asksForTheClassPathAgainWhenThePomChanged() throws IOException {
		FakeMaven maven = maven();
		application();
		prepare().run();
		pom("<properties><java.version>17</java.version><a>b</a></properties>");
		prepare().run();
		assertThat(maven.calls()).containsExactly(VERSION, PACKAGE + CLASS_PATH, PACKAGE + CLASS_PATH);
	}

	@Test
	void asksForTheClassPathAgainWhenAJarIsGone() throws IOException {
		Path jar = Files.writeString(this.directory.resolve("first.jar"), "");
		FakeMaven maven = maven().writesClassPath(jar.toString());
		application();
		prepare().run();
		Files.delete(jar);
		maven.writesClassPath("");
		assertThat(prepare().run().classPath()).isEmpty();
		assertThat(maven.calls()).hasSize(3).last().isEqualTo(PACKAGE + CLASS_PATH);
	}

	@Test
	void asksForTheJdkAgainWhenMavenChanged() throws IOException {
		FakeMaven maven = maven();
		prepare();
		Path wrapper = this.directory.resolve("mvnw");
		Files.writeString(wrapper, Files.readString(wrapper) + "# another one\n");
		prepare();
		assertThat(maven.calls()).containsExactly(VERSION, VERSION);
	}

	@Test
	void compilesTestsOnlyWhereOtherModulesUseThem() throws IOException {
		pom("<dependencies><dependency><artifactId>a</artifactId><type>test-jar</type></dependency></dependencies>");
		FakeMaven maven = maven();
		application();
		prepare().run();
		assertThat(maven.calls()).last().asString().contains(" -DskipTests ").doesNotContain("maven.test.skip");
	}

	@Test
	void tellsThatMavenCannotBeStarted() throws IOException {
		Path wrapper = Files.writeString(this.directory.resolve("mvnw"), "#!/bin/sh\r\nexit 0\r\n");
		assertThatExceptionOfType(MavenFailedException.class).isThrownBy(this::prepare)
			.withMessageContaining("sed -i 's/\\r$//' " + wrapper);
		Files.writeString(wrapper, "#!/nowhere/sh\n");
		assertThat(wrapper.toFile().setExecutable(true)).isTrue();
		assertThatExceptionOfType(MavenFailedException.class).isThrownBy(this::prepare)
			.withMessageContaining("mvnw failed");
	}

	@Test
	void buildsAModuleFromItsRoot() throws IOException {
		Path module = Files.createDirectories(this.directory.resolve("group/app"));
		pom("<packaging>pom</packaging><modules><module>group/app</module></modules>");
		Files.writeString(module.resolve("pom.xml"), "<project><groupId>g</groupId><artifactId>app</artifactId>"
				+ "<version>1</version><properties><java.version>17</java.version></properties></project>");
		new Sources(this.directory.resolve("src")).add("demo.App", "class App { static void main() { } }")
			.compile(module.resolve("target/classes"));
		FakeMaven maven = maven();
		ProjectBuild.prepare(Project.find(module), FakeMaven.environment()).run();
		assertThat(maven.calls()).last()
			.isEqualTo("-B -Dstyle.color=never -q -DskipTests -Dspring-boot.aot.skip -Dmaven.test.skip=true "
					+ "-Dmaven.jar.forceCreation=true -pl group/app -am package" + CLASS_PATH);
	}

	@Test
	void compilesWithoutPackaging() throws IOException {
		FakeMaven maven = maven();
		application();
		assertThat(prepare().compile().mainClass()).isEqualTo("demo.App");
		prepare().run();
		assertThat(maven.calls()).containsExactly(VERSION,
				(PACKAGE + CLASS_PATH).replace("-Dmaven.jar.forceCreation=true ", "").replace("package", "compile"),
				PACKAGE + CLASS_PATH);
	}

	@Test
	void refusesALevelAboveTheJdkBeforeMavenBuilds() throws IOException {
		pom("<properties><java.version>99</java.version></properties>");
		FakeMaven maven = maven().runsOn(17, Path.of(System.getProperty("java.home")));
		assertThatExceptionOfType(JavaLevelException.class).isThrownBy(this::prepare)
			.withMessage("demo is written for Java 99, but Maven runs on Java 17 (%s): "
					+ "set JAVA_HOME to a JDK of Java 99 or later", System.getProperty("java.home"))
			.satisfies((ex) -> assertThat(ex.level()).isEqualTo(99));
		assertThat(maven.calls()).containsExactly(VERSION);
	}

	@Test
	void downloadsAParentThatIsElsewhere() throws IOException {
		Path parent = Files.createDirectories(this.directory.resolveSibling("remote/g/company/1"));
		Files.writeString(parent.resolve("company-1.pom"), """
				<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>company</artifactId>
				<version>1</version><packaging>pom</packaging>
				<properties><maven.compiler.release>99</maven.compiler.release></properties></project>
				""");
		Path mvn = Files.createDirectories(this.directory.resolve(".mvn"));
		Files.writeString(mvn.resolve("maven.config"),
				"-s%nsettings.xml%n-Dmaven.repo.local=%s".formatted(this.directory.resolveSibling("local")));
		Files.writeString(this.directory.resolve("settings.xml"), """
				<settings><mirrors><mirror><id>ours</id><mirrorOf>*</mirrorOf><url>%s</url></mirror></mirrors>\
				</settings>
				""".formatted(this.directory.resolveSibling("remote").toUri()));
		pom("<parent><groupId>g</groupId><artifactId>company</artifactId><version>1</version></parent>");
		FakeMaven maven = maven();
		assertThat(Project.find(this.directory).javaLevel()).isNull();
		assertThatExceptionOfType(JavaLevelException.class).isThrownBy(this::prepare)
			.satisfies((ex) -> assertThat(ex.level()).isEqualTo(99));
		assertThat(Project.find(this.directory).javaLevel()).isEqualTo(99);
		assertThat(maven.calls()).containsExactly(VERSION);
	}

	@Test
	void doesNotAskMavenForWhatNobodySays() throws IOException {
		pom("");
		FakeMaven maven = maven();
		assertThat(prepare().project().javaLevel()).isNull();
		assertThat(maven.calls()).containsExactly(VERSION);
	}

	@Test
	void takesTheConfiguredMainClass() throws IOException {
		pom("<properties><java.version>17</java.version><start-class>demo.Other</start-class></properties>");
		maven();
		application();
		assertThat(prepare().run().mainClass()).isEqualTo("demo.Other");
	}

	@Test
	void tellsCompileErrorsByFileAndLine() throws IOException {
		maven().answers(1, """
				[ERROR] COMPILATION ERROR :\s
				[ERROR] %1$s/src/main/java/demo/App.java:[7,20] ';' expected
				[ERROR] Failed to execute goal x: Compilation failure
				[ERROR] %1$s/src/main/java/demo/App.java:[7,20] ';' expected
				[ERROR] -> [Help 1]
				""".formatted(this.directory));
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> prepare().run())
			.withMessage("src/main/java/demo/App.java:7:20: ';' expected")
			.satisfies((ex) -> assertThat(ex.errors()).hasSize(1));
	}

	@Test
	void saysWhatToWriteWhenSpringBootsPluginFindsSeveralMainClasses() throws IOException {
		new Sources(this.directory.resolve("src")).add("demo.App", "class App { static void main() { } }")
			.add("demo.Other", "class Other { static void main() { } }")
			.compile(this.directory.resolve("target/classes"));
		maven().answers(1, """
				[ERROR] Failed to execute goal spring-boot:repackage: Unable to find a single main class from \
				the following
				candidates [demo.App, demo.Other] -> [Help 1]
				""");
		assertThatExceptionOfType(MainClassException.class).isThrownBy(() -> prepare().run())
			.withMessageEndingWith("Name one in pom.xml: <start-class>demo.App</start-class>");
	}

	@Test
	void tellsOtherErrorsWithoutMavensAdvice() throws IOException {
		maven().answers(1, """
				[INFO] Scanning for projects...
				[ERROR] Failed to execute goal on project demo: Could not find artifact a:b:jar:1 in central \
				-> [Help 1]
				[ERROR]\s
				[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.
				[ERROR] Re-run Maven using the -X switch to enable full debug logging.
				[ERROR]\s
				[ERROR] For more information about the errors and possible solutions, please read the \
				following articles:
				[ERROR] [Help 1] http://cwiki.apache.org/confluence/display/MAVEN/DependencyResolutionException
				""");
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> prepare().run())
			.withMessage("Failed to execute goal on project demo: Could not find artifact a:b:jar:1 in central")
			.satisfies((ex) -> assertThat(ex.errors()).isEmpty())
			.satisfies((ex) -> assertThat(ex.output()).contains("[INFO] Scanning"));
	}

	@Test
	void tellsWhatMavenSaysTwiceOnce() throws IOException {
		maven().answers(1, """
				[ERROR] [ERROR] Project 'a:b:1' is duplicated in the reactor @\s
				[ERROR] Project 'a:b:1' is duplicated in the reactor @ -> [Help 1]
				[ERROR]   mvn <args> -rf :b
				""");
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> prepare().run())
			.withMessage("Project 'a:b:1' is duplicated in the reactor @");
	}

	@Test
	void tellsWhenMavenDoesNotStart() throws IOException {
		maven().versionIs("The JAVA_HOME environment variable is not defined correctly");
		assertThatExceptionOfType(MavenFailedException.class).isThrownBy(this::prepare)
			.withMessageContaining("JAVA_HOME environment variable is not defined correctly");
	}

	@Test
	void runsAWrapperThatIsNotExecutable() throws IOException {
		maven();
		assertThat(this.directory.resolve("mvnw").toFile().setExecutable(false)).isTrue();
		assertThat(prepare().jdk().level()).isEqualTo(Runtime.version().feature());
	}

	@Test
	void knowsWithoutMavenWhatNothingHasChangedOf() throws IOException {
		FakeMaven maven = maven();
		application();
		Files.writeString(this.directory.resolve("target/demo-1.jar"), "jar");
		assertThat(known()).isEmpty();
		BuiltProject built = prepare().run();
		// what the pom.xml means is remembered since
		assertThat(prepare().run()).isEqualTo(built);
		int calls = maven.calls().size();
		assertThat(known().flatMap(ProjectBuild::current)).contains(built);
		Files.createDirectories(this.directory.resolve("src/main/java"));
		Files.writeString(this.directory.resolve("src/main/java/App.java"), "class App { }");
		assertThat(known().flatMap(ProjectBuild::current)).isEmpty();
		Files.writeString(this.directory.resolve("mvnw"), "# another one\n");
		assertThat(known()).isEmpty();
		assertThat(maven.calls()).hasSize(calls);
	}

	private Optional<ProjectBuild> known() {
		return ProjectBuild.known(Project.find(this.directory), FakeMaven.environment());
	}

}
