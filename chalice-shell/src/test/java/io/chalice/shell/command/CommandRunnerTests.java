package io.chalice.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.shell.FakeShell;

import static org.assertj.core.api.Assertions.assertThat;

class CommandRunnerTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path directory;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			rotues                  | Unknown command 'rotues', did you mean 'routes'? All commands: ./chalice \
			help
			xyzzy                   | Unknown command 'xyzzy'. All commands: ./chalice help
			--versoin               | Unknown option '--versoin', did you mean '--version'? All options: \
			./chalice help
			routes --satge dev      | Unknown option '--satge' of routes, did you mean '--stage'? All options: \
			./chalice routes --help
			routes --stage          | Option --stage needs a value: --stage STAGE
			routes --json=maybe     | Option --json is true or false, not 'maybe'
			routes here             | Unexpected 'here' after routes. Usage: ./chalice routes [OPTIONS]
			policy                  | policy is the first of two words: ./chalice policy diff, ./chalice \
			policy check, ./chalice policy explain, ./chalice policy verify
			policy dif              | Unknown command 'policy dif', did you mean 'policy diff'? All commands: \
			./chalice help
			polcy diff              | Unknown command 'polcy', did you mean 'policy'? All commands: ./chalice \
			help
			policy check            | policy check needs FILE. For example: ./chalice policy check \
			.chalice/policy.json
			policy explain          | policy explain needs MESSAGE. For example: ./chalice policy explain \
			"$MESSAGE"
			policy explain broken   | This is not AWS's message that something is denied: paste the part from \
			'User:' on, or 'Encoded authorization failure message:' with what follows
			policy verify --port 1  | --port is for --local
			policy check nothing.json | There is no file (directory)/nothing.json
			gen-policy --format xml | Unknown format 'xml' (there is: json, cloudformation, terraform)
			gen-policy --format=jsn | Unknown format 'jsn', did you mean 'json'? (there is: json, \
			cloudformation, terraform)
			gen-policy --account 12 | '12' is not an account: it has twelve digits
			gen-policy --region eu  | 'eu' is not a region, such as eu-west-1
			completion              | completion needs SHELL. For example: ./chalice completion bash
			completion bsh          | There is no completion for 'bsh', only for bash, zsh and fish: ./chalice \
			completion bash
			--debug=false           | There is no command. All commands: ./chalice help
			new-project --template x y | Unknown template 'x' (there is: rest-api, objects, events)
			new-project Hello       | 'Hello' is not a project name: use lower-case letters, digits and single \
			dashes, as in 'hello'
			new-project a --package b.class | 'b.class' is not a package: 'class' is a Java keyword
			new-project a --java 18 | A project is written for Java 17, 21, 25, not for '18'
			new-project a -d s4     | Unknown dependency 's4', did you mean 's3'? To choose among all: \
			./chalice new-project --interactive
			new-project             | new-project asks questions, and there is no terminal to answer at. Name \
			the project: ./chalice new-project helloworld
			""")
	void mistakesAreToldInALineThatSaysWhatToType(String line, String message) {
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.run(line.split(" "))).isEqualTo(2);
		assertThat(shell.err()).isEqualTo(message.replace("(directory)", this.directory.toString()) + "\n");
		assertThat(shell.out()).isEmpty();
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void outsideAProjectACommandTellsHowToGetOne() {
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.run("routes")).isEqualTo(1);
		assertThat(shell.err())
			.isEqualTo("There is no pom.xml in %s or a directory above it. Go to a project or name it "
				.formatted(this.directory) + "with --project-dir, or make one: ./chalice new-project\n");
	}

	@Test
	void inAParentOfProjectsACommandTellsHowToGetToOne() throws IOException {
		Files.writeString(this.directory.resolve("pom.xml"), "<project><groupId>a</groupId><artifactId>b</artifactId>"
				+ "<version>1</version><packaging>pom</packaging></project>");
		FakeShell shell = FakeShell.session(this.directory);
		assertThat(shell.run("local")).isEqualTo(1);
		assertThat(shell.err()).isEqualTo(this.directory + " is not an application: it only holds modules. "
				+ "Go to one of them (project DIR), or make one: new-project\n");
		assertThat(shell.run("routes")).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "routes", "local", "verify", "deploy", "plan", "gen-policy", "send orders {}" })
	void inAParentOfProjectsTheApplicationsAreNamed(String line) throws IOException {
		Files.writeString(this.directory.resolve("pom.xml"), """
				<project><modelVersion>4.0.0</modelVersion><groupId>a</groupId><artifactId>b</artifactId>
				<version>1</version><packaging>pom</packaging>
				<modules><module>shop</module><module>library</module></modules></project>""");
		module("shop", """
						<dependencies><dependency><groupId>io.chalice</groupId>
						<artifactId>chalice-spring-boot-starter</artifactId><version>1</version></dependency>
				</dependencies>""");
		module("library", "");
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.run(line.split(" "))).isEqualTo(1);
		assertThat(shell.err())
			.isEqualTo(this.directory + " is not an application: it only holds modules, of which shop is one. Go to "
					+ "one of them or name it with --project-dir, or make one: ./chalice new-project\n");
	}

	private void module(String name, String more) throws IOException {
		Files.createDirectories(this.directory.resolve(name));
		Files.writeString(this.directory.resolve(name).resolve("pom.xml"), """
				<project><modelVersion>4.0.0</modelVersion><parent><groupId>a</groupId>
				<artifactId>b</artifactId><version>1</version></parent><artifactId>%s</artifactId>%s</project>"""
			.formatted(name, more));
	}

	@ParameterizedTest
	@CsvSource({ "create, new-project", "New, new-project", "destroy, delete", "dev, local", "diff, plan" })
	void whatOtherToolsCallItIsAnswered(String typed, String meant) {
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.run(typed)).isEqualTo(2);
		assertThat(shell.err())
			.isEqualTo("Unknown command '%s', here it is ./chalice %s. All commands: ./chalice help%n".formatted(typed,
					meant));
	}

	@Test
	void theProjectDirectoryMayBeNamedBeforeAndAfterTheCommand() {
		FakeShell shell = FakeShell.in(this.directory.resolve("elsewhere"));
		assertThat(shell.run("--project-dir", this.directory.toString(), "routes")).isEqualTo(1);
		assertThat(shell.err()).contains("no pom.xml in " + this.directory + " or");
		assertThat(shell.run("routes", "--project-dir=" + this.directory)).isEqualTo(1);
		assertThat(shell.err()).contains("no pom.xml in " + this.directory + " or");
		assertThat(shell.run("routes", "--project-dir", "nowhere")).isEqualTo(2);
		assertThat(shell.err()).contains("There is no directory ");
	}

	@Test
	void debugShowsWhereAFailureComesFrom() {
		FakeShell shell = FakeShell.in(this.directory);
		shell.run("routes");
		assertThat(shell.err()).doesNotContain("\tat ");
		shell.run("routes", "--debug");
		assertThat(shell.err()).contains("ProjectNotFoundException").contains("\tat ");
	}

	@Test
	void everyCommandHasHelpWithAnExample() {
		FakeShell shell = FakeShell.session(this.directory);
		assertThat(shell.complete("")).isNotEmpty().allSatisfy((command) -> {
			assertThat(shell.run(command, "--help")).isZero();
			assertThat(shell.out()).startsWith("Usage: " + command).containsPattern("Examples?:\n  " + command);
			assertThat(shell.out().lines()).allSatisfy((line) -> assertThat(line).hasSizeLessThanOrEqualTo(80));
			assertThat(shell.err()).isEmpty();
		});
	}

	@Test
	void commandsOfTwoWordsHaveHelpWithAnExample() {
		FakeShell shell = FakeShell.session(this.directory);
		assertThat(shell.complete("policy", "")).containsExactly("diff", "check", "explain", "verify")
			.allSatisfy((word) -> {
				assertThat(shell.run("policy", word, "--help")).isZero();
				assertThat(shell.out()).startsWith("Usage: policy " + word)
					.containsPattern("Examples:\n  policy " + word);
				assertThat(shell.out().lines()).allSatisfy((line) -> assertThat(line).hasSizeLessThanOrEqualTo(80));
				String help = shell.out();
				assertThat(shell.run("help", "policy", word)).isZero();
				assertThat(shell.out()).isEqualTo(help);
			});
		assertThat(shell.run("help", "policy")).isZero();
		assertThat(shell.out()).startsWith("Usage: policy COMMAND [OPTIONS]\n")
			.contains("\n  policy check    Name missing");
	}

	@Test
	void helpListsTheCommands() {
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.run("help")).isZero();
		assertThat(shell.out()).contains("new-project     Create a new project").doesNotContain("__");
		String all = shell.out();
		assertThat(shell.run("--help")).isZero();
		assertThat(shell.out()).isEqualTo(all);
		assertThat(shell.run("help", "routes")).isZero();
		assertThat(shell.out()).startsWith("Usage: ./chalice routes [OPTIONS]\n");
	}

	@Test
	void theVersionIsThatOfTheBuild() {
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.run("--version")).isZero();
		assertThat(shell.out()).matches("chalice-shell \\d+\\.\\d+\\.\\d+\\S*, Java \\S+, .+\n");
	}

	@ParameterizedTest
	@CsvSource({ "bash, complete -F", "zsh, compdef", "fish, complete -c" })
	void completionScriptsAskTheProgram(String shellName, String line) {
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.run("completion", shellName)).isZero();
		assertThat(shell.out()).contains(line)
			.contains(CompleteCommand.NAME)
			.doesNotContain("@NAME@")
			.doesNotContain("@PROGRAM@");
	}

}
