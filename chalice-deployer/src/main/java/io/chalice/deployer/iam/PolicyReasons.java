package io.chalice.deployer.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.chalice.policy.document.Permission;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;
import io.chalice.policy.document.WildcardMatcher;

/**
 * Says why the policy of a role allows what it allows.
 */
@FunctionalInterface
public interface PolicyReasons {

	/** Nothing is known. */
	PolicyReasons NONE = (permission) -> List.of();

	/** Why the deployment needs its statements, by their names. */
	Map<String, String> DEPLOYMENT = Map.ofEntries(Map.entry("Logs", "every function writes a log"),
			Map.entry("Vpc", "a function is in a network (subnet_ids)"),
			Map.entry("Xray", "a function is traced (xray)"),
			Map.entry("Queues", "Lambda polls a function's queue with the function's role"),
			Map.entry("QueueKeys", "Lambda decrypts the messages of a function's queue"),
			destination("DestinationQueues"), destination("DestinationTopics"), destination("DestinationFunctions"),
			destination("DestinationBuses"), destination("DestinationBuckets"), destination("DestinationObjects"));

	/**
	 * Say why something is allowed.
	 * @param permission what is allowed
	 * @return why, a line each, empty when that is not known
	 */
	List<String> of(Permission permission);

	/**
	 * Say why something is not allowed.
	 * @return why
	 */
	default String absence() {
		return "nothing needs it";
	}

	/**
	 * Return why the deployment itself needs a policy.
	 * @param implied what it needs
	 * @return the reasons
	 */
	static PolicyReasons deployment(PolicyDocument implied) {
		return (permission) -> {
			List<String> reasons = new ArrayList<>();
			for (Statement statement : implied.statements()) {
				String reason = DEPLOYMENT.get(statement.sid());
				if (reason != null && allows(statement, permission)) {
					reasons.add("because of the deployment: " + reason);
				}
			}
			return reasons;
		};
	}

	/**
	 * Return that a file says so.
	 * @param policy what the file says
	 * @param name what the file is called
	 * @return the reasons
	 */
	static PolicyReasons file(PolicyDocument policy, String name) {
		return (permission) -> policy.statements().stream().anyMatch((statement) -> allows(statement, permission))
				? List.of("because of " + name) : List.of();
	}

	/**
	 * Add reasons.
	 * @param others further ones
	 * @return these, then the others
	 */
	default PolicyReasons and(PolicyReasons others) {
		return (permission) -> {
			List<String> all = new ArrayList<>(of(permission));
			all.addAll(others.of(permission));
			return all;
		};
	}

	private static Map.Entry<String, String> destination(String statement) {
		return Map.entry(statement, "asynchronous calls of a function go there (a destination, or dead_letter_queue)");
	}

	private static boolean allows(Statement statement, Permission permission) {
		return statement.allows()
				&& statement.actions()
					.stream()
					.anyMatch((action) -> WildcardMatcher.coversAction(permission.action(), action))
				&& statement.resources()
					.stream()
					.anyMatch((resource) -> WildcardMatcher.covers(permission.resource(), resource));
	}

}
