package io.chalice.policy.document;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Whether a policy allows a request, as IAM decides it for an identity-based policy: a
 * statement that denies it counts before those that allow it, and what none allows is not
 * allowed. Of condition keys only those of KMS and of passed roles are known before AWS
 * has the request; conditions on others are taken to hold where they allow, and not to
 * hold where they deny.
 *
 * @param effect the decision
 * @param statement the statement that decided, or null when none did
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">Policy
 * evaluation logic</a>
 */
public record PolicyDecision(Effect effect, @Nullable Statement statement) {

	/**
	 * Decides.
	 * @param policy the policy
	 * @param request what the request needs; parts of its ARN that are not known are
	 * wildcards, for which a statement about any such ARN will do
	 * @return the decision
	 */
	public static PolicyDecision of(PolicyDocument policy, Permission request) {
		Optional<Statement> denies = policy.statements()
			.stream()
			.filter((statement) -> !statement.allows() && statement.coversAction(request.action())
					&& statement.coversResource(request.resource())
					&& ConditionKeys.hold(statement.conditions(), request.conditions(), false))
			.findFirst();
		if (denies.isPresent()) {
			return new PolicyDecision(Effect.DENIED, denies.get());
		}
		return policy.statements()
			.stream()
			.filter((statement) -> statement.allows() && statement.coversAction(request.action())
					&& isAbout(statement, request.resource())
					&& ConditionKeys.hold(statement.conditions(), request.conditions(), true))
			.findFirst()
			.map((statement) -> new PolicyDecision(Effect.ALLOWED, statement))
			.orElse(new PolicyDecision(Effect.NOT_ALLOWED, null));
	}

	private static boolean isAbout(Statement statement, String resource) {
		return statement.coversResource(resource) || resource.indexOf('*') >= 0
				&& statement.resources().stream().anyMatch((one) -> WildcardMatcher.covers(resource, one));
	}

	/**
	 * Says whether the request is allowed.
	 * @return true when it is
	 */
	public boolean allows() {
		return this.effect == Effect.ALLOWED;
	}

	/**
	 * What a policy says of a request.
	 */
	public enum Effect {

		/**
		 * A statement allows it.
		 */
		ALLOWED,

		/**
		 * No statement allows it.
		 */
		NOT_ALLOWED,

		/**
		 * A statement denies it.
		 */
		DENIED

	}

}
