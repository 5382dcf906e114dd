package io.chalice.shell.policy;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.policy.DeploymentTarget;
import io.chalice.deployer.policy.PolicySubject;
import io.chalice.deployer.recording.CallDecisions;
import io.chalice.deployer.recording.CallRecording;
import io.chalice.policy.recorded.CallReview;
import io.chalice.policy.recorded.ReviewResult;
import io.chalice.project.TestPhase;
import io.chalice.project.TestRun;
import io.chalice.project.json.PrettyJson;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandFailedException;
import io.chalice.shell.command.CommandInterruptedException;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.OptionDescription;
import io.chalice.shell.command.ShellCommand;
import io.chalice.shell.command.UsageException;
import io.chalice.shell.console.Console;
import io.chalice.shell.local.LocalCommand;
import io.chalice.shell.project.StageCandidates;

/**
 * Runs the project's own tests, or serves the application, and holds the calls of AWS
 * that this leads to against the policies that a deploy would give.
 */
public final class PolicyVerifyCommand extends ShellCommand {

	private static final OptionDescription ENFORCE = OptionDescription.flag("enforce",
			"Deny what is not granted while the tests run, as AWS would");

	private static final OptionDescription LOCAL = OptionDescription.flag("local",
			"Serve until Ctrl-C instead of running the tests");

	private static final OptionDescription JSON = OptionDescription.flag("json", "Print JSON, for programs");

	/**
	 * Create the command.
	 */
	public PolicyVerifyCommand() {
		super(CommandDescription.of("policy verify", "Run the tests, compare their calls of AWS with the policy")
			.options(StageCandidates.OPTION, ENFORCE, LOCAL, LocalCommand.PORT, JSON, PolicyOptions.REGION,
					PolicyOptions.ACCOUNT)
			.examples("policy verify", "policy verify --enforce", "policy verify --local",
					"policy verify --stage prod --json"));
	}

	@Override
	protected int run(CommandInvocation invocation) {
		if (invocation.option(LocalCommand.PORT.name()).isPresent() && !invocation.flag(LOCAL.name())) {
			throw new UsageException("--port is for --local");
		}
		Path recorder = RecorderJar.find(invocation);
		PolicySubject known = PolicySubjects.of(invocation);
		PolicySubject subject = known.in(place(invocation, known));
		Console console = invocation.console();
		if (!SdkOnClassPath.check(subject.built(), console)) {
			return 0;
		}
		VerifiedProgram program = VerifiedProgram.of(subject);
		program.warnings().forEach(console::warn);
		CallReview review = program.review();
		@Nullable CallDecisions decisions = invocation.flag(ENFORCE.name())
				? (call) -> review.deny(call).map((denied) -> denied.message(program.account())) : null;
		Path directory = subject.built().project().workDirectory().resolve("recording");
		try (CallRecording recording = CallRecording.start(directory, recorder, decisions)) {
			TestRun tests = invocation.flag(LOCAL.name()) ? serve(invocation, recording)
					: test(invocation, subject, recording);
			return report(invocation, review.of(recording.calls()), tests);
		}
	}

	// tests run elsewhere than the stage, unless somebody says where
	private static DeploymentTarget place(CommandInvocation invocation, PolicySubject known) {
		DeploymentTarget typed = DeploymentTarget.of(invocation.option(PolicyOptions.REGION.name()).orElse(null),
				invocation.option(PolicyOptions.ACCOUNT.name()).orElse(null));
		String partition = typed.partition().equals(DeploymentTarget.ANY) ? known.place().partition()
				: typed.partition();
		return new DeploymentTarget(partition.equals(DeploymentTarget.ANY) ? "aws" : partition, typed.region(),
				typed.account());
	}

	private static TestRun test(CommandInvocation invocation, PolicySubject subject, CallRecording recording) {
		String project = subject.built().project().artifactId();
		invocation.console().message("Running the tests of %s".formatted(project));
		TestRun tests = new TestPhase(subject.built().project(), invocation.context().environment())
			.run(List.of(recording.jar()));
		if (!tests.exist()) {
			throw new CommandFailedException(("%s has no tests, so nothing was called: a test in src/test/java "
					+ "that calls a route or function shows what it needs")
				.formatted(project));
		}
		return tests;
	}

	private static TestRun serve(CommandInvocation invocation, CallRecording recording) {
		try {
			LocalCommand.serve(invocation, List.of(recording.jar()));
		}
		catch (CommandInterruptedException ex) {
			// that is how it ends: the calls until then are reported
			invocation.console().message("Stopped serving");
		}
		return new TestRun(true, true, List.of());
	}

	private static int report(CommandInvocation invocation, ReviewResult result, TestRun tests) {
		Console console = invocation.console();
		if (invocation.flag(JSON.name())) {
			console.document(
					PrettyJson.write(ReviewJson.write(result, invocation.stage(), tests.passed())).stripTrailing());
		}
		else {
			ReviewText.lines(result).forEach(console::print);
		}
		console.message(ReviewText.summary(result));
		if (!tests.passed()) {
			console.error("Tests failed; what comes after a failure was not called:%s"
				.formatted(tests.failures().stream().map("\n  %s"::formatted).reduce("", String::concat)));
		}
		return (result.isGranted() && tests.passed()) ? 0 : 1;
	}

}
