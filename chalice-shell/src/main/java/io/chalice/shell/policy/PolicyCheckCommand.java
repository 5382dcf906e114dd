package io.chalice.shell.policy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

import io.chalice.deployer.iam.PolicyFile;
import io.chalice.deployer.policy.ApplicationPolicies;
import io.chalice.deployer.policy.PolicySubject;
import io.chalice.policy.document.Permission;
import io.chalice.policy.document.PolicyComparison;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;
import io.chalice.policy.explain.Grant;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.ShellCommand;
import io.chalice.shell.command.UsageException;
import io.chalice.shell.console.Console;
import io.chalice.shell.project.StageCandidates;

/**
 * Holds a policy that somebody wrote against what the application needs.
 */
public final class PolicyCheckCommand extends ShellCommand {

	/**
	 * Create the command.
	 */
	public PolicyCheckCommand() {
		super(CommandDescription.of("policy check", "Name missing and surplus permissions: exit code 3 if any")
			.required("FILE", "The policy, as JSON", PolicyFiles::propose)
			.options(StageCandidates.OPTION, PolicyOptions.FUNCTION, PolicyOptions.REGION, PolicyOptions.ACCOUNT)
			.exits(PolicyOptions.DIFFERENT, "A permission is missing, or too much")
			.examples("policy check .chalice/policy.json", "policy check nightly.json --function nightly"));
	}

	@Override
	protected int run(CommandInvocation invocation) {
		Path file = invocation.context().resolve(invocation.argument(0).orElseThrow());
		if (!Files.isRegularFile(file)) {
			throw new UsageException("There is no file " + file);
		}
		PolicyDocument given = new PolicyFile(file).required("");
		PolicySubject known = PolicySubjects.of(invocation);
		PolicySubject subject = known.in(PolicyPlace.complete(known.place(), given));
		Set<String> functions = PolicySubjects.functions(invocation, subject);
		ApplicationPolicies policies = subject.policies();
		PolicyDocument needed = policies.generate(functions, subject.implied(functions));
		PolicyComparison comparison = PolicyComparison.check(given, needed);
		Console console = invocation.console();
		policies.warnings().forEach(console::warn);
		SortedMap<Permission, List<Permission>> wider = PolicyComparison.wider(given, needed);
		comparison.missing()
			.forEach((permission) -> console.print("missing  %s%s%s".formatted(permission.describe(),
					because(policies, functions, permission), only(PolicyComparison.narrower(given, permission)))));
		wider.forEach((permission, needs) -> console
			.print("wider    %s; needed: %s".formatted(permission.describe(), describe(needs))));
		comparison.surplus().forEach((permission) -> console.print("surplus  " + permission.describe()));
		comparison.unweighed()
			.stream()
			.map(Statement::describe)
			.forEach((statement) -> console.print("not compared  " + statement));
		if (comparison.isSame() && wider.isEmpty()) {
			console.message("%s allows what the application needs, and nothing else.".formatted(file.getFileName()));
			return 0;
		}
		return PolicyOptions.DIFFERENT;
	}

	private static String describe(List<Permission> permissions) {
		return permissions.stream().map(Permission::describe).collect(Collectors.joining(", "));
	}

	private static String only(List<Permission> narrower) {
		return narrower.isEmpty() ? "" : "; allowed: " + describe(narrower);
	}

	private static String because(ApplicationPolicies policies, Set<String> functions, Permission permission) {
		return policies.analysis(functions)
			.grants()
			.stream()
			.filter((grant) -> grant.action().equals(permission.action())
					&& grant.resource().equals(permission.resource()))
			.map(Grant::reasons)
			.filter((reasons) -> !reasons.isEmpty())
			.map((reasons) -> ", for %s in %s".formatted(reasons.get(0).operation(), reasons.get(0).location()))
			.findFirst()
			.orElse("");
	}

}
