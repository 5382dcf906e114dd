package io.chalice.policy.document;

import java.util.List;
import java.util.Map;

/**
 * Writes JSON: objects as maps, arrays as lists, and the scalar types.
 */
final class JsonWriter {

	private final StringBuilder out = new StringBuilder();

	private final boolean pretty;

	private JsonWriter(boolean pretty) {
		this.pretty = pretty;
	}

	static String pretty(Object value) {
		JsonWriter json = new JsonWriter(true);
		json.write(value, 0);
		return json.out.append('\n').toString();
	}

	static String compact(Object value) {
		JsonWriter json = new JsonWriter(false);
		json.write(value, 0);
		return json.out.toString();
	}

	private void write(Object value, int depth) {
		if (value instanceof Map<?, ?> map) {
			this.out.append('{');
			String separator = "";
			for (Map.Entry<?, ?> entry : map.entrySet()) {
				this.out.append(separator);
				line(depth + 1);
				string(String.valueOf(entry.getKey()));
				this.out.append(this.pretty ? ": " : ":");
				write(entry.getValue(), depth + 1);
				separator = ",";
			}
			line(map.isEmpty() ? -1 : depth);
			this.out.append('}');
		}
		else if (value instanceof List<?> list) {
			this.out.append('[');
			String separator = "";
			for (Object element : list) {
				this.out.append(separator);
				line(depth + 1);
				write(element, depth + 1);
				separator = ",";
			}
			line(list.isEmpty() ? -1 : depth);
			this.out.append(']');
		}
		else if (value instanceof String text) {
			string(text);
		}
		else {
			this.out.append((value == JsonReader.NULL) ? "null" : value);
		}
	}

	private void line(int depth) {
		if (this.pretty && depth >= 0) {
			this.out.append('\n').append("  ".repeat(depth));
		}
	}

	private void string(String text) {
		this.out.append('"');
		for (char c : text.toCharArray()) {
			switch (c) {
				case '"' -> this.out.append("\\\"");
				case '\\' -> this.out.append("\\\\");
				case '\n' -> this.out.append("\\n");
				case '\t' -> this.out.append("\\t");
				default -> {
					if (c < 0x20) {
						this.out.append(String.format("\\u%04x", (int) c));
					}
					else {
						this.out.append(c);
					}
				}
			}
		}
		this.out.append('"');
	}

}
