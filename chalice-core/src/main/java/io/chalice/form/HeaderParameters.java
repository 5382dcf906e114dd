package io.chalice.form;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the parameters of a header's value: {@code form-data; name="photo"}. A backslash
 * escapes a quotation mark only: some clients send paths of Windows.
 */
final class HeaderParameters {

	private final String text;

	private int position;

	private HeaderParameters(String text) {
		this.text = text;
	}

	/**
	 * Read the parameters.
	 * @param value the header's value
	 * @return the parameters by their names in lower case; the first of a name counts
	 */
	static Map<String, String> of(String value) {
		Map<String, String> parameters = new LinkedHashMap<>();
		HeaderParameters reader = new HeaderParameters(value);
		reader.until(';');
		while (reader.position < value.length()) {
			reader.position++;
			String name = reader.name();
			if (reader.position < value.length() && value.charAt(reader.position) == '=') {
				reader.position++;
				parameters.putIfAbsent(name, reader.value());
			}
			reader.until(';');
		}
		return parameters;
	}

	private String until(char end) {
		int start = this.position;
		int found = this.text.indexOf(end, start);
		this.position = (found < 0) ? this.text.length() : found;
		return this.text.substring(start, this.position).strip();
	}

	private String name() {
		int start = this.position;
		while (this.position < this.text.length() && ";=".indexOf(this.text.charAt(this.position)) < 0) {
			this.position++;
		}
		return this.text.substring(start, this.position).strip().toLowerCase(Locale.ROOT);
	}

	private String value() {
		while (this.position < this.text.length() && Character.isWhitespace(this.text.charAt(this.position))) {
			this.position++;
		}
		if (this.position >= this.text.length() || this.text.charAt(this.position) != '"') {
			return until(';');
		}
		StringBuilder value = new StringBuilder();
		for (this.position++; this.position < this.text.length(); this.position++) {
			char character = this.text.charAt(this.position);
			if (character == '"') {
				break;
			}
			if (character == '\\' && this.text.startsWith("\"", this.position + 1)) {
				this.position++;
				character = '"';
			}
			value.append(character);
		}
		return value.toString();
	}

}
