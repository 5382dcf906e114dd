package io.chalice.policy.denial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.analysis.PolicyAnalysis;
import io.chalice.policy.document.ArnDifference;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;
import io.chalice.policy.document.WildcardMatcher;
import io.chalice.policy.explain.Grant;
import io.chalice.policy.explain.GrantReason;

/**
 * Says of a denied request whether a policy allows it, what differs, from which line it
 * comes, and what to change.
 */
public final class DenialReview {

	private final PolicyDocument policy;

	private final PolicyAnalysis code;

	/**
	 * Creates the review.
	 * @param policy the policy that the role should have
	 * @param code what the application's code needs
	 */
	public DenialReview(PolicyDocument policy, PolicyAnalysis code) {
		this.policy = policy;
		this.code = code;
	}

	/**
	 * Explains a message.
	 * @param message what AWS said
	 * @return lines for the user
	 */
	public List<String> explain(DeniedMessage message) {
		List<String> lines = new ArrayList<>();
		String action = message.action();
		if (action == null) {
			lines.add("The message is encoded; whoever may call sts:DecodeAuthorizationMessage reads it with:");
			lines.add("  aws sts decode-authorization-message --query DecodedMessage --output text --encoded-message "
					+ message.encoded());
			lines.add("Paste what that prints here.");
			return lines;
		}
		String resource = message.resource();
		lines.add("Denied: " + action + ((resource != null) ? " on " + resource : ""));
		boolean allowed = compare(action, resource, lines);
		addLines(action, resource, lines);
		addAdvice(message, action, resource, allowed, lines);
		return lines;
	}

	private boolean compare(String action, @Nullable String resource, List<String> lines) {
		List<Statement> with = this.policy.statements()
			.stream()
			.filter((statement) -> statement.isSimple() && statement.coversAction(action))
			.toList();
		if (with.isEmpty()) {
			lines.add("The generated policy has no statement with " + action + ".");
			return false;
		}
		List<Statement> on = with.stream()
			.filter((statement) -> resource == null || statement.coversResource(resource))
			.toList();
		for (Statement statement : on) {
			if (statement.conditions().isEmpty()) {
				lines.add("The generated policy allows it, in the statement " + statement.sid() + ".");
				return true;
			}
			lines.add("The generated policy allows it only if " + statement.condition() + ", in the statement "
					+ statement.sid() + ".");
		}
		if (on.isEmpty() && resource != null) {
			with.forEach((statement) -> statement.resources()
				.forEach((one) -> lines.add("The generated policy allows it on " + one + ": the "
						+ ArnDifference.of(one, resource) + " differs.")));
		}
		return false;
	}

	private void addLines(String action, @Nullable String resource, List<String> lines) {
		List<Grant> grants = this.code.grants()
			.stream()
			.filter((grant) -> grant.action().equalsIgnoreCase(action))
			.toList();
		List<Grant> exact = grants.stream()
			.filter((grant) -> resource == null || WildcardMatcher.covers(grant.resource(), resource))
			.toList();
		for (Grant grant : exact.isEmpty() ? grants : exact) {
			for (GrantReason reason : grant.reasons()) {
				String line = "Called by " + reason.operation() + " in " + reason.location()
						+ (reason.origins().isEmpty() ? ""
								: ", the name from " + String.join(" and ", reason.origins()));
				if (!lines.contains(line)) {
					lines.add(line);
				}
			}
		}
		if (grants.isEmpty()) {
			lines.add("No code that an entry point reaches is seen to need it.");
		}
	}

	private boolean isConditional(String action, @Nullable String resource) {
		return this.policy.statements()
			.stream()
			.anyMatch((statement) -> statement.isSimple() && !statement.conditions().isEmpty()
					&& statement.coversAction(action) && (resource == null || statement.coversResource(resource)));
	}

	private void addAdvice(DeniedMessage message, String action, @Nullable String resource, boolean allowed,
			List<String> lines) {
		String kind = message.policyKind();
		switch (message.cause()) {
			case EXPLICIT_DENY -> lines
				.add("To do: " + (kind.isEmpty() ? "a policy" : article(kind)) + " denies it; no role can allow it.");
			case NOT_ALLOWED_ELSEWHERE -> lines
				.add("To do: " + article(kind) + " has to allow it too; the role's policy is not the one to change.");
			default -> {
				if (allowed) {
					lines.add("To do: compare with the role on AWS (policy diff --deployed), then deploy.");
				}
				else {
					String when = isConditional(action, resource)
							? "make the request fulfil the condition; if the application shall do it without, "
							: "if the application shall do it, ";
					lines.add("To do: " + when + "add this to the file of extra_policy_file:");
					lines.add("  " + Statement.allow("", List.of(action), List.of((resource != null) ? resource : "*"))
						.describe());
				}
			}
		}
	}

	private static String article(String kind) {
		boolean vowel = "aeiou".indexOf(kind.toLowerCase(Locale.ROOT).charAt(0)) >= 0;
		return (vowel ? "an " : "a ") + kind;
	}

}
