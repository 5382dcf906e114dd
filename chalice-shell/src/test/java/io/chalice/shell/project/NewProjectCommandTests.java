package io.chalice.shell.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.project.configuration.Configuration;
import io.chalice.shell.FakePrompts;
import io.chalice.shell.FakeShell;

import static org.assertj.core.api.Assertions.assertThat;

class NewProjectCommandTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path directory;

	@Test
	void aNameIsEnough() throws IOException {
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.run("new-project", "my-api", "--java", "17")).isZero();
		assertThat(shell.out()).isEqualTo("""
				  Serve it here  cd my-api && mvn spring-boot:run
				  Run its tests  cd my-api && mvn verify
				  Deploy it      ./chalice deploy --project-dir my-api
				""");
		assertThat(shell.err()).startsWith("Your project has been generated in ./my-api\n").endsWith("Next:\n");
		Path project = this.directory.resolve("my-api");
		assertThat(project.resolve("src/main/java/com/example/myapi/MyApiApplication.java")).content()
			.contains("package com.example.myapi;", "class MyApiApplication {");
		assertThat(project.resolve("src/test/java/com/example/myapi/MyApiApplicationTests.java")).exists();
		assertThat(project.resolve(".chalice/config.json")).content().contains("\"app_name\": \"my-api\"");
		assertThat(project.resolve(".gitignore")).content().contains("target/");
		assertThat(project.resolve("README.md")).content()
			.contains("mvn spring-boot:run", "mvn verify", "chalice deploy");
		assertThat(project.resolve("pom.xml")).content()
			.contains("<artifactId>my-api</artifactId>", "<java.version>17</java.version>")
			.doesNotContain("helloworld");
	}

	@Test
	void theReadmeHoldsOnEveryMachine() throws IOException {
		FakeShell shell = FakeShell.in(this.directory);
		shell.run("new-project", "my-api");
		assertThat(this.directory.resolve("my-api/README.md")).content()
			.containsPattern("(?m)^chalice deploy$")
			.doesNotContain(this.directory.toString(), "../", "./");
	}

	@Test
	void whatADeployLeavesIsNotUnderVersionControl() {
		FakeShell shell = FakeShell.in(this.directory);
		shell.run("new-project", "my-api");
		assertThat(this.directory.resolve("my-api/.gitignore")).content()
			.contains("\n.chalice/caches/\n", "\n.chalice/deployed/\n", "\n.chalice/deployments/\n",
					"\n.chalice/local/\n")
			.doesNotContain("\n.chalice/\n", "policy");
	}

	@Test
	void anExistingDirectoryIsLeftAlone() throws IOException {
		Path existing = Files.createDirectory(this.directory.resolve("taken"));
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.run("new-project", "taken")).isEqualTo(1);
		assertThat(shell.err())
			.isEqualTo("Directory already exists: %s. Choose another name, or remove it\n".formatted(existing));
		assertThat(existing).isEmptyDirectory();
	}

	@Test
	void aSessionStandsInTheNewProject() {
		FakeShell shell = FakeShell.session(this.directory);
		assertThat(shell.run("new-project", "here")).isZero();
		assertThat(shell.out()).containsPattern("Serve it here +local\n").containsPattern("Deploy it +deploy\n");
		assertThat(shell.context().directory()).isEqualTo(this.directory.resolve("here"));
		assertThat(shell.run("stage", "prod")).isEqualTo(2);
		assertThat(shell.err()).contains("unknown stage 'prod'", "(there is: dev)");
		assertThat(shell.run("stage", "dev")).isZero();
		assertThat(shell.run("project", "nowhere")).isEqualTo(1);
		assertThat(shell.context().directory()).isEqualTo(this.directory.resolve("here"));
	}

	@Test
	void aSessionLeavesAProjectToMakeAnotherBesideIt() {
		FakeShell shell = FakeShell.session(this.directory);
		assertThat(shell.run("new-project", "one")).isZero();
		assertThat(shell.run("project", "..")).isZero();
		assertThat(shell.context().directory()).isEqualTo(this.directory);
		assertThat(shell.run("project")).isEqualTo(1);
		assertThat(shell.run("new-project", "two")).isZero();
		assertThat(shell.context().directory()).isEqualTo(this.directory.resolve("two"));
		assertThat(shell.run("project", "../one/src")).isZero();
		assertThat(shell.context().directory()).isEqualTo(this.directory.resolve("one"));
	}

	@Test
	void theWizardHasAProposalForEverything() {
		FakePrompts prompts = new FakePrompts("", "", "", "", "", "", "", "", "", "");
		FakeShell shell = FakeShell.in(this.directory, prompts);
		assertThat(shell.run("new-project")).isZero();
		assertThat(shell.out()).contains("cd helloworld && mvn spring-boot:run\n");
		assertThat(prompts.asked()).contains("Project name [helloworld]", "Group [com.example]",
				"Package [com.example.helloworld]", "Template [rest-api]");
		assertThat(shell.err()).contains("Coordinates          com.example:helloworld");
	}

	@Test
	void theWizardAsksAgainAfterAWrongAnswer() {
		FakePrompts prompts = new FakePrompts("No Name", "notes", "com.acme", "com.acme.class", "com.acme.n",
				"All <notes>", "17", "objects", "validation,sqs", "y", "", "y");
		FakeShell shell = FakeShell.in(this.directory, prompts);
		assertThat(shell.run("new-project")).isZero();
		assertThat(prompts.asked()).contains(
				"'No Name' is not a project name: use lower-case letters, digits and single dashes, as in 'noname'",
				"'com.acme.class' is not a package: 'class' is a Java keyword");
		Path project = this.directory.resolve("notes");
		assertThat(project.resolve("src/main/java/com/acme/n/StoredObjects.java")).exists();
		assertThat(project.resolve("pom.xml")).content()
			.contains("<groupId>com.acme</groupId>", "<description>All &lt;notes&gt;</description>",
					"<artifactId>sqs</artifactId>", "<artifactId>spring-boot-starter-validation</artifactId>");
		assertThat(project.resolve(".chalice/config.json")).content().contains("\"dev\": { \"aot_cache\": true }");
	}

	@Test
	void theCacheIsOffUnlessItIsAskedFor() {
		FakeShell shell = FakeShell.in(this.directory);
		shell.run("new-project", "without");
		assertThat(this.directory.resolve("without/.chalice/config.json")).content().contains("\"dev\": {}");
		shell.run("new-project", "with", "--aot-cache");
		assertThat(this.directory.resolve("with/.chalice/config.json")).content()
			.contains("\"dev\": { \"aot_cache\": true }");
		assertThat(Configuration.read(this.directory.resolve("with")).stage("dev").aotCache()).isTrue();
	}

	@Test
	void nothingIsWrittenWithoutConfirmation() {
		assertThat(FakeShell.in(this.directory, new FakePrompts("", "", "", "", "", "", "", "", "", "n"))
			.run("new-project")).isEqualTo(1);
		assertThat(FakeShell.in(this.directory, new FakePrompts("", "", "^C")).run("new-project")).isEqualTo(130);
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void interactiveTakesTheOptionsAsProposals() {
		FakePrompts prompts = new FakePrompts("", "", "", "", "", "", "", "", "", "y");
		FakeShell shell = FakeShell.in(this.directory, prompts);
		assertThat(shell.run("new-project", "shop", "-i", "--group", "org.shop", "--template=objects")).isZero();
		assertThat(prompts.asked()).contains("Project name [shop]", "Package [org.shop.shop]", "Template [objects]");
	}

}
