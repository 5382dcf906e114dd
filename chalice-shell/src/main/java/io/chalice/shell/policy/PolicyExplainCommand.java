package io.chalice.shell.policy;

import java.util.List;
import java.util.Set;

import io.chalice.deployer.policy.ApplicationPolicies;
import io.chalice.deployer.policy.PolicySubject;
import io.chalice.policy.analysis.PolicyAnalysis;
import io.chalice.policy.denial.DenialReview;
import io.chalice.policy.denial.DeniedMessage;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.ShellCommand;
import io.chalice.shell.command.UsageException;
import io.chalice.shell.command.ValueCandidates;
import io.chalice.shell.project.StageCandidates;

/**
 * Explains a message by which AWS denied something.
 */
public final class PolicyExplainCommand extends ShellCommand {

	/**
	 * Create the command.
	 */
	public PolicyExplainCommand() {
		super(CommandDescription.of("policy explain", "Explain what AWS says when it denies something")
			.required("MESSAGE", "AWS's text, in quotation marks", ValueCandidates.none())
			.options(StageCandidates.OPTION, PolicyOptions.FUNCTION, PolicyOptions.REGION, PolicyOptions.ACCOUNT)
			.examples("policy explain \"$MESSAGE\"", "policy explain \"$MESSAGE\" --function nightly"));
	}

	@Override
	protected int run(CommandInvocation invocation) {
		String text = invocation.argument(0).orElseThrow();
		DeniedMessage message = DeniedMessage.parse(text)
			.orElseThrow(() -> new UsageException("This is not AWS's message that something is denied: paste the part "
					+ "from 'User:' on, or 'Encoded authorization failure message:' with what follows"));
		if (message.encoded() != null) {
			new DenialReview(new PolicyDocument(List.of()), PolicyAnalysis.union(List.of())).explain(message)
				.forEach(invocation.console()::print);
			return 0;
		}
		PolicySubject subject = PolicySubjects.of(invocation);
		Set<String> functions = PolicySubjects.functions(invocation, subject);
		ApplicationPolicies policies = subject.policies();
		PolicyDocument policy = policies.generate(functions, subject.implied(functions));
		new DenialReview(policy, policies.analysis(functions)).explain(message).forEach(invocation.console()::print);
		return 0;
	}

}
