package io.chalice.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.chalice.project.maven.MalformedPomException;
import io.chalice.project.maven.Reactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProjectTests {

	private final Path directory;

	ProjectTests(@TempDir Path temporary) throws IOException {
		this.directory = temporary.toRealPath();
	}

	@Test
	void isFoundFromADirectoryBelowIt() throws IOException {
		pom("", "<artifactId>demo</artifactId><version>1</version>");
		Path below = Files.createDirectories(this.directory.resolve("src/main/java"));
		assertThat(Project.find(below).directory()).isEqualTo(this.directory);
	}

	@Test
	void mustBeSomewhere() {
		assertThatExceptionOfType(ProjectNotFoundException.class).isThrownBy(() -> Project.find(this.directory))
			.withMessage("There is no pom.xml in %s or a directory above it".formatted(this.directory))
			.satisfies((ex) -> assertThat(ex.directory()).isEqualTo(this.directory));
	}

	@Test
	void isReadWithoutMaven() throws IOException {
		pom("", """
				<parent><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-parent</artifactId>
				  <version>4.1.1</version><relativePath/></parent>
				<artifactId>demo</artifactId><version>0.1</version>
				<properties><java.version>21</java.version><start-class>com.example.App</start-class></properties>
				""");
		assertThat(Project.find(this.directory)).isEqualTo(new Project(this.directory, this.directory, "demo", "0.1",
				21, this.directory.resolve("target"), this.directory.resolve("target/classes"),
				this.directory.resolve("target/demo-0.1.jar"), "com.example.App"));
	}

	@Test
	void mayBeBuiltElsewhere() throws IOException {
		pom("", """
				<artifactId>demo</artifactId><version>${revision}${tail}</version>
				<properties><revision>2</revision><tail>-M${revision}</tail><out>out</out></properties>
				<build><directory>${out}</directory><finalName>${project.artifactId}-${project.version}-x</finalName>
				<outputDirectory>${project.build.directory}/c</outputDirectory>
				<plugins><plugin><artifactId>spring-boot-maven-plugin</artifactId><configuration>
				<mainClass>a.B</mainClass></configuration></plugin></plugins></build>
				""");
		Project project = Project.find(this.directory);
		assertThat(project.version()).isEqualTo("2-M2");
		assertThat(project.classes()).isEqualTo(this.directory.resolve("out/c"));
		assertThat(project.jar()).isEqualTo(this.directory.resolve("out/demo-2-M2-x.jar"));
		assertThat(project.workDirectory()).isEqualTo(this.directory.resolve("out/chalice"));
		assertThat(project.mainClass()).isEqualTo("a.B");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<java.version>17</java.version>                                                              | 17
			<maven.compiler.release>21</maven.compiler.release><java.version>17</java.version>           | 21
			<maven.compiler.source>8</maven.compiler.source><maven.compiler.target>11</maven.compiler.target> | 11
			<maven.compiler.target>1.8</maven.compiler.target>                                           | 8
			<level>25</level><maven.compiler.release>${level}</maven.compiler.release>                   | 25
			<java.version>${unknown}</java.version>                                                      |
			""")
	void hasTheJavaLevelOfItsProperties(String properties, Integer level) throws IOException {
		pom("", "<artifactId>demo</artifactId><version>1</version><properties>%s</properties>".formatted(properties));
		assertThat(Project.find(this.directory).javaLevel()).isEqualTo(level);
	}

	@Test
	void hasTheJavaLevelOfItsCompilerPlugin() throws IOException {
		pom("", """
				<artifactId>demo</artifactId><version>1</version><properties><java.version>17</java.version>\
				</properties>
				<build><pluginManagement><plugins><plugin><artifactId>maven-compiler-plugin</artifactId>
				<configuration><release>21</release></configuration></plugin></plugins></pluginManagement></build>
				""");
		assertThat(Project.find(this.directory).javaLevel()).isEqualTo(21);
	}

	@Test
	void mayBeAModule() throws IOException {
		pom("", "<artifactId>all</artifactId><version>3</version><packaging>pom</packaging><properties>"
				+ "<java.version>17</java.version></properties>" + "<modules><module>group</module></modules>");
		pom("group",
				"<parent><groupId>demo</groupId><artifactId>all</artifactId><version>3</version></parent>"
						+ "<artifactId>group</artifactId>"
						+ "<packaging>pom</packaging><modules><module>app</module><module>lib</module></modules>");
		pom("group/app", "<parent><groupId>demo</groupId><artifactId>group</artifactId><version>3</version></parent>"
				+ "<artifactId>app</artifactId>");
		pom("group/lib", "<artifactId>lib</artifactId><version>1</version>");
		Project project = Project.find(this.directory.resolve("group/app"));
		assertThat(project.root()).isEqualTo(this.directory);
		assertThat(project.isModule()).isTrue();
		assertThat(project.version()).isEqualTo("3");
		assertThat(project.javaLevel()).isEqualTo(17);
		assertThat(project.jar()).isEqualTo(this.directory.resolve("group/app/target/app-3.jar"));
		assertThat(Reactor.of(project.directory()).poms()).containsExactlyInAnyOrder(this.directory.resolve("pom.xml"),
				this.directory.resolve("group/pom.xml"), this.directory.resolve("group/app/pom.xml"),
				this.directory.resolve("group/lib/pom.xml"));
	}

	@Test
	void isNoModuleOfAProjectThatDoesNotListIt() throws IOException {
		pom("", "<artifactId>all</artifactId><version>3</version>");
		pom("app", "<artifactId>app</artifactId><version>1</version>");
		Project project = Project.find(this.directory.resolve("app"));
		assertThat(project.root()).isEqualTo(this.directory.resolve("app"));
		assertThat(project.isModule()).isFalse();
	}

	@Test
	void mayHaveAParentThatIsNotHereYet() throws IOException {
		pom("", "<parent><groupId>com.example.nowhere</groupId><artifactId>company</artifactId><version>9</version>"
				+ "</parent><artifactId>demo</artifactId>");
		Project project = Project.find(this.directory);
		assertThat(project.version()).isEqualTo("9");
		assertThat(project.javaLevel()).isNull();
		assertThat(project.artifactId()).isEqualTo("demo");
	}

	@Test
	void mustMakeSenseToMaven() throws IOException {
		pom("", "<artifactId>demo</artifactId><version>1</version><properties><a>${b}</a><b>${a}</b></properties>"
				+ "<name>${a}</name>");
		assertThatExceptionOfType(MalformedPomException.class).isThrownBy(() -> Project.find(this.directory))
			.withMessageContaining("recursive expression cycle");
	}

	@Test
	void mustBeXml() throws IOException {
		Files.writeString(this.directory.resolve("pom.xml"), "<project>\n<artifactId>demo</artifact>\n</project>");
		assertThatExceptionOfType(MalformedPomException.class).isThrownBy(() -> Project.find(this.directory))
			.withMessageMatching(
					Pattern.quote(this.directory.resolve("pom.xml") + ":2:") + "\\d+: end tag name .* from line 2");
	}

	@Test
	void readsNothingThatAPomPointsTo() throws IOException {
		Files.writeString(this.directory.resolve("pom.xml"),
				"<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><project><artifactId>&x;</artifactId>"
						+ "</project>");
		assertThatExceptionOfType(MalformedPomException.class).isThrownBy(() -> Project.find(this.directory));
	}

	private void pom(String module, String content) throws IOException {
		Path folder = Files.createDirectories(this.directory.resolve(module));
		Files.writeString(folder.resolve("pom.xml"),
				"<project><modelVersion>4.0.0</modelVersion><groupId>demo</groupId>%s</project>".formatted(content));
	}

}
