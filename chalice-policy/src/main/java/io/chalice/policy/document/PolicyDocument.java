package io.chalice.policy.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import io.chalice.policy.json.JsonWriter;

/**
 * An identity-based IAM policy.
 *
 * @param version the version of the policy language
 * @param statements the statements in order
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Grammar
 * of the IAM JSON policy language</a>
 */
public record PolicyDocument(String version, List<Statement> statements) {

	/**
	 * What the inline policies of a role may have together, in characters without white
	 * space.
	 */
	public static final int INLINE_LIMIT = 10_240;

	/**
	 * What a managed policy may have, in characters without white space.
	 */
	public static final int MANAGED_LIMIT = 6_144;

	/**
	 * How many managed policies a role takes, unless the quota was raised.
	 */
	public static final int MANAGED_PER_ROLE = 10;

	static final String VERSION = "2012-10-17";

	/**
	 * Copies the statements.
	 */
	public PolicyDocument {
		statements = List.copyOf(statements);
	}

	/**
	 * Makes a policy of the language's current version.
	 * @param statements the statements in order
	 */
	public PolicyDocument(List<Statement> statements) {
		this(VERSION, statements);
	}

	/**
	 * Reads a policy.
	 * @param json the document
	 * @return the policy
	 * @throws PolicySyntaxException when the text is no policy
	 */
	public static PolicyDocument parse(String json) {
		return new PolicyReader(json).read();
	}

	/**
	 * Collects what the statements allow.
	 * @return the actions of every statement that allows something, sorted
	 */
	public SortedSet<String> actions() {
		SortedSet<String> actions = new TreeSet<>();
		this.statements.stream().filter(Statement::allows).forEach((statement) -> actions.addAll(statement.actions()));
		return actions;
	}

	/**
	 * Adds the statements of other policies after its own. A statement that is there
	 * already is left out, and a name that is taken gets a number.
	 * @param others the other policies, such as the deployment's and the user's own
	 * @return the merged policy
	 */
	public PolicyDocument merge(List<PolicyDocument> others) {
		List<Statement> merged = new ArrayList<>(this.statements);
		for (PolicyDocument other : others) {
			for (Statement statement : other.statements) {
				if (merged.stream().noneMatch((one) -> one.withSid("").equals(statement.withSid("")))) {
					merged.add(statement.withSid(free(statement.sid(), merged)));
				}
			}
		}
		return new PolicyDocument(this.version, merged);
	}

	static String free(String sid, List<Statement> taken) {
		String name = sid;
		for (int i = 2; !sid.isEmpty() && isTaken(name, taken); i++) {
			name = sid + i;
		}
		return name;
	}

	private static boolean isTaken(String sid, List<Statement> taken) {
		return taken.stream().anyMatch((statement) -> statement.sid().equals(sid));
	}

	/**
	 * Counts the characters that AWS limits.
	 * @return the length without white space
	 */
	public int size() {
		return JsonWriter.compact(toMap()).length();
	}

	/**
	 * Splits the policy into ones that are short enough and together say the same:
	 * between statements, and a statement that is too long by its actions and resources.
	 * The same statements are split in the same way in any order, and a change of one of
	 * them changes few of the policies.
	 * @param limit how many characters a policy may have
	 * @return the policies, this one when it is short enough
	 * @throws StatementTooLongException when a statement of one action and one resource
	 * is too long
	 */
	public List<PolicyDocument> split(int limit) {
		return (size() <= limit) ? List.of(this) : PolicySplit.split(this, limit);
	}

	/**
	 * Says in how many documents a role takes the policy.
	 * @return the policy itself when it fits into a role, else managed policies
	 * @throws StatementTooLongException when a statement of one action and one resource
	 * is too long for a managed policy
	 * @see #INLINE_LIMIT
	 */
	public List<PolicyDocument> forRole() {
		return (size() <= INLINE_LIMIT) ? List.of(this) : split(MANAGED_LIMIT);
	}

	/**
	 * Writes the policy for people and for files, in the same way every time.
	 * @return the JSON with two spaces of indentation and a newline at the end
	 */
	public String toPrettyJson() {
		return JsonWriter.pretty(toMap());
	}

	/**
	 * Writes the policy for AWS.
	 * @return the JSON without white space
	 */
	public String toCompactJson() {
		return JsonWriter.compact(toMap());
	}

	/**
	 * Returns the policy as AWS's names, lists, maps and texts.
	 * @return the document
	 */
	public Map<String, Object> toMap() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("Version", this.version);
		json.put("Statement", this.statements.stream().map(Statement::toJson).toList());
		return json;
	}

}
