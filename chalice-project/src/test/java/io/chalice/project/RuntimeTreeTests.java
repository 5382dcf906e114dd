package io.chalice.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.project.fixture.Jdks;
import io.chalice.project.maven.LibraryId;
import io.chalice.project.maven.MavenModels;

import static org.assertj.core.api.Assertions.assertThat;

class RuntimeTreeTests {

	private static final String STARTER = "io.chalice:chalice-spring-boot-starter";

	private final Path directory;

	private final Path repository;

	private final List<Path> classPath = new ArrayList<>();

	RuntimeTreeTests(@TempDir Path directory) {
		this.directory = directory;
		this.repository = directory.resolve("repository");
	}

	@BeforeEach
	void starter() throws IOException {
		Path configuration = Files.createDirectories(this.directory.resolve(".mvn")).resolve("maven.config");
		Files.writeString(configuration, "-Dmaven.repo.local=" + this.repository);
		library(STARTER, "io.chalice:chalice-gateway", "org.springframework.cloud:adapter");
		library("io.chalice:chalice-gateway", "io.chalice:chalice-core", "org.apache:httpcore5");
		library("io.chalice:chalice-core");
		library("org.apache:httpcore5");
		library("org.springframework.cloud:adapter", "org.springframework.boot:spring-boot-web-server");
		library("org.springframework.boot:spring-boot-web-server", "org.springframework.boot:spring-boot");
		library("org.springframework.boot:spring-boot");
	}

	@Test
	void leavesOutWhatOnlyLocalModeAndProcessingNeed() throws IOException {
		// the starter's own need of the core keeps it
		library(STARTER, "io.chalice:chalice-gateway", "io.chalice:chalice-core", "org.springframework.cloud:adapter",
				"org.springframework.boot:spring-boot");
		RuntimeTree tree = tree(STARTER);
		assertThat(tree.notDeployed(false, Set.of())).containsExactlyInAnyOrder("chalice-gateway-1.jar",
				"io.chalice-chalice-gateway-1.jar", "httpcore5-1.jar", "org.apache-httpcore5-1.jar",
				"spring-boot-web-server-1.jar", "org.springframework.boot-spring-boot-web-server-1.jar");
		assertThat(tree.onlyForProcessing()).extracting((file) -> file.getFileName().toString())
			.containsExactly("spring-boot-web-server-1.jar");
	}

	@Test
	void keepsWhatTheProjectItselfNeeds() throws IOException {
		library("org.apache:httpclient5", "org.apache:httpcore5");
		library("org.springframework.boot:spring-boot-tomcat", "org.springframework.boot:spring-boot-web-server");
		RuntimeTree tree = tree(STARTER, "org.apache:httpclient5", "org.springframework.boot:spring-boot-tomcat");
		assertThat(tree.notDeployed(false, Set.of())).contains("chalice-gateway-1.jar")
			.doesNotContain("httpcore5-1.jar", "spring-boot-web-server-1.jar");
		assertThat(tree.onlyForProcessing()).isEmpty();
	}

	@Test
	void leavesOutWhatTellsOfSnapshotsUnlessThereAreAny() throws IOException {
		library(STARTER, "io.chalice:chalice-core", "org.crac:crac");
		library("org.crac:crac");
		assertThat(tree(STARTER).notDeployed(false, Set.of())).contains("crac-1.jar");
		assertThat(tree(STARTER).notDeployed(true, Set.of())).doesNotContain("crac-1.jar");
		assertThat(tree(STARTER, "org.crac:crac").notDeployed(false, Set.of())).doesNotContain("crac-1.jar");
	}

	@Test
	void leavesOutWhatTheRuntimeOfLambdaHas() throws IOException {
		library("com.amazonaws:aws-lambda-java-core");
		library("io.chalice:chalice-core", "com.amazonaws:aws-lambda-java-core");
		assertThat(tree(STARTER, "com.amazonaws:aws-lambda-java-core").notDeployed(false, Set.of()))
			.contains("aws-lambda-java-core-1.jar");
		assertThat(tree(STARTER).onlyForProcessing()).extracting((file) -> file.getFileName().toString())
			.contains("aws-lambda-java-core-1.jar");
	}

	@Test
	void leavesOutWhatOnlyComesByANeedThatDoesNotCount() throws IOException {
		library("org.spring:context", "io.micrometer:observation");
		library("io.micrometer:observation", "io.micrometer:commons");
		library("io.micrometer:commons");
		Set<RuntimeTree.Need> unmet = Set.of(new RuntimeTree.Need(new LibraryId("org.spring", "context"),
				new LibraryId("io.micrometer", "observation")));
		assertThat(tree(STARTER, "org.spring:context").notDeployed(false, unmet)).contains("observation-1.jar",
				"commons-1.jar");
		assertThat(tree(STARTER, "org.spring:context", "io.micrometer:observation").notDeployed(false, unmet))
			.doesNotContain("observation-1.jar", "commons-1.jar");
	}

	@Test
	void tellsThroughWhichDependenciesALibraryComes() throws IOException {
		library("org.web:starter", "org.web:server", "org.web:other");
		library("org.web:server", "org.web:parser");
		library("org.web:other", "org.web:server");
		library("org.web:parser");
		RuntimeTree tree = tree(STARTER, "org.web:starter", "org.web:parser");
		LibraryId parser = tree.idOf("parser-1.jar");
		assertThat(parser).isEqualTo(new LibraryId("org.web", "parser"));
		assertThat(tree.waysTo(new LibraryId("org.web", "parser"))).containsExactly(List.of(parser),
				List.of(new LibraryId("org.web", "starter"), new LibraryId("org.web", "server"), parser));
		assertThat(tree.waysTo(new LibraryId("org.apache", "httpcore5"))).isEmpty();
		assertThat(tree.idOf("unknown.jar")).isNull();
	}

