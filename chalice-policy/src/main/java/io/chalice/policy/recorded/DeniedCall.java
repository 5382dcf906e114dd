package io.chalice.policy.recorded;

import java.util.Locale;

import io.chalice.policy.document.Permission;
import io.chalice.policy.document.PolicyDecision;

/**
 * A call that a policy does not allow.
 *
 * @param function the function whose role has the policy
 * @param needed what the call needs
 * @param decision what the policy says of it
 */
public record DeniedCall(FunctionPolicy function, Permission needed, PolicyDecision decision) {

	/**
	 * Writes what AWS answers.
	 * @param account the account of the role
	 * @return the message, in the words of the service
	 * @see <a href=
	 * "https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html">Troubleshoot
	 * access denied error messages</a>
	 */
	public String message(String account) {
		String action = action();
		String resource = this.needed.resource();
		String on = resource.equals("*") ? resource : action.startsWith("s3:") ? "\"" + resource + "\"" : resource;
		String partition = resource.startsWith("arn:") ? resource.split(":", 3)[1] : "aws";
		String why = (this.decision.effect() == PolicyDecision.Effect.DENIED)
				? "with an explicit deny in an identity-based policy"
				: "because no identity-based policy allows the " + action + " action";
		return "User: arn:%s:sts::%s:assumed-role/%s/%s is not authorized to perform: %s on resource: %s %s".formatted(
				partition.equals("*") ? "aws" : partition, account, this.function.role(), this.function.process(),
				action, on, why);
	}

	// two services write actions in their own way
	private String action() {
		String action = this.needed.action();
		if (action.startsWith("sqs:")) {
			return action.toLowerCase(Locale.ROOT);
		}
		return action.startsWith("sns:") ? "SNS:" + action.substring("sns:".length()) : action;
	}

}
