package io.chalice.project.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The reference of {@code .chalice/config.json}, made from the keys that validate it.
 */
final class ConfigurationReference {

	/** What is said before the keys. */
	private static final String INTRODUCTION = "reference.md";

	private ConfigurationReference() {
	}

	/**
	 * Write the reference.
	 * @return a page in Markdown, the same every time
	 */
	static String markdown() {
		StringBuilder page = new StringBuilder(introduction());
		ConfigurationKeys.chapters().forEach((title, keys) -> {
			page.append("\n## %s\n".formatted(title));
			keys.forEach((key) -> write(page, "### ", key));
		});
		return page.toString();
	}

	private static String introduction() {
		try (InputStream in = ConfigurationReference.class.getResourceAsStream(INTRODUCTION)) {
			return new String(Objects.requireNonNull(in, INTRODUCTION).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void write(StringBuilder page, String level, ConfigurationKey<?> key) {
		page.append("\n%s`%s`\n\n%s\n\n".formatted(level, key.name(), key.description()));
		page.append("- what: %s\n".formatted(words(key.type())));
		if (!key.scopes().isEmpty()) {
			page.append("- where: %s\n".formatted(ConfigurationKeys.places(key)));
		}
		if (key.defaultValue() != null) {
			page.append("- default: `%s`\n".formatted(key.defaultValue()));
		}
		if (key.merged()) {
			page.append("- every level adds to the less specific ones\n");
		}
		page.append("\n```json\n\"%s\": %s\n```\n".formatted(key.name(), key.example()));
		inner(key.type()).forEach((nested) -> write(page, level.replace("# ", "## "), nested));
	}

	private static String words(KeyType<?> type) {
		if (type instanceof IntegerType integer) {
			return "a whole number, " + integer.range();
		}
		if (type instanceof TextType text) {
			return !text.choices().isEmpty() ? text.alternatives()
					: (text.pattern() != null) ? text.shape() : "any text";
		}
		if (type instanceof ListType list) {
			String most = (list.maximum() != Integer.MAX_VALUE) ? "at most %d, ".formatted(list.maximum()) : "";
			return "a list, %seach %s%s".formatted(most, words(list.element()), list.single() ? "; or one alone" : "");
		}
		if (type instanceof MapType<?> map) {
			return "an object; names: %s; values: %s".formatted(words(map.names()), words(map.values()));
		}
		if (type instanceof ObjectType object) {
			return !object.definition().isEmpty() ? "the settings of a " + object.definition() : "an object of "
					+ String.join(", ", object.keys().stream().map((key) -> "`%s`".formatted(key.name())).toList());
		}
		return "true or false";
	}

	private static List<ConfigurationKey<?>> inner(KeyType<?> type) {
		KeyType<?> value = (type instanceof MapType<?> map) ? map.values() : type;
		return (value instanceof ObjectType object && object.definition().isEmpty()) ? object.keys() : List.of();
	}

	/**
	 * Return the examples.
	 * @return by key, a value in JSON
	 */
	static Map<ConfigurationKey<?>, String> examples() {
		Map<ConfigurationKey<?>, String> examples = new LinkedHashMap<>();
		ConfigurationKeys.chapters().values().forEach((keys) -> keys.forEach((key) -> {
			examples.put(key, key.example());
			inner(key.type()).forEach((nested) -> examples.put(nested, nested.example()));
		}));
		return examples;
	}

}
