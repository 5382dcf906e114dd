package io.chalice.project.json;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes JSON for people: indented by two spaces, the same text on every system.
 */
public final class PrettyJson {

	private static final ObjectWriter writer = JsonMapper.builder()
		.build()
		.writer()
		.with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

	private PrettyJson() {
	}

	/**
	 * Write a value.
	 * @param value maps, lists, texts, numbers and booleans
	 * @return its text, with a line feed at the end
	 */
	public static String write(Object value) {
		return writer.writeValueAsString(value) + "\n";
	}

}
