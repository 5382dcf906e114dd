package io.chalice.shell.policy;

import java.util.List;
import java.util.Set;

import io.chalice.deployer.policy.ApplicationPolicies;
import io.chalice.deployer.policy.PolicyRemarks;
import io.chalice.deployer.policy.PolicySubject;
import io.chalice.policy.analysis.PolicyAnalysis;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.NearestSuggestion;
import io.chalice.shell.command.ShellCommand;
import io.chalice.shell.command.UsageException;
import io.chalice.shell.console.Console;
import io.chalice.shell.project.StageCandidates;

/**
 * Prints the policy that the functions' role will get, read from the compiled program.
 */
public final class GenPolicyCommand extends ShellCommand {

	private static final String EVERYTHING = "*";

	/**
	 * Create the command.
	 */
	public GenPolicyCommand() {
		super(CommandDescription.of("gen-policy", "Print the IAM policy that the functions' role will get")
			.options(StageCandidates.OPTION, PolicyOptions.FUNCTION, PolicyOptions.CODE_ONLY, PolicyOptions.EXPLAIN,
					PolicyOptions.FORMAT, PolicyOptions.REGION, PolicyOptions.ACCOUNT)
			.examples("gen-policy", "gen-policy --explain s3:PutObject",
					"gen-policy --stage prod --format cloudformation"));
	}

	@Override
	protected int run(CommandInvocation invocation) {
		PolicyOptions.check(invocation);
		PolicyFormat format = invocation.option(PolicyOptions.FORMAT.name())
			.map(PolicyFormat::of)
			.orElse(PolicyFormat.JSON);
		PolicySubject known = PolicySubjects.of(invocation);
		PolicySubject subject = known.in(format.place(known.place()));
		Set<String> functions = PolicySubjects.functions(invocation, subject);
		if (invocation.option(PolicyOptions.EXPLAIN.name()).isPresent()) {
			explain(invocation, subject, functions);
		}
		else {
			print(invocation, format, subject, functions);
		}
		return 0;
	}

	private static void print(CommandInvocation invocation, PolicyFormat format, PolicySubject subject,
			Set<String> functions) {
		ApplicationPolicies policies = subject.policies();
		PolicyDocument policy = invocation.flag(PolicyOptions.CODE_ONLY.name())
				? policies.analysis(functions).document() : policies.generate(functions, subject.implied(functions));
		Console console = invocation.console();
		policies.warnings().forEach(console::warn);
		List<PolicyDocument> parts = policy.forRole();
		PolicyRemarks.of(subject, functions, policy).forEach(console::warn);
		console.document(format.write(subject.roleName(functions), parts).stripTrailing());
	}

	private static void explain(CommandInvocation invocation, PolicySubject subject, Set<String> functions) {
		String typed = invocation.option(PolicyOptions.EXPLAIN.name()).orElseThrow();
		String action = typed.isEmpty() ? EVERYTHING : typed;
		ApplicationPolicies policies = subject.policies();
		boolean codeOnly = invocation.flag(PolicyOptions.CODE_ONLY.name());
		PolicyAnalysis code = policies.analysis(functions);
		PolicyExplanation explanation = new PolicyExplanation(code,
				codeOnly ? new PolicyDocument(List.of()) : subject.implied(functions),
				codeOnly ? List.of() : policies.extras(functions));
		List<String> paragraphs = explanation.of(action);
		if (paragraphs.isEmpty() && !action.equals(EVERYTHING)) {
			throw new UsageException(
					"Nothing needs '%s'%s".formatted(action, NearestSuggestion.withAll(action, explanation.actions())));
		}
		policies.warnings().forEach(invocation.console()::warn);
		if (paragraphs.isEmpty()) {
			invocation.console().message("The code calls no AWS service.");
			return;
		}
		invocation.console().print(String.join("\n\n", paragraphs));
	}

}
