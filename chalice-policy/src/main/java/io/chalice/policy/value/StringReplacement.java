package io.chalice.policy.value;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * What the methods of strings replace.
 */
final class StringReplacement {

	private static final int LONGEST = 64;

	// what repeats a group can take longer than the text is worth
	private static final Pattern SIMPLE = Pattern
		.compile("(?:[^()|*+?{\\\\]|\\\\.)*(?:[*+?](?:[^()|*+?{\\\\]|\\\\.)*){0,2}");

	private StringReplacement() {
	}

	/**
	 * Finds what a call makes of a text.
	 * @param method the method of strings that is called
	 * @param from what is replaced, or null when it is not known
	 * @param to what it is replaced by, or null when it is not known
	 * @return the change, or null when it is not known
	 */
	static @Nullable UnaryOperator<String> of(MethodInsnNode method, @Nullable String from, @Nullable String to) {
		if (from == null || to == null) {
			return null;
		}
		if (method.name.equals("replace")) {
			boolean characters = method.desc.startsWith("(C");
			String old = characters ? character(from) : from;
			String other = characters ? character(to) : to;
			return (text) -> text.replace(old, other);
		}
		if (from.length() > LONGEST || !SIMPLE.matcher(from).matches()) {
			return null;
		}
		try {
			Pattern pattern = Pattern.compile(from);
			String other = Matcher.quoteReplacement(to);
			if (!other.equals(to)) {
				return null;
			}
			boolean first = method.name.equals("replaceFirst");
			return (text) -> first ? pattern.matcher(text).replaceFirst(other)
					: pattern.matcher(text).replaceAll(other);
		}
		catch (PatternSyntaxException ex) {
			// the application fails there
			return null;
		}
	}

	private static String character(String number) {
		return number.matches("\\d{1,5}") ? String.valueOf((char) Integer.parseInt(number)) : number;
	}

}
