package io.chalice.policy.value;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A format string with its conversions, in the syntax of {@link java.util.Formatter}.
 *
 * @param format the format
 * @param origin where it comes from
 */
record FormatString(String format, String origin) {

	private static final Pattern CONVERSION = Pattern
		.compile("%(?:(\\d+)\\$)?([-#+ 0,(<]*)(\\d*)(?:\\.\\d+)?([a-zA-Z%])");

	private static final Pattern PLACE = Pattern.compile("\\{(\\d{1,2})(,[^}]*)?}");

	Set<SymbolicText> apply(List<Set<SymbolicText>> arguments) {
		Set<SymbolicText> texts = Set.of(new SymbolicText(List.of()));
		Matcher matcher = CONVERSION.matcher(this.format);
		int from = 0;
		int next = 0;
		while (matcher.find()) {
			texts = append(texts, this.format.substring(from, matcher.start()));
			from = matcher.end();
			String conversion = matcher.group(4);
			if (conversion.equals("%") || conversion.equals("n")) {
				texts = append(texts, conversion.equals("%") ? "%" : "\n");
				continue;
			}
			int index = (matcher.group(1) != null) ? Integer.parseInt(matcher.group(1)) - 1 : next++;
			boolean plain = matcher.group(2).isEmpty() && matcher.group(3).isEmpty() && "sd".contains(conversion);
			texts = join(texts, (plain && index < arguments.size()) ? arguments.get(index)
					: Set.of(SymbolicText.hole("a formatted value")));
		}
		return append(texts, this.format.substring(from));
	}

	/**
	 * Fills in a pattern of {@link java.text.MessageFormat}.
	 * @param arguments what is filled in
	 * @return the texts
	 */
	Set<SymbolicText> applyAsMessage(List<Set<SymbolicText>> arguments) {
		Set<SymbolicText> texts = Set.of(new SymbolicText(List.of()));
		Matcher matcher = PLACE.matcher(this.format);
		int from = 0;
		while (matcher.find()) {
			texts = append(texts, this.format.substring(from, matcher.start()).replace("''", "'"));
			from = matcher.end();
			int index = Integer.parseInt(matcher.group(1));
			texts = join(texts, (matcher.group(2) == null && index < arguments.size()) ? arguments.get(index)
					: Set.of(SymbolicText.hole("a formatted value")));
		}
		return append(texts, this.format.substring(from).replace("''", "'"));
	}

	private Set<SymbolicText> append(Set<SymbolicText> texts, String piece) {
		return piece.isEmpty() ? texts : join(texts, Set.of(SymbolicText.known(piece, this.origin)));
	}

	private static Set<SymbolicText> join(Set<SymbolicText> left, Set<SymbolicText> right) {
		Set<SymbolicText> joined = new LinkedHashSet<>();
		for (SymbolicText one : left) {
			for (SymbolicText other : right.isEmpty() ? Set.of(SymbolicText.hole("a value that is null")) : right) {
				joined.add(one.append(other));
			}
		}
		return (joined.size() > 64) ? Set.of(SymbolicText.hole("a text with too many possibilities")) : joined;
	}

}
