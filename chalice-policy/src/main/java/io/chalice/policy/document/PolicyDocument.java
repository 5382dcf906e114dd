package io.chalice.policy.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * An identity-based IAM policy.
 *
 * @param statements the statements in order
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Grammar
 * of the IAM JSON policy language</a>
 */
public record PolicyDocument(List<Statement> statements) {

	/**
	 * What the inline policies of a role may have together, in characters without white
	 * space.
	 */
	public static final int INLINE_LIMIT = 10_240;

	/**
	 * What a managed policy may have, in characters without white space.
	 */
	public static final int MANAGED_LIMIT = 6_144;

	private static final String VERSION = "2012-10-17";

	/**
	 * Copies the statements.
	 * @param statements the statements in order
	 */
	public PolicyDocument {
		statements = List.copyOf(statements);
	}

	/**
	 * Reads a policy.
	 * @param json the document
	 * @return the policy
	 * @throws PolicySyntaxException when the text is no policy
	 */
	public static PolicyDocument parse(String json) {
		if (!(JsonReader.read(json) instanceof Map<?, ?> document)) {
			throw new PolicySyntaxException("a policy is an object", 1);
		}
		Object statements = document.get("Statement");
		if (statements == null) {
			throw new PolicySyntaxException("a policy has a \"Statement\"", 1);
		}
		List<Statement> read = new ArrayList<>();
		for (Object statement : (statements instanceof List<?> list) ? list : List.of(statements)) {
			if (!(statement instanceof Map<?, ?> map)) {
				throw new PolicySyntaxException("a statement is an object", 1);
			}
			read.add(statement(map));
		}
		return new PolicyDocument(read);
	}

	private static Statement statement(Map<?, ?> map) {
		SortedMap<String, Object> others = new TreeMap<>();
		map.forEach((key, value) -> {
			String name = String.valueOf(key);
			if (!List.of("Sid", "Effect", "Action", "Resource", "Condition").contains(name)) {
				others.put(name, value);
			}
		});
		SortedMap<String, SortedMap<String, List<String>>> conditions = new TreeMap<>();
		if (map.get("Condition") instanceof Map<?, ?> operators) {
			operators.forEach((operator, keys) -> {
				SortedMap<String, List<String>> values = new TreeMap<>();
				if (keys instanceof Map<?, ?> pairs) {
					pairs.forEach((key, value) -> values.put(String.valueOf(key), strings(value)));
				}
				conditions.put(String.valueOf(operator), values);
			});
		}
		return new Statement(first(map.get("Sid"), ""), first(map.get("Effect"), "Allow"),
				new TreeSet<>(strings(map.get("Action"))), new TreeSet<>(strings(map.get("Resource"))), conditions,
				others);
	}

	private static String first(@Nullable Object value, String fallback) {
		return (value instanceof String text) ? text : fallback;
	}

	private static List<String> strings(@Nullable Object value) {
		if (value == null) {
			return List.of();
		}
		return (value instanceof List<?> list) ? list.stream().map(String::valueOf).toList()
				: List.of(String.valueOf(value));
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
		return new PolicyDocument(merged);
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
		return Json.compact(toJson()).length();
	}

	/**
	 * Splits the policy into ones that are short enough, between statements.
	 * @param limit how many characters a policy may have
	 * @return the policies, this one when it is short enough
	 * @throws IllegalArgumentException when a single statement is too long
	 */
	public List<PolicyDocument> split(int limit) {
		List<PolicyDocument> parts = new ArrayList<>();
		List<Statement> part = new ArrayList<>();
		for (Statement statement : this.statements) {
			if (new PolicyDocument(List.of(statement)).size() > limit) {
				throw new IllegalArgumentException(
						"The statement " + statement.sid() + " alone is longer than " + limit + " characters");
			}
			part.add(statement);
			if (new PolicyDocument(part).size() > limit) {
				part.remove(part.size() - 1);
				parts.add(new PolicyDocument(part));
				part = new ArrayList<>(List.of(statement));
			}
		}
		if (!part.isEmpty() || parts.isEmpty()) {
			parts.add(new PolicyDocument(part));
		}
		return parts;
	}

	/**
	 * Writes the policy for people and for files, in the same way every time.
	 * @return the JSON with two spaces of indentation and a newline at the end
	 */
	public String toPrettyJson() {
		return Json.pretty(toJson());
	}

	/**
	 * Writes the policy for AWS.
	 * @return the JSON without white space
	 */
	public String toCompactJson() {
		return Json.compact(toJson());
	}

	private Map<String, Object> toJson() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("Version", VERSION);
		json.put("Statement", this.statements.stream().map(Statement::toJson).toList());
		return json;
	}

}
