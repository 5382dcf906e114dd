package io.chalice.maven.goal;

import java.util.Set;

import io.chalice.deployer.policy.ApplicationPolicies;
import io.chalice.deployer.policy.NoFunctionException;
import io.chalice.deployer.policy.PolicyRemarks;
import io.chalice.deployer.policy.PolicySubject;
import io.chalice.policy.document.PolicyDocument;

/**
 * Tells the policy that the functions' role will get.
 */
final class PolicyGoal {

	private PolicyGoal() {
	}

	static void run(GoalRequest request) {
		PolicySubject subject = PolicySubject.of(request.project(), request.stage(), request.environment(),
				request.value("region").orElse(null), request.value("account").orElse(null));
		Set<String> functions = functions(request, subject);
		ApplicationPolicies policies = subject.policies();
		PolicyDocument policy = policies.generate(functions, subject.implied(functions));
		policies.warnings().forEach(request::warn);
		PolicyRemarks.of(subject, functions, policy).forEach(request::warn);
		String json = policy.toPrettyJson();
		request.value("output")
			.ifPresentOrElse((file) -> GoalOutput.write(file, json), () -> json.lines().forEach(request::info));
	}

	private static Set<String> functions(GoalRequest request, PolicySubject subject) {
		try {
			return subject.functions(request.value("function"));
		}
		catch (NoFunctionException ex) {
			throw new GoalFailedException(
					String.valueOf(ex.getMessage()).replace("--function ", "-Dchalice.function="));
		}
	}

}
