package io.chalice.deployer.role;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.graph.ResourceNames;
import io.chalice.deployer.iam.MissingPolicyFileException;
import io.chalice.deployer.iam.PolicyFile;
import io.chalice.deployer.iam.PolicyReasons;
import io.chalice.deployer.iam.PolicySource;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.state.DeployedState;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PolicyFileTests {

	private static final PolicyDocument POLICY = new PolicyDocument(List.of());

	private final PolicyFile file;

	PolicyFileTests(@TempDir Path directory) {
		this.file = new PolicyFile(directory.resolve("policy.json"));
	}

	@Test
	void isWrittenWhenThereIsNone() {
		assertThat(plan(DeployedState.EMPTY).steps()).hasSize(1);
	}

	@Test
	void isReplacedWhenItIsWhatTheLastDeployWrote() {
		String written = this.file
			.write(new PolicyDocument(List.of(Statement.allow("Other", Set.of("s3:GetObject"), Set.of("*")))));
		assertThat(plan(DeployedState.EMPTY.withPolicyFile(this.file.name(), written)).steps()).hasSize(1);
	}

	@Test
	void isLeftAloneWhenItWasEdited() throws IOException {
		String written = this.file.write(POLICY);
		Files.writeString(this.file.path(), "{}");
		ResourcePlan planned = plan(DeployedState.EMPTY.withPolicyFile(this.file.name(), written));
		assertThat(planned.steps()).isEmpty();
		assertThat(planned.notices())
			.containsExactly("policy.json was edited and is left as it is; --no-autogen-policy deploys with it");
	}

	@Test
	void isNotWrittenAgainWhenNothingChanged() {
		assertThat(plan(DeployedState.EMPTY.withPolicyFile(this.file.name(), this.file.write(POLICY))).steps())
			.isEmpty();
	}

	@Test
	void isReadWhenPoliciesAreNotGenerated() {
		PolicySource source = PolicySource.ofFile(this.file);
		assertThatThrownBy(() -> source.policy("default-role", Set.of(), POLICY))
			.isInstanceOf(MissingPolicyFileException.class);
		this.file.write(POLICY);
		assertThat(source.policy("default-role", Set.of(), POLICY)).isEqualTo(POLICY);
	}

	private ResourcePlan plan(DeployedState state) {
		RoleResource role = new RoleResource("default-role", "app-dev", TrustPolicy.LAMBDA, POLICY, PolicyReasons.NONE,
				new PolicyDocument(List.of()), this.file, Map.of(), List.of());
		PlanningContext planning = new PlanningContext(new CallerIdentity("1", "arn", "eu-west-1", "aws"),
				new ResourceNames("app", "dev"), state, "2026-01-02T03:04:05Z", "ann@home");
		return PolicyFilePlan.plan(role, this.file.sha256().orElse(null), null, planning);
	}

}
