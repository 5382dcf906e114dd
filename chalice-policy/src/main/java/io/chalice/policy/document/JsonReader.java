package io.chalice.policy.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON into maps, lists, strings, booleans and numbers.
 */
final class JsonReader {

	static final Object NULL = new Object();

	private static final int DEEPEST = 100;

	private final String text;

	private final Map<Object, Integer> offsets = new IdentityHashMap<>();

	private int at;

	JsonReader(String text) {
		this.text = text;
	}

	Object read() {
		Object value = value(0);
		blank();
		if (this.at < this.text.length()) {
			throw wrong("text after the end of the document");
		}
		return value;
	}

	private Object value(int depth) {
		blank();
		if (depth > DEEPEST) {
			throw wrong("too many nested values");
		}
		int from = this.at;
		Object value = switch (peek()) {
			case '{' -> object(depth);
			case '[' -> array(depth);
			case '"' -> string();
			default -> word();
		};
		this.offsets.putIfAbsent(value, from);
		return value;
	}

	private Map<String, Object> object(int depth) {
		Map<String, Object> map = new LinkedHashMap<>();
		this.at++;
		blank();
		while (peek() != '}') {
			if (peek() != '"') {
				throw wrong("a name was expected");
			}
			String name = string();
			blank();
			expect(':');
			if (map.put(name, value(depth + 1)) != null) {
				throw wrong("\"" + name + "\" is there twice");
			}
			separator('}');
		}
		this.at++;
		return map;
	}

	private List<Object> array(int depth) {
		List<Object> list = new ArrayList<>();
		this.at++;
		blank();
		while (peek() != ']') {
			list.add(value(depth + 1));
			separator(']');
		}
		this.at++;
		return list;
	}

	private void separator(char end) {
		blank();
		if (peek() != end) {
			expect(',');
			blank();
			if (peek() == end) {
				throw wrong("a value was expected after the comma");
			}
		}
	}

	private String string() {
		StringBuilder string = new StringBuilder();
		this.at++;
		while (peek() != '"') {
			char c = this.text.charAt(this.at++);
			if (c == '\n') {
				throw wrong("a text has no end");
			}
			string.append((c == '\\') ? escape() : c);
		}
		this.at++;
		return string.toString();
	}

	private char escape() {
		char c = peek();
		this.at++;
		return switch (c) {
			case 'n' -> '\n';
			case 't' -> '\t';
			case 'r' -> '\r';
			case 'b' -> '\b';
			case 'f' -> '\f';
			case '"', '\\', '/' -> c;
			case 'u' -> unicode();
			default -> throw wrong("the escape \\" + c + " is unknown");
		};
	}

	private char unicode() {
		int end = this.at + 4;
		if (end > this.text.length() || !this.text.substring(this.at, end).matches("[0-9a-fA-F]{4}")) {
			throw wrong("four hexadecimal digits were expected");
		}
		char c = (char) Integer.parseInt(this.text.substring(this.at, end), 16);
		this.at = end;
		return c;
	}

	private Object word() {
		int from = this.at;
		while (this.at < this.text.length() && ",]} \t\r\n:".indexOf(this.text.charAt(this.at)) < 0) {
			this.at++;
		}
		String word = this.text.substring(from, this.at);
		return switch (word) {
			case "true" -> Boolean.TRUE;
			case "false" -> Boolean.FALSE;
			case "null" -> NULL;
			default -> {
				if (!word.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) {
					throw wrong(word.isEmpty() ? "a value was expected" : "\"" + word + "\" is no value");
				}
				yield new BigDecimal(word);
			}
		};
	}

	private char peek() {
		if (this.at >= this.text.length()) {
			throw wrong("the document ends too early");
		}
		return this.text.charAt(this.at);
	}

	private void expect(char c) {
		if (peek() != c) {
			throw wrong("'" + c + "' was expected");
		}
		this.at++;
	}

	private void blank() {
		while (this.at < this.text.length() && " \t\r\n".indexOf(this.text.charAt(this.at)) >= 0) {
			this.at++;
		}
	}

	private PolicySyntaxException wrong(String message) {
		return wrong(message, this.at);
	}

	/**
	 * Says that a value is wrong.
	 * @param value the value, an object that was read
	 * @param message what is wrong
	 * @return the exception to throw
	 */
	PolicySyntaxException wrong(Object value, String message) {
		return wrong(message, this.offsets.getOrDefault(value, 0));
	}

	private PolicySyntaxException wrong(String message, int offset) {
		String before = this.text.substring(0, Math.min(offset, this.text.length()));
		int line = 1 + (int) before.chars().filter((c) -> c == '\n').count();
		return new PolicySyntaxException(message, line, before.length() - before.lastIndexOf('\n'));
	}

}
