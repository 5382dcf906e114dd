package io.chalice.deployer.role;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnore;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.TransientException;
import io.chalice.deployer.plan.DestructiveStep;
import io.chalice.deployer.plan.MinorStep;
import io.chalice.deployer.plan.ResourceRemoval;
import io.chalice.deployer.plan.Step;
import io.chalice.deployer.plan.StepOutput;
import io.chalice.deployer.plan.StepOutputs;
import io.chalice.deployer.plan.StepResult;
import io.chalice.deployer.plan.TagChanges;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.deployer.state.StateEdit;

/**
 * What can be done with a role.
 */
public final class RoleSteps {

	private RoleSteps() {
	}

	private static ResourceEntry entry(String resourceName, String roleName) {
		return new ResourceEntry(resourceName, RoleType.NAME, Map.of("role_name", roleName));
	}

	record CreateRole(String resourceName, String roleName, String roleArn, String trust,
			Map<String, String> tags) implements Step {

		@Override
		public String title() {
			return "Creating IAM role: " + this.roleName;
		}

		@Override
		public List<StateEdit> intents() {
			return List.of(StateEdit.put(entry(this.resourceName, this.roleName)),
					StateEdit.put(TagChanges.entry(this.resourceName, RoleType.NAME, this.tags)));
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			return made(cloud.roles().create(this.roleName, this.trust, this.tags));
		}

		@Override
		public Optional<StepResult> find(Cloud cloud, StepOutputs outputs) {
			return cloud.roles().find(this.roleName).map((role) -> made(role.id()));
		}

		@Override
		public Set<StepOutput> makes() {
			return Set.of(RoleType.id(this.resourceName));
		}

		private StepResult made(String roleId) {
			Map<String, String> fields = new HashMap<>(entry(this.resourceName, this.roleName).fields());
			fields.put("role_arn", this.roleArn);
			fields.put("role_id", roleId);
			return StepResult.made(RoleType.id(this.resourceName), roleId)
				.and(StateEdit.put(new ResourceEntry(this.resourceName, RoleType.NAME, fields)));
		}

	}

	/**
	 * Says anew who may take a role.
	 *
	 * @param roleName the role's name
	 * @param trust the trust policy, JSON
	 */
	public record UpdateTrust(String roleName, String trust) implements Step {

		@Override
		public String title() {
			return "Updating trust policy of IAM role: " + this.roleName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.roles().updateTrust(this.roleName, this.trust);
			return StepResult.NONE;
		}

	}

	/**
	 * Writes the inline policy of a role, which has the role's name.
	 *
	 * @param roleName the role's name
	 * @param policy the policy, JSON
	 * @param created whether the role is made in the same plan
	 */
	public record PutRolePolicy(String roleName, String policy, @JsonIgnore boolean created) implements Step {

		@Override
		public String title() {
			return "Updating policy for IAM role: " + this.roleName;
		}

		@Override
		public boolean isMinor() {
			return this.created;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			try {
				cloud.roles().putPolicy(this.roleName, this.roleName, this.policy);
			}
			catch (NotFoundException ex) {
				// IAM may not yet see everywhere the role that was made a moment ago
				throw TransientException.notReady(ex);
			}
			return StepResult.NONE;
		}

	}

	/**
	 * Takes permissions away from a role.
	 *
	 * @param roleName the role's name
	 * @param policy what is left of its inline policy, JSON
	 */
	public record NarrowRolePolicy(String roleName, String policy) implements DestructiveStep {

		@Override
		public String title() {
			return "Narrowing policy of IAM role: " + this.roleName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.roles().putPolicy(this.roleName, this.roleName, this.policy);
			return StepResult.NONE;
		}

	}

	/**
	 * Deletes the inline policy of a role.
	 *
	 * @param roleName the role's name
	 */
	public record DeleteRolePolicy(String roleName) implements DestructiveStep, MinorStep {

		@Override
		public String title() {
			return "Deleting policy of IAM role: " + this.roleName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			ResourceRemoval.ifThere(() -> cloud.roles().deletePolicy(this.roleName, this.roleName));
			return StepResult.NONE;
		}

	}

	/**
	 * Deletes a role.
	 *
	 * @param resourceName the name in the application
	 * @param roleName the role's name
	 */
	public record DeleteRole(String resourceName, String roleName) implements DestructiveStep {

		@Override
		public String title() {
			return "Deleting IAM role: " + this.roleName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			ResourceRemoval.ifThere(() -> cloud.roles().delete(this.roleName));
			return StepResult.of(StateEdit.remove(this.resourceName));
		}

	}

}
