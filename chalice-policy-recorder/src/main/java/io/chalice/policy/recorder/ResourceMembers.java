package io.chalice.policy.recorder;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says which members of requests name resources. Of all others, which may be data or
 * secrets, nothing is written but that they are set.
 */
final class ResourceMembers {

	private static final Pattern NAMING = Pattern
		.compile("(.*(name|id|arn|identifier|ur[il]|role|bucket|prefix|path|alias|location|account|key))s?"
				+ "|.*role(arn)?list|secretidlist");

	private static final Set<String> BY_NAME = Set.of("address", "catalog", "cluster", "copysource", "database",
			"function", "group", "image", "jobdefinition", "jobqueue", "layers", "members", "queue", "resource",
			"resources", "rule", "service", "source", "stream", "table", "task", "taskdefinition", "tasks", "topic",
			"volume", "fromemailaddress", "qualifier", "workgroup", "outputs3region", "template");

	// what ends like a name and is data, or secret
	private static final Pattern DATA = Pattern
		.compile("username|.*(customer|secret|secretaccess|private|public|api|ssh|partition|device|data|auth\\w*)key"
				+ "|accesskeyid|externalid|displayname|.*(group|deduplication|token|client|trace|event|request)id"
				+ "|.*(given|family|first|last|middle|nick|full)name");

	private static final Pattern STATEMENT = Pattern.compile(
			"(?is)\\s*(exists\\s*\\(\\s*)?(select|insert|update|delete)\\b.*?\\b(from|into|update)\\s+\"?([\\w.-]+)"
					+ "\"?.*");

	private static final Pattern UPDATE = Pattern.compile("(?is)\\s*update\\s+\"?([\\w.-]+)\"?.*");

	private static final int LONGEST = 2048;

	private ResourceMembers() {
	}

	/**
	 * Says whether the keys of a map are names of resources.
	 * @param member the member that is a map
	 * @return true for the tables of a batch
	 */
	static boolean namesKeys(String member) {
		return member.equals("requestItems");
	}

	/**
	 * Returns what may be written of a member.
	 * @param member the member's name
	 * @param value what it is set to
	 * @return the text, empty when only its presence may be told
	 */
	static Optional<String> text(String member, Object value) {
		String name = member.toLowerCase(Locale.ROOT);
		if (!(value instanceof CharSequence) || value.toString().length() > LONGEST) {
			return Optional.empty();
		}
		String text = value.toString();
		if (name.equals("statement")) {
			return statement(text);
		}
		boolean names = BY_NAME.contains(name) || NAMING.matcher(name).matches() && !DATA.matcher(name).matches();
		return names ? Optional.of(text) : Optional.empty();
	}

	// of PartiQL the verb and the table, and none of the values
	private static Optional<String> statement(String text) {
		Matcher update = UPDATE.matcher(text);
		if (update.matches()) {
			return Optional.of("update \"" + update.group(1) + "\"");
		}
		Matcher other = STATEMENT.matcher(text);
		return other.matches() ? Optional.of(other.group(2) + " " + other.group(3) + " \"" + other.group(4) + "\"")
				: Optional.empty();
	}

}
