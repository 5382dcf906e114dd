package io.chalice.shell.policy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.chalice.deployer.graph.ResourceNames;
import io.chalice.deployer.policy.ApplicationPolicies;
import io.chalice.deployer.policy.DeploymentTarget;
import io.chalice.deployer.policy.FunctionHandlers;
import io.chalice.deployer.policy.PolicySubject;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.recorded.CallNeeds;
import io.chalice.policy.recorded.CallReview;
import io.chalice.policy.recorded.FunctionPolicy;
import io.chalice.policy.recorded.ProgramClasses;
import io.chalice.project.BuiltProject;
import io.chalice.project.TestPhase;
import io.chalice.project.describe.FunctionNames;

/**
 * An application with the policies that a deploy would give, for its calls to be held
 * against them.
 *
 * @param subject the application
 * @param functions its functions with their policies
 * @param warnings what could not be decided about them
 */
record VerifiedProgram(PolicySubject subject, List<FunctionPolicy> functions, List<String> warnings) {

	/** AWS's documentation has this account and region where any will do. */
	private static final String ACCOUNT = "123456789012";

	private static final String REGION = "us-east-1";

	VerifiedProgram {
		functions = List.copyOf(functions);
		warnings = List.copyOf(warnings);
	}

	static VerifiedProgram of(PolicySubject subject) {
		ApplicationPolicies policies = subject.policies();
		ResourceNames naming = new ResourceNames(subject.stage().appName(), subject.stage().stage());
		List<FunctionPolicy> functions = new ArrayList<>();
		for (Map.Entry<String, Set<String>> role : subject.allRoles().entrySet()) {
			PolicyDocument policy = policies.policy(role.getKey(), role.getValue(), subject.implied(role.getValue()));
			for (String name : role.getValue()) {
				functions.add(new FunctionPolicy(name, naming.function(name), role.getKey(),
						FunctionHandlers.of(subject.model(), name), policy, policies.analysis(Set.of(name)).grants()));
			}
		}
		List<String> order = FunctionNames.of(subject.model());
		functions.sort(Comparator.comparing((function) -> order.indexOf(function.name())));
		return new VerifiedProgram(subject, functions, policies.warnings());
	}

	/**
	 * Return the account that roles are said to be of.
	 * @return twelve digits
	 */
	String account() {
		return real(this.subject.place().account(), ACCOUNT);
	}

	/**
	 * Return what holds calls against the policies.
	 * @return the review
	 */
	CallReview review() {
		DeploymentTarget place = this.subject.place();
		BuiltProject built = this.subject.built();
		List<Path> own = new ArrayList<>(List.of(built.classes()));
		built.classPath()
			.stream()
			.filter((entry) -> Files.isDirectory(entry) && entry.startsWith(built.project().root()))
			.forEach(own::add);
		return new CallReview(this.functions, new ProgramClasses(own, TestPhase.classes(own)),
				new CallNeeds(real(place.partition(), "aws"), real(place.region(), REGION), account()));
	}

	private static String real(String part, String otherwise) {
		return part.equals(DeploymentTarget.ANY) ? otherwise : part;
	}

}
