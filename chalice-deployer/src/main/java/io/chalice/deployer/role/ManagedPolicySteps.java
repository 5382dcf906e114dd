package io.chalice.deployer.role;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.TransientException;
import io.chalice.deployer.plan.DestructiveStep;
import io.chalice.deployer.plan.MinorStep;
import io.chalice.deployer.plan.ResourceRemoval;
import io.chalice.deployer.plan.Step;
import io.chalice.deployer.plan.StepOutputs;
import io.chalice.deployer.plan.StepResult;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.deployer.state.StateEdit;

/**
 * What can be done with the managed policies of a role.
 */
final class ManagedPolicySteps {

	private ManagedPolicySteps() {
	}

	private static String name(String arn) {
		return arn.substring(arn.lastIndexOf('/') + 1);
	}

	private static StateEdit numbers(String resourceName, String roleName, int number, boolean there) {
		return (state) -> {
			Map<String, String> fields = new HashMap<>(
					state.resource(resourceName).map(ResourceEntry::fields).orElse(Map.of("role_name", roleName)));
			Set<Integer> numbers = PolicyNames.numbers(fields.get(RoleType.POLICIES));
			if (there ? !numbers.add(number) : !numbers.remove(number)) {
				return state;
			}
			fields.put(RoleType.POLICIES, PolicyNames.text(numbers));
			if (numbers.isEmpty()) {
				fields.remove(RoleType.POLICIES);
			}
			return state.without(resourceName).with(new ResourceEntry(resourceName, RoleType.NAME, fields));
		};
	}

	record CreatePolicy(String resourceName, String roleName, int number, String arn, String policy,
			Map<String, String> tags, boolean last) implements Step {

		@Override
		public String title() {
			return "Creating IAM policy: " + name(this.arn);
		}

		@Override
		public boolean isDestructive() {
			return this.last;
		}

		@Override
		public List<StateEdit> intents() {
			return List.of(numbers(this.resourceName, this.roleName, this.number, true));
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.policies().create(name(this.arn), this.policy, this.tags);
			return StepResult.NONE;
		}

		@Override
		public Optional<StepResult> find(Cloud cloud, StepOutputs outputs) {
			return cloud.policies().find(this.arn).map((policy) -> StepResult.NONE);
		}

	}

	record CreatePolicyVersion(String arn, String policy, boolean last) implements Step {

		@Override
		public String title() {
			return "%s IAM policy: %s".formatted(this.last ? "Narrowing" : "Updating", name(this.arn));
		}

		@Override
		public boolean isDestructive() {
			return this.last;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.policies().createVersion(this.arn, this.policy);
			return StepResult.NONE;
		}

		@Override
		public Optional<StepResult> find(Cloud cloud, StepOutputs outputs) {
			return cloud.policies()
				.find(this.arn)
				.filter((policy) -> policy.document().equals(this.policy))
				.map((policy) -> StepResult.NONE);
		}

	}

	record AttachPolicy(String roleName, String arn, boolean last) implements MinorStep {

		@Override
		public String title() {
			return "Attaching IAM policy: " + name(this.arn);
		}

		@Override
		public boolean isDestructive() {
			return this.last;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			try {
				cloud.policies().attach(this.roleName, this.arn);
			}
			catch (NotFoundException ex) {
				// IAM may not yet see everywhere the policy that was made a moment ago
				throw TransientException.notReady(ex);
			}
			return StepResult.NONE;
		}

	}

	record DetachPolicy(String roleName, String arn) implements DestructiveStep, MinorStep {

		@Override
		public String title() {
			return "Detaching IAM policy: " + name(this.arn);
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			ResourceRemoval.ifThere(() -> cloud.policies().detach(this.roleName, this.arn));
			return StepResult.NONE;
		}

	}

	// of a version that nothing uses
	record DeletePolicyVersion(String arn, String version) implements MinorStep {

		@Override
		public String title() {
			return "Deleting version %s of IAM policy: %s".formatted(this.version, name(this.arn));
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			ResourceRemoval.ifThere(() -> cloud.policies().deleteVersion(this.arn, this.version));
			return StepResult.NONE;
		}

	}

	record DeletePolicy(String resourceName, String roleName, int number, String arn) implements DestructiveStep {

		@Override
		public String title() {
			return "Deleting IAM policy: " + name(this.arn);
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			ResourceRemoval.ifThere(() -> cloud.policies().delete(this.arn));
			return StepResult.of(numbers(this.resourceName, this.roleName, this.number, false));
		}

	}

}
