package io.chalice.shell.open;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.policy.DeploymentTarget;
import io.chalice.shell.FakePrompts;
import io.chalice.shell.FakeServices;
import io.chalice.shell.FakeShell;
import io.chalice.shell.console.Prompts;
import io.chalice.shell.local.BrowserLaunch;

import static org.assertj.core.api.Assertions.assertThat;

class OpenCommandTests {

	private static final String URL = "https://abc123.execute-api.us-east-1.amazonaws.com/dev/";

	private static final String CONSOLE = "https://us-east-1.console.aws.amazon.com";

	private final List<URI> opened = new ArrayList<>();

	private final Path directory;

	OpenCommandTests(@TempDir Path directory) {
		this.directory = directory;
		FakeServices.project(directory, "order");
	}

	private FakeShell shell(String program, boolean there, Prompts prompts) {
		return FakeShell.of(new OpenCommand(new BrowserLaunch(List.of(program)), (page) -> {
			this.opened.add(page);
			return there;
		}), this.directory, prompts);
	}

	@Test
	void urlIsOpenedForWhoeverSitsAtATerminal() {
		FakeShell shell = shell("open", true, new FakePrompts());
		assertThat(shell.run("open")).isZero();
		assertThat(this.opened).containsExactly(URI.create(URL));
		assertThat(shell.out()).isEqualTo(URL + "\n");
		assertThat(shell.err()).isEqualTo("Opening it in the browser\n");
	}

	@Test
	void urlIsOnlyPrintedInAPipe() {
		FakeShell shell = shell("open", true, Prompts.none());
		assertThat(shell.run("open")).isZero();
		assertThat(this.opened).isEmpty();
		assertThat(shell.out()).isEqualTo(URL + "\n");
		assertThat(shell.err()).isEmpty();
	}

	@Test
	void urlIsOnlyPrintedWithoutAScreen() {
		FakeShell shell = shell("xdg-open", true, new FakePrompts());
		assertThat(shell.run("open")).isZero();
		assertThat(this.opened).isEmpty();
		assertThat(shell.out()).isEqualTo(URL + "\n");
	}

	@Test
	void missingBrowserIsTold() {
		FakeShell shell = shell("open", false, new FakePrompts());
		assertThat(shell.run("open")).isZero();
		assertThat(shell.err()).isEqualTo("There is no program that opens a browser: open\n");
	}

	@Test
	void pageOnAwsIsThatOfTheApiOrOfAFunction() {
		FakeShell shell = shell("open", true, Prompts.none());
		shell.run("open", "--console");
		assertThat(shell.out())
			.isEqualTo(CONSOLE + "/apigateway/main/apis/abc123/resources?api=abc123&region=us-east-1\n");
		shell.run("open", "--console", "--name", "order");
		assertThat(shell.out()).isEqualTo(CONSOLE + "/lambda/home?region=us-east-1#/functions/shop-dev-order\n");
	}

	@Test
	void otherPartsOfAwsHaveTheirOwnConsole() {
		assertThat(AwsPage.in(DeploymentTarget.of("cn-north-1", null)).ofFunction("shop"))
			.startsWith("https://cn-north-1.console.amazonaws.cn/lambda/");
		assertThat(AwsPage.in(DeploymentTarget.of("us-gov-west-1", null)).ofFunction("shop"))
			.startsWith("https://us-gov-west-1.console.amazonaws-us-gov.com/lambda/");
	}

	@Test
	void stageWithoutAnApiSaysSo() {
		FakeServices.state(this.directory, FakeServices.function("order", "shop-dev-order"));
		FakeShell shell = shell("open", true, new FakePrompts());
		assertThat(shell.run("open", "--console")).isZero();
		assertThat(shell.out()).contains("#/functions/shop-dev-order");
		this.opened.clear();
		assertThat(shell.run("open")).isEqualTo(1);
		assertThat(shell.err())
			.isEqualTo("Stage dev has functions and no API, so no URL. Their page on AWS: ./chalice open --console\n");
		assertThat(this.opened).isEmpty();
	}

	@Test
	void stageWithNothingSaysSo() {
		FakeServices.state(this.directory, "");
		FakeShell shell = shell("open", true, new FakePrompts());
		assertThat(shell.run("open")).isEqualTo(1);
		assertThat(shell.err()).isEqualTo("No API is deployed to stage dev. To deploy one: ./chalice deploy\n");
	}

	@Test
	void nameWithoutConsoleIsAMistake() {
		FakeShell shell = shell("open", true, Prompts.none());
		assertThat(shell.run("open", "--name", "order")).isEqualTo(2);
		assertThat(shell.err())
			.isEqualTo("A function has no URL. Its page on AWS: ./chalice open --console --name order\n");
	}

}
