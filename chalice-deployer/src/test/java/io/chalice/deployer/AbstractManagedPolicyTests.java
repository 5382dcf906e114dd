package io.chalice.deployer;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.iam.PolicySource;

/**
 * Deploys policies that do not fit into a role.
 */
abstract class AbstractManagedPolicyTests {

	static final int LARGE = LargePolicies.LARGE;

	final Path directory;

	private int runs;

	AbstractManagedPolicyTests(Path directory) {
		this.directory = directory;
	}

	final DeploymentRequest large(String content, int from, int to) {
		return request(content, LargePolicies.of("sqs", from, to));
	}

	final DeploymentRequest request(String content, PolicySource policies) {
		return LargePolicies.request(this.directory, content, policies);
	}

	static Set<String> allowed(DeployScenario scenario) {
		Set<String> allowed = new TreeSet<>(scenario.cloud().served());
		allowed.removeIf((line) -> !line.startsWith("role "));
		return allowed;
	}

	static List<String> iam(DeployScenario scenario) {
		return scenario.cloud()
			.inventory()
			.stream()
			.filter((line) -> line.startsWith("role ") || line.startsWith("policy "))
			.toList();
	}

	static List<String> policies(DeployScenario scenario) {
		return iam(scenario).stream()
			.filter((line) -> line.startsWith("policy "))
			.map((line) -> line.split(" ")[1])
			.toList();
	}

	final DeployScenario scenario() {
		this.runs++;
		return new DeployScenario(this.directory.resolve("run" + this.runs), this.runs);
	}

}
