package io.chalice.deployer.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A policy.
 *
 * @param json the document, without white space
 */
public record PolicyDocument(String json) {

	private static final JsonMapper mapper = JsonMapper.builder().build();

	private static final JsonMapper pretty = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	public PolicyDocument {
		try {
			json = mapper.writeValueAsString(mapper.readTree(json));
		}
		catch (JacksonException ex) {
			throw new MalformedPolicyException(ex.getOriginalMessage());
		}
	}

	/**
	 * Make a policy of statements.
	 * @param statements the statements
	 * @return the policy
	 */
	public static PolicyDocument of(List<Statement> statements) {
		ObjectNode root = mapper.createObjectNode();
		root.put("Version", "2012-10-17");
		ArrayNode array = root.putArray("Statement");
		for (Statement statement : statements) {
			ObjectNode node = array.addObject();
			node.put("Sid", statement.sid());
			node.put("Effect", "Allow");
			ArrayNode actions = node.putArray("Action");
			statement.actions().forEach(actions::add);
			ArrayNode resources = node.putArray("Resource");
			statement.resources().forEach(resources::add);
		}
		return new PolicyDocument(mapper.writeValueAsString(root));
	}

	/**
	 * Return the allowed actions.
	 * @return the actions of every statement, sorted
	 */
	public Set<String> actions() {
		Set<String> actions = new TreeSet<>();
		JsonNode statements = mapper.readTree(this.json).path("Statement");
		for (JsonNode statement : statements.isArray() ? statements : List.of(statements)) {
			if (!"Deny".equals(statement.path("Effect").asString(""))) {
				texts(statement.path("Action")).forEach(actions::add);
			}
		}
		return actions;
	}

	/**
	 * Return whether another document says the same.
	 * @param other a policy
	 * @return {@code true} when the documents differ at most in the order of members
	 */
	public boolean sameAs(PolicyDocument other) {
		return mapper.readTree(this.json).equals(mapper.readTree(other.json));
	}

	/**
	 * Return the document for people.
	 * @return indented JSON with a line break at the end
	 */
	public String indented() {
		return pretty.writeValueAsString(mapper.readTree(this.json)) + "\n";
	}

	private static List<String> texts(JsonNode node) {
		List<String> texts = new ArrayList<>();
		if (node.isArray()) {
			node.forEach((element) -> texts.add(element.asString()));
		}
		else if (node.isString()) {
			texts.add(node.asString());
		}
		return texts;
	}

	/**
	 * A statement that allows something.
	 *
	 * @param sid its id, unique in the document
	 * @param actions the actions
	 * @param resources ARN patterns
	 */
	public record Statement(String sid, List<String> actions, List<String> resources) {

		public Statement {
			actions = List.copyOf(actions);
			resources = List.copyOf(resources);
		}

	}

}
