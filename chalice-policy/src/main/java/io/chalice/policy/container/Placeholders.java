package io.chalice.policy.container;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.analysis.Stage;
import io.chalice.policy.value.Text;

/**
 * Configuration properties and texts with placeholders, such as
 * {@code ${app.table:orders}}.
 */
final class Placeholders {

	private static final int DEEPEST = 10;

	private final Stage stage;

	Placeholders(Stage stage) {
		this.stage = stage;
	}

	Text property(String name, @Nullable Text fallback) {
		return property(name, fallback, 0);
	}

	// in the order of Spring Boot: what the environment says hides what files say
	private Text property(String name, @Nullable Text fallback, int depth) {
		String value = this.stage.systemProperties().find(name);
		if (value != null) {
			return expand(value, "system property " + name, depth);
		}
		String variable = name.replace(".", "_").replace("-", "").toUpperCase(Locale.ROOT);
		for (String candidate : List.of(name, variable, name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT))) {
			value = this.stage.variables().find(candidate);
			if (value != null) {
				return expand(value, "environment variable " + candidate, depth);
			}
		}
		value = this.stage.properties().find(name);
		if (value != null) {
			return expand(value, "property " + name, depth);
		}
		return (fallback != null) ? fallback : Text.unset("property " + name);
	}

	Text expand(String text, String origin) {
		return expand(text, origin, 0);
	}

	private Text expand(String text, String origin, int depth) {
		if (depth > DEEPEST || text.contains("#{")) {
			return Text.hole("the expression " + text);
		}
		Text whole = new Text(List.of());
		int from = 0;
		int open = text.indexOf("${");
		while (open >= 0) {
			int close = closing(text, open + 2);
			if (close < 0) {
				break;
			}
			if (open > from) {
				whole = whole.append(Text.known(text.substring(from, open), origin));
			}
			whole = whole.append(placeholder(text.substring(open + 2, close), origin, depth));
			from = close + 1;
			open = text.indexOf("${", from);
		}
		return (from < text.length() || text.isEmpty()) ? whole.append(Text.known(text.substring(from), origin))
				: whole;
	}

	private Text placeholder(String content, String origin, int depth) {
		int colon = content.indexOf(':');
		String name = (colon >= 0) ? content.substring(0, colon) : content;
		Text fallback = (colon >= 0) ? expand(content.substring(colon + 1), "default of property " + name, depth + 1)
				: null;
		return property(name, fallback, depth + 1);
	}

	private static int closing(String text, int from) {
		int depth = 1;
		for (int i = from; i < text.length(); i++) {
			if (text.startsWith("${", i)) {
				depth++;
			}
			else if (text.charAt(i) == '}' && --depth == 0) {
				return i;
			}
		}
		return -1;
	}

}
