package io.chalice.project.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.chalice.declaration.NearestWord;
import io.chalice.project.json.JsonNode;

/**
 * A text.
 *
 * @param pattern the whole text's regular expression, of the syntax that Java and
 * ECMAScript share, or {@code null} for any
 * @param shape the pattern in words
 * @param choices the only texts allowed, empty for any
 */
record TextType(@Nullable String pattern, String shape, List<String> choices) implements KeyType<String> {

	private static final int LONG = 200;

	/**
	 * Any text but the empty one.
	 */
	static final TextType ANY = new TextType(".+", "a text that is not empty", List.of());

	/**
	 * Any text, the empty one as well.
	 */
	static final TextType ANY_OR_EMPTY = new TextType(null, "", List.of());

	TextType {
		choices = List.copyOf(choices);
	}

	static TextType matching(String pattern, String shape) {
		return new TextType(pattern, shape, List.of());
	}

	static TextType oneOf(String... choices) {
		return new TextType(null, "", List.of(choices));
	}

	boolean matches(String text) {
		return this.pattern == null || Pattern.compile(this.pattern, Pattern.DOTALL).matcher(text).matches();
	}

	@Override
	public void check(String name, JsonNode value, ConfigurationProblems problems) {
		if (!(value.value() instanceof String text)) {
			KeyType.wrongKind(name, "a string", value, problems);
		}
		else if (!this.choices.isEmpty() && !this.choices.contains(text)) {
			String suggestion = (this.choices.size() > 1) ? NearestWord.suggestion(text, this.choices) : "";
			problems.add(value.position(),
					"'%s' must be %s, not '%s'%s".formatted(name, alternatives(), text, suggestion));
		}
		else if (!matches(text)) {
			problems.add(value.position(), "'%s' must be %s, not %s".formatted(name, this.shape, quoted(text)));
		}
	}

	// what is wrong with a long text is mostly its length
	private static String quoted(String text) {
		return (text.length() <= LONG) ? "'%s'".formatted(text)
				: "'%s...', which has %,d".formatted(text.substring(0, LONG / 2), text.length());
	}

	String alternatives() {
		return (this.choices.size() == 1) ? "'" + this.choices.get(0) + "'"
				: "one of " + String.join(", ", this.choices);
	}

	@Override
	public String read(JsonNode value) {
		return (String) Objects.requireNonNull(value.value());
	}

	@Override
	public Map<String, Object> schema() {
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("type", "string");
		if (!this.choices.isEmpty()) {
			schema.put("enum", this.choices);
		}
		if (this.pattern != null) {
			schema.put("pattern", "^" + this.pattern + "$");
		}
		return schema;
	}

}
