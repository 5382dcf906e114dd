package io.chalice.gateway.pattern;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import io.chalice.json.JsonTree;

/**
 * An event pattern with the comparison operators that Lambda documents for its event
 * filters. AWS's own library for patterns, Event Ruler, would bring Jackson 2 to every
 * application that is tested or served locally, beside Jackson 3; what it knows and
 * Lambda's page does not name is refused here.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html">Control
 * which events Lambda sends to your function</a>
 */
public final class EventPattern {

	private static final int LONGEST = 4096;

	private final Map<?, ?> tree;

	private final FieldPattern fields;

	private EventPattern(Map<?, ?> tree, FieldPattern fields) {
		this.tree = tree;
		this.fields = fields;
	}

	/**
	 * Read a pattern.
	 * @param json the pattern, such as <code>{"body":{"kind":["order"]}}</code>
	 * @return the pattern
	 * @throws MalformedPatternException when it is none, or has an operator that Lambda
	 * does not document
	 */
	public static EventPattern of(String json) {
		if (json.length() > LONGEST) {
			throw new MalformedPatternException(json.substring(0, 40) + "...",
					"it has %d characters, and Lambda takes %d".formatted(json.length(), LONGEST));
		}
		try {
			if (JsonTree.read(json.getBytes(StandardCharsets.UTF_8)) instanceof Map<?, ?> tree) {
				return new EventPattern(tree, new PatternReader(json).fields(tree));
			}
		}
		catch (JacksonException ex) {
			throw new MalformedPatternException(json, "it is not JSON");
		}
		throw new MalformedPatternException(json, "it is not an object in JSON");
	}

	/**
	 * Return what the pattern says of a field.
	 * @param name the field's name
	 * @return a map for an object, a list for values, or {@code null} for nothing
	 */
	public @Nullable Object field(String name) {
		return this.tree.get(name);
	}

	/**
	 * Return whether an event matches.
	 * @param event the event: maps, lists, texts, numbers, booleans and {@code null}
	 * @return whether it does
	 */
	public boolean matches(Map<String, ? extends @Nullable Object> event) {
		return this.fields.matches(event, true);
	}

	@Override
	public String toString() {
		return this.tree.toString();
	}

}
