package io.chalice.shell.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.model.ApplicationModel;
import io.chalice.model.ApplicationModelJson;
import io.chalice.model.FunctionModel;
import io.chalice.shell.FakeShell;

import static org.assertj.core.api.Assertions.assertThat;

class LineCompletionTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path directory;

	@Test
	void commandsAreProposedFirst() {
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.complete("")).contains("new-project", "routes", "help").doesNotContain("__complete");
		assertThat(shell.complete("ne")).containsExactly("new-project");
		assertThat(shell.complete("--ver")).containsExactly("--version");
	}

	@Test
	void theSecondWordOfACommandIsProposedAfterTheFirst() throws IOException {
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.complete("pol")).containsExactly("policy");
		assertThat(shell.complete("policy", "d")).containsExactly("diff");
		assertThat(shell.complete("policy", "diff", "--dep")).containsExactly("--deployed");
		assertThat(shell.complete("help", "policy", "ch")).containsExactly("check");
		Files.writeString(this.directory.resolve("mine.json"), "{}");
		Files.writeString(this.directory.resolve("mine.txt"), "");
		Files.createDirectories(this.directory.resolve("more"));
		assertThat(shell.complete("policy", "check", "m")).containsExactly("more/", "mine.json");
	}

	@Test
	void aValueThatMayBeLeftOutMayBeAnOptionInstead() {
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.complete("gen-policy", "--explain", "--co")).containsExactly("--code-only");
		assertThat(shell.complete("gen-policy", "--explain", "")).contains("--stage").doesNotContain("--explain");
	}

	@Test
	void optionsAreProposedOnce() {
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.complete("routes", "--")).contains("--stage", "--json", "--help");
		assertThat(shell.complete("routes", "--json", "--")).contains("--stage").doesNotContain("--json");
		assertThat(shell.complete("routes", "")).contains("--stage");
	}

	@Test
	void valuesAreProposedInBothForms() {
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.complete("new-project", "x", "--template", "")).containsExactly("rest-api", "objects",
				"events");
		assertThat(shell.complete("new-project", "x", "-t", "o")).containsExactly("objects");
		assertThat(shell.complete("new-project", "x", "--template=o")).containsExactly("--template=objects");
		assertThat(shell.complete("new-project", "x", "-d", "s3,sn")).containsExactly("s3,sns");
		assertThat(shell.complete("completion", "")).containsExactly("bash", "zsh", "fish");
		assertThat(shell.complete("help", "rou")).containsExactly("routes");
	}

	@Test
	void stagesAreThoseOfTheConfiguration() throws IOException {
		Files.writeString(this.directory.resolve("pom.xml"),
				"<project><groupId>a</groupId><artifactId>b</artifactId><version>1</version></project>");
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.complete("routes", "--stage", "")).isEmpty();
		Files.createDirectories(this.directory.resolve(".chalice"));
		Files.writeString(this.directory.resolve(".chalice/config.json"),
				"{\"version\": \"2.0\", \"app_name\": \"b\", \"stages\": {\"dev\": {}, \"prod\": {}}}");
		assertThat(shell.complete("routes", "--stage", "")).containsExactly("dev", "prod");
	}

	@Test
	void functionsAreThoseThatWereDescribedLast() throws IOException {
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.complete("gen-policy", "--function", "")).isEmpty();
		Files.writeString(this.directory.resolve("pom.xml"),
				"<project><groupId>a</groupId><artifactId>b</artifactId><version>1</version></project>");
		assertThat(shell.complete("gen-policy", "--function", "")).containsExactly("api_handler");
		Path known = this.directory.resolve("target/chalice/model-dev.txt");
		Files.createDirectories(known.getParent());
		ApplicationModel model = new ApplicationModel(ApplicationModel.SCHEMA_VERSION, null, null, List.of(),
				List.of(new FunctionModel("resize", "com.example.Images#resize()")), List.of(), List.of());
		Files.writeString(known, "key\n" + new String(ApplicationModelJson.write(model), StandardCharsets.UTF_8));
		assertThat(shell.complete("gen-policy", "--function", "")).containsExactly("api_handler", "resize");
	}

	@Test
	void directoriesAreProposedWithoutHiddenOnes() throws IOException {
		Files.createDirectories(this.directory.resolve("one/two"));
		Files.createDirectories(this.directory.resolve(".git"));
		Files.createFile(this.directory.resolve("file"));
		FakeShell shell = FakeShell.session(this.directory);
		assertThat(shell.complete("project", "")).containsExactly("one/");
		assertThat(shell.complete("project", "one/")).containsExactly("one/two/");
		assertThat(shell.complete("project", "nowhere/")).isEmpty();
	}

}
