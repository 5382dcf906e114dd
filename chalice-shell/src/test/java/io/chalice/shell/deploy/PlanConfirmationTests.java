package io.chalice.shell.deploy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.plan.Confirmation;
import io.chalice.deployer.plan.Plan;
import io.chalice.shell.FakePrompts;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.ShellContext;
import io.chalice.shell.command.UsageException;
import io.chalice.shell.console.Console;
import io.chalice.shell.console.Prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlanConfirmationTests {

	private static final Confirmation POLICY = Confirmation
		.policy(Map.of("s3:ListBucket", Set.of("arn:aws:s3:::photos")), Map.of());

	private static final Confirmation DESTRUCTION = Confirmation
		.destruction(List.of("The following will be deleted:", "", "REST API: abc"));

	private final StringWriter err = new StringWriter();

	@Test
	void asksInTheWordsOfTheProductDescription() {
		FakePrompts prompts = new FakePrompts("");
		assertThat(questions(prompts, Map.of()).agreed(plan(false, POLICY))).isTrue();
		assertThat(this.err).hasToString("""
				Updating IAM policy.

				The following action will be added to the execution policy:

				s3:ListBucket
				  on arn:aws:s3:::photos

				""");
		assertThat(prompts.asked()).containsExactly("Would you like to continue? [y]");
	}

	@Test
	void saysMoreThanOneActionAsSuch() {
		Confirmation both = Confirmation.policy(
				Map.of("s3:GetObject", Set.of("arn:aws:s3:::b/*", "arn:aws:s3:::a/*"), "s3:PutObject", Set.of("*")),
				Map.of("sns:Publish", Set.of("*")));
		questions(new FakePrompts("y"), Map.of()).agreed(plan(true, both));
		assertThat(this.err).hasToString("""

				The following actions will be added to the execution policy:

				s3:GetObject
				  on arn:aws:s3:::a/*
				  on arn:aws:s3:::b/*
				s3:PutObject
				  on *

				The following action will be removed from the execution policy:

				sns:Publish
				  on *

				""");
	}

	@Test
	void asksForDestructionFirstAndWithNoAsTheAnswerWhenNoneIsTyped() {
		FakePrompts prompts = new FakePrompts("");
		assertThat(questions(prompts, Map.of()).agreed(plan(false, DESTRUCTION, POLICY))).isFalse();
		assertThat(prompts.asked()).containsExactly("Would you like to continue? [n]");
		assertThat(this.err.toString()).endsWith("Nothing was changed.\n").doesNotContain("IAM");
	}

	@Test
	void asksNothingAfterYes() {
		assertThat(questions(Prompts.none(), Map.of("yes", "true")).agreed(plan(false, DESTRUCTION, POLICY))).isTrue();
		assertThat(this.err.toString()).contains("REST API: abc", "s3:ListBucket");
	}

	@Test
	void refusesWithoutATerminalNamingTheFlag() {
		assertThatThrownBy(() -> questions(Prompts.none(), Map.of()).agreed(plan(false, DESTRUCTION)))
			.isInstanceOf(UsageException.class)
			.hasMessage("deploy asks 'Would you like to continue?', and there is no terminal to answer at. "
					+ "To say yes: ./chalice deploy --yes");
		assertThat(this.err.toString()).contains("REST API: abc");
	}

	private PlanConfirmation questions(Prompts prompts, Map<String, String> options) {
		Console.Output output = new Console.Output(new PrintWriter(this.err), false);
		return new PlanConfirmation(new CommandInvocation(new DeployCommand().description(), options, List.of(),
				ShellContext.ofCommand("./chalice", Map.of(), Path.of("")), new Console(output, output, prompts)));
	}

	private static Plan plan(boolean first, Confirmation... confirmations) {
		return new Plan("app", "dev", new CallerIdentity("1", "arn", "eu-west-1", "aws"), first, List.of(),
				List.of(confirmations), List.of(), List.of());
	}

}
