package io.chalice.policy.container;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.analysis.TargetStage;
import io.chalice.policy.value.SymbolicText;

/**
 * Configuration properties and texts with placeholders, such as
 * {@code ${app.table:orders}}.
 */
final class PropertyPlaceholders {

	private static final int DEEPEST = 10;

	private final TargetStage stage;

	PropertyPlaceholders(TargetStage stage) {
		this.stage = stage;
	}

	SymbolicText property(String name, @Nullable SymbolicText fallback) {
		return property(name, fallback, 0);
	}

	// in the order of Spring Boot: what the environment says hides what files say
	private SymbolicText property(String name, @Nullable SymbolicText fallback, int depth) {
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
		return (fallback != null) ? fallback : SymbolicText.unset("property " + name);
	}

	SymbolicText expand(String text, String origin) {
		return expand(text, origin, 0);
	}

	private SymbolicText expand(String text, String origin, int depth) {
		if (depth > DEEPEST || text.contains("#{")) {
			return SymbolicText.hole("the expression " + text);
		}
		SymbolicText whole = new SymbolicText(List.of());
		int from = 0;
		int open = text.indexOf("${");
		while (open >= 0) {
			int close = closing(text, open + 2);
			if (close < 0) {
				break;
			}
			if (open > from) {
				whole = whole.append(SymbolicText.known(text.substring(from, open), origin));
			}
			whole = whole.append(placeholder(text.substring(open + 2, close), origin, depth));
			from = close + 1;
			open = text.indexOf("${", from);
		}
		return (from < text.length() || text.isEmpty()) ? whole.append(SymbolicText.known(text.substring(from), origin))
				: whole;
	}

	private SymbolicText placeholder(String content, String origin, int depth) {
		int colon = content.indexOf(':');
		String name = (colon >= 0) ? content.substring(0, colon) : content;
		SymbolicText fallback = (colon >= 0)
				? expand(content.substring(colon + 1), "default of property " + name, depth + 1) : null;
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