	@Test
	void keepsTheGatewayOfAProjectThatAsksForIt() throws IOException {
		assertThat(tree(STARTER, "io.chalice:chalice-gateway").notDeployed(false, Set.of()))
			.doesNotContain("chalice-gateway-1.jar", "httpcore5-1.jar");
	}

	@Test
	void leavesOutDevelopmentToolsWithWhatTheyNeed() throws IOException {
		library("org.springframework.boot:spring-boot-devtools", "org.tools:helper");
		tool("org.springframework.boot:spring-boot-devtools");
		library("org.tools:helper");
		assertThat(tree(STARTER, "org.springframework.boot:spring-boot-devtools").notDeployed(false, Set.of()))
			.contains("spring-boot-devtools-1.jar", "helper-1.jar");
	}

	@Test
	void doesNotFollowWhatIsOptionalOrOfAnotherScope() throws IOException {
		Path pom = library("com.example:other");
		Files.writeString(pom, """
				<project><modelVersion>4.0.0</modelVersion><groupId>com.example</groupId>\
				<artifactId>other</artifactId><version>1</version><dependencies>
				<dependency><groupId>org.apache</groupId><artifactId>httpcore5</artifactId><version>1</version>\
				<optional>true</optional>
				</dependency>
				<dependency><groupId>org.springframework.boot</groupId>\
				<artifactId>spring-boot-web-server</artifactId>
				<version>1</version><scope>test</scope></dependency></dependencies></project>
				""");
		assertThat(tree(STARTER, "com.example:other").notDeployed(false, Set.of())).contains("httpcore5-1.jar",
				"spring-boot-web-server-1.jar");
	}

	@Test
	void followsWhatParentsDependOn() throws IOException {
		Path parent = Files.createDirectories(this.repository.resolve("com/example/parent/1"));
		Files.writeString(parent.resolve("parent-1.pom"), """
				<project><modelVersion>4.0.0</modelVersion><groupId>com.example</groupId>\
				<artifactId>parent</artifactId><version>1</version>
				<packaging>pom</packaging><properties><http.group>org.apache</http.group></properties>\
				<dependencies><dependency>
				<groupId>${http.group}</groupId><artifactId>httpcore5</artifactId><version>1</version>\
				</dependency></dependencies></project>
				""");
		Path pom = library("com.example:child");
		Files.writeString(pom, """
				<project><modelVersion>4.0.0</modelVersion><parent><groupId>com.example</groupId>\
				<artifactId>parent</artifactId><version>1</version></parent>
				<artifactId>child</artifactId></project>
				""");
		assertThat(tree(STARTER, "com.example:child").notDeployed(false, Set.of())).doesNotContain("httpcore5-1.jar");
	}

	@Test
	void keepsWhatNothingIsKnownOf() throws IOException {
		Path unknown = Files.writeString(this.directory.resolve("unknown.jar"), "");
		this.classPath.add(unknown);
		Path pom = library("com.example:old");
		Files.writeString(pom, "<!DOCTYPE project><project/>");
		assertThat(tree(STARTER).notDeployed(false, Set.of())).doesNotContain("unknown.jar", "old-1.jar");
	}

	private Path library(String id, String... dependencies) throws IOException {
		String[] parts = id.split(":");
		Path version = Files
			.createDirectories(this.repository.resolve(parts[0].replace('.', '/')).resolve(parts[1]).resolve("1"));
		Path jar = version.resolve(parts[1] + "-1.jar");
		if (!this.classPath.contains(jar)) {
			this.classPath.add(jar);
			writeJar(jar, null);
		}
		return Files.writeString(version.resolve(parts[1] + "-1.pom"), pom(id, dependencies));
	}

	private void tool(String id) throws IOException {
		String[] parts = id.split(":");
		writeJar(this.repository.resolve(parts[0].replace('.', '/'))
			.resolve(parts[1])
			.resolve("1/%s-1.jar".formatted(parts[1])), "development-tool");
	}

	private static void writeJar(Path jar, @Nullable String type) throws IOException {
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		if (type != null) {
			manifest.getMainAttributes().putValue("Spring-Boot-Jar-Type", type);
		}
		new JarOutputStream(Files.newOutputStream(jar), manifest).close();
	}

	private static String pom(String id, String... dependencies) {
		StringBuilder pom = new StringBuilder(
				"<project><modelVersion>4.0.0</modelVersion><groupId>%s</groupId><artifactId>%s</artifactId>"
					.formatted((Object[]) id.split(":")))
			.append("<version>1</version><dependencies>");
		for (String dependency : dependencies) {
			pom.append("<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>1</version></dependency>"
				.formatted((Object[]) dependency.split(":")));
		}
		return pom.append("</dependencies></project>").toString();
	}

	private RuntimeTree tree(String... dependencies) throws IOException {
		Files.writeString(this.directory.resolve("pom.xml"), pom("demo:demo", dependencies));
		Project project = Project.find(this.directory);
		return RuntimeTree.of(
				new BuiltProject(project, Jdks.own(), project.classes(), this.classPath, "com.example.App"),
				MavenModels.of(this.directory, System.getenv()));
	}

}
