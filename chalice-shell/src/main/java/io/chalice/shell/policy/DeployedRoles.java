package io.chalice.shell.policy;

import java.util.List;

import io.chalice.deployer.cloud.UploadListener;
import io.chalice.deployer.policy.DeploymentTarget;
import io.chalice.deployer.role.RoleActions;
import io.chalice.deployer.stage.StageAccount;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.PolicySyntaxException;
import io.chalice.shell.command.CommandFailedException;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.deploy.DeploymentStage;

/**
 * The roles of a stage as they are on AWS.
 */
final class DeployedRoles implements AutoCloseable {

	private final StageAccount target;

	private DeployedRoles(StageAccount target) {
		this.target = target;
	}

	static DeployedRoles open(CommandInvocation invocation) {
		return new DeployedRoles(DeploymentStage.of(invocation, UploadListener.NONE));
	}

	DeploymentTarget place() {
		return DeploymentTarget.of(this.target.caller());
	}

	/**
	 * Read what a role allows.
	 * @param role the role's name on AWS
	 * @return its policy, without statements when it has none
	 * @throws CommandFailedException when there is no such role
	 */
	PolicyDocument policy(String role) {
		if (this.target.cloud().roles().find(role).isEmpty()) {
			throw new CommandFailedException("There is no role %s: nothing is deployed".formatted(role));
		}
		try {
			return RoleActions.policy(this.target.cloud(), this.target.caller(), role)
				.orElseGet(() -> new PolicyDocument(List.of()));
		}
		catch (PolicySyntaxException ex) {
			throw new CommandFailedException(
					"The policy of role %s is not understood: %s".formatted(role, ex.getMessage()), ex);
		}
	}

	@Override
	public void close() {
		this.target.close();
	}

}
