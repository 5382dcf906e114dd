package io.chalice.shell.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.chalice.deployer.iam.PolicyFile;
import io.chalice.deployer.policy.ApplicationPolicies;
import io.chalice.deployer.policy.DeploymentTarget;
import io.chalice.deployer.policy.PolicySubject;
import io.chalice.policy.document.PolicyComparison;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandFailedException;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.OptionDescription;
import io.chalice.shell.command.ShellCommand;
import io.chalice.shell.console.Console;
import io.chalice.shell.deploy.TargetOptions;
import io.chalice.shell.project.StageCandidates;

/**
 * Compares the policies that a deploy would give with the files of the project, or with
 * the roles as they are.
 */
public final class PolicyDiffCommand extends ShellCommand {

	private static final OptionDescription DEPLOYED = OptionDescription.flag("deployed",
			"Compare with the role on AWS instead of the file");

	/**
	 * Create the command.
	 */
	public PolicyDiffCommand() {
		super(CommandDescription.of("policy diff", "Compare with the policy file: exit code 3 if it differs")
			.options(StageCandidates.OPTION, PolicyOptions.FUNCTION, DEPLOYED, TargetOptions.PROFILE,
					PolicyOptions.REGION, PolicyOptions.ACCOUNT, TargetOptions.ENDPOINT)
			.exits(PolicyOptions.DIFFERENT, "The file differs from what the code needs")
			.examples("policy diff", "policy diff --stage prod --deployed"));
	}

	@Override
	protected int run(CommandInvocation invocation) {
		PolicySubject subject = PolicySubjects.of(invocation);
		if (!invocation.flag(DEPLOYED.name())) {
			return compare(invocation, subject, (role, functions) -> file(invocation, subject, functions));
		}
		try (DeployedRoles deployed = DeployedRoles.open(invocation)) {
			return compare(invocation, subject.in(deployed.place()),
					(role, functions) -> new Side("role " + role, deployed.policy(role)));
		}
	}

	private static Side file(CommandInvocation invocation, PolicySubject subject, Set<String> functions) {
		PolicyFile file = new PolicyFile(subject.stage().policy(functions.iterator().next()).file());
		return new Side(String.valueOf(file.path().getFileName()),
				file.required("deploy writes it, and so does: %s > %s"
					.formatted(invocation.typed().as(new GenPolicyCommand().description()), file.path())));
	}

	private static int compare(CommandInvocation invocation, PolicySubject subject, Sides sides) {
		boolean same = true;
		Map<String, Set<String>> roles = PolicySubjects.roles(invocation, subject);
		if (roles.isEmpty()) {
			throw new CommandFailedException("No role is made here: manage_iam_role is off");
		}
		for (Map.Entry<String, Set<String>> role : roles.entrySet()) {
			Side side = sides.of(role.getKey(), role.getValue());
			same &= compare(invocation.console(), subject, role.getValue(), side);
		}
		return same ? 0 : PolicyOptions.DIFFERENT;
	}

	private static boolean compare(Console console, PolicySubject known, Set<String> functions, Side side) {
		DeploymentTarget place = PolicyPlace.complete(known.place(), side.policy());
		PolicySubject subject = known.in(place);
		ApplicationPolicies policies = subject.policies();
		PolicyDocument generated = policies.generate(functions, subject.implied(functions));
		PolicyComparison comparison = PolicyComparison.diff(side.policy(), generated);
		policies.warnings().forEach(console::warn);
		if (comparison.isSame()) {
			console.message("%s allows what a deploy would allow.".formatted(side.name()));
			return true;
		}
		console.message("A deploy would change %s:".formatted(side.name()));
		comparison.missing().forEach((permission) -> console.print("+ " + permission.describe()));
		comparison.surplus().forEach((permission) -> console.print("- " + permission.describe()));
		List<Statement> kept = generated.statements().stream().map((statement) -> statement.withSid("")).toList();
		comparison.unweighed()
			.forEach((statement) -> console.print((kept.contains(statement) ? "+ " : "- ") + statement.describe()));
		return false;
	}

	/**
	 * The policy to compare with.
	 *
	 * @param name what it is called
	 * @param policy the policy
	 */
	record Side(String name, PolicyDocument policy) {

	}

	/**
	 * Finds the policy to compare with.
	 */
	@FunctionalInterface
	private interface Sides {

		Side of(String role, Set<String> functions);

	}

}
