package io.chalice.policy.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import io.chalice.policy.json.JsonReader;
import io.chalice.policy.json.JsonSyntaxException;

/**
 * Reads a policy as strictly as IAM does, so that a slip of the pen is told with its
 * place instead of changing what is allowed.
 */
final class PolicyReader {

	private static final Set<String> VERSIONS = Set.of(PolicyDocument.VERSION, "2008-10-17");

	private static final Set<String> DOCUMENT = Set.of("Version", "Id", "Statement");

	private static final Set<String> OWN = Set.of("Sid", "Effect", "Action", "Resource", "Condition");

	private static final Set<String> OTHERS = Set.of("NotAction", "NotResource", "Principal", "NotPrincipal");

	private static final Pattern ACTION = Pattern.compile("\\*|[A-Za-z0-9*?-]+:[A-Za-z0-9*?]+");

	private final JsonReader json;

	PolicyReader(String text) {
		this.json = new JsonReader(text);
	}

	PolicyDocument read() {
		Object root = root();
		if (!(root instanceof Map<?, ?> document)) {
			throw wrong(root, "a policy is an object");
		}
		check(document, "policy", DOCUMENT, Set.of());
		String version = PolicyDocument.VERSION;
		if (document.containsKey("Version")) {
			version = text(document, "Version", "");
			if (!VERSIONS.contains(version)) {
				throw wrong(value(document, "Version"), "the version is \"2012-10-17\"");
			}
		}
		if (!document.containsKey("Statement")) {
			throw wrong(document, "a policy has a \"Statement\"");
		}
		Object statements = value(document, "Statement");
		List<Statement> read = new ArrayList<>();
		for (Object statement : (statements instanceof List<?> list) ? list : List.of(statements)) {
			read.add(statement(statement));
		}
		return new PolicyDocument(version, read);
	}

	private Object root() {
		try {
			return this.json.read();
		}
		catch (JsonSyntaxException ex) {
			throw new PolicySyntaxException(ex.reason(), ex.position(), ex);
		}
	}

	private PolicySyntaxException wrong(Object value, String message) {
		return new PolicySyntaxException(message, this.json.position(value), null);
	}

	private Statement statement(Object value) {
		if (!(value instanceof Map<?, ?> map)) {
			throw wrong(value, "a statement is an object");
		}
		check(map, "statement", OWN, OTHERS);
		String effect = text(map, "Effect", "");
		if (!effect.equals("Allow") && !effect.equals("Deny")) {
			throw wrong(map.containsKey("Effect") ? value(map, "Effect") : map,
					"a statement has the \"Effect\" \"Allow\" or \"Deny\"");
		}
		if (map.containsKey("Action") == map.containsKey("NotAction")) {
			throw wrong(map, "a statement has either \"Action\" or \"NotAction\"");
		}
		SortedMap<String, Object> others = new TreeMap<>();
		map.forEach((key, other) -> {
			if (OTHERS.contains(String.valueOf(key))) {
				others.put(String.valueOf(key), other);
			}
		});
		List<String> actions = texts(map, "Action");
		texts(map, "NotAction");
		texts(map, "NotResource");
		return new Statement(text(map, "Sid", ""), effect, new TreeSet<>(actions),
				new TreeSet<>(texts(map, "Resource")), conditions(map), others);
	}

	private SortedMap<String, SortedMap<String, List<String>>> conditions(Map<?, ?> statement) {
		SortedMap<String, SortedMap<String, List<String>>> conditions = new TreeMap<>();
		if (statement.containsKey("Condition")) {
			object(statement, "Condition").forEach((operator, keys) -> {
				SortedMap<String, List<String>> values = new TreeMap<>();
				if (!(keys instanceof Map<?, ?> pairs)) {
					throw wrong(keys, "the operator \"%s\" has keys and values".formatted(operator));
				}
				pairs.forEach((key, value) -> values.put(String.valueOf(key), (value instanceof List<?> list)
						? list.stream().map(String::valueOf).toList() : List.of(String.valueOf(value))));
				conditions.put(String.valueOf(operator), values);
			});
		}
		return conditions;
	}

	private void check(Map<?, ?> object, String what, Set<String> known, Set<String> more) {
		object.forEach((key, value) -> {
			if (!known.contains(String.valueOf(key)) && !more.contains(String.valueOf(key))) {
				throw wrong(value, "a %s has no \"%s\"".formatted(what, key));
			}
		});
	}

	private static Object value(Map<?, ?> object, String name) {
		Object value = object.get(name);
		return (value != null) ? value : JsonReader.NULL;
	}

	private Map<?, ?> object(Map<?, ?> parent, String name) {
		if (value(parent, name) instanceof Map<?, ?> map) {
			return map;
		}
		throw wrong(value(parent, name), "\"%s\" is an object".formatted(name));
	}

	private String text(Map<?, ?> object, String name, String fallback) {
		if (!object.containsKey(name)) {
			return fallback;
		}
		if (value(object, name) instanceof String text) {
			return text;
		}
		throw wrong(value(object, name), "\"%s\" is a text".formatted(name));
	}

	private List<String> texts(Map<?, ?> object, String name) {
		if (!object.containsKey(name)) {
			return List.of();
		}
		Object value = value(object, name);
		List<String> texts = new ArrayList<>();
		for (Object element : (value instanceof List<?> list) ? list : List.of(value)) {
			if (!(element instanceof String text)) {
				throw wrong(element, "\"%s\" is a text or a list of texts".formatted(name));
			}
			if (name.endsWith("Action") && !ACTION.matcher(text).matches()) {
				throw wrong(element, "\"%s\" is not an action, such as \"s3:GetObject\"".formatted(text));
			}
			texts.add(text);
		}
		return texts;
	}

}
