package io.chalice.policy.value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * One text a value can be: known pieces and holes, in order.
 *
 * @param parts the pieces
 */
public record SymbolicText(List<Part> parts) {

	/**
	 * Copies the pieces.
	 */
	public SymbolicText {
		parts = List.copyOf(parts);
	}

	/**
	 * Makes a known text.
	 * @param text the text
	 * @param origin where it comes from, for the reasons of a grant
	 * @return a text of one known piece
	 */
	public static SymbolicText known(String text, String origin) {
		return new SymbolicText(List.of(new Part.Known(text, origin)));
	}

	/**
	 * Makes a text that is not known at all.
	 * @param why what would have to be known
	 * @return a text of one hole
	 */
	public static SymbolicText hole(String why) {
		return new SymbolicText(List.of(new Part.Hole(why, false)));
	}

	/**
	 * Makes a text that is not known because nothing sets it.
	 * @param why the variable that is not set
	 * @return a text of one hole, in whose place a default applies
	 */
	public static SymbolicText unset(String why) {
		return new SymbolicText(List.of(new Part.Hole(why, true)));
	}

	/**
	 * Appends a text.
	 * @param other what follows
	 * @return a new text
	 */
	public SymbolicText append(SymbolicText other) {
		List<Part> all = new ArrayList<>(this.parts);
		all.addAll(other.parts);
		return new SymbolicText((all.size() > 64) ? List.of(new Part.Hole("a long text", false)) : all);
	}

	/**
	 * Says whether there is no hole.
	 * @return true when the whole text is known
	 */
	public boolean isKnown() {
		return this.parts.stream().allMatch(Part.Known.class::isInstance);
	}

	/**
	 * Says whether the text is one variable that nothing sets.
	 * @return true when a default would apply
	 */
	public boolean isUnset() {
		return this.parts.size() == 1 && this.parts.get(0) instanceof Part.Hole hole && hole.unset();
	}

	/**
	 * Returns the text.
	 * @return the whole text, or null when there is a hole
	 */
	public @Nullable String text() {
		return isKnown() ? pattern() : null;
	}

	/**
	 * Returns the text with a wildcard for every hole.
	 * @return the pattern
	 */
	public String pattern() {
		StringBuilder pattern = new StringBuilder();
		for (Part part : this.parts) {
			if (part instanceof Part.Known known) {
				pattern.append(known.text());
			}
			else if (pattern.isEmpty() || pattern.charAt(pattern.length() - 1) != '*') {
				pattern.append('*');
			}
		}
		return pattern.toString();
	}

	/**
	 * Changes the text when it is known.
	 * @param change the change
	 * @return the changed text, or a hole
	 */
	public SymbolicText map(UnaryOperator<String> change) {
		String text = text();
		return (text != null) ? known(change.apply(text), origins())
				: hole(holes().stream().findFirst().orElse("a text"));
	}

	/**
	 * Changes every known piece by itself.
	 * @param change the change
	 * @return the changed text
	 */
	public SymbolicText mapEach(UnaryOperator<String> change) {
		List<Part> changed = new ArrayList<>();
		for (Part part : this.parts) {
			changed.add((part instanceof Part.Known known) ? new Part.Known(change.apply(known.text()), known.origin())
					: part);
		}
		return new SymbolicText(changed);
	}

	/**
	 * Returns where the known pieces come from.
	 * @return the origins, separated by commas
	 */
	public String origins() {
		Set<String> origins = this.parts.stream()
			.filter(Part.Known.class::isInstance)
			.map((part) -> ((Part.Known) part).origin())
			.collect(Collectors.toCollection(LinkedHashSet::new));
		// a literal whose place is not known says nothing beside one whose place is
		origins.removeIf((one) -> origins.stream().anyMatch((other) -> other.startsWith(one + " in ")));
		return String.join(", ", origins);
	}

	/**
	 * Returns what would have to be known.
	 * @return the reasons of the holes
	 */
	public Set<String> holes() {
		Set<String> holes = new LinkedHashSet<>();
		for (Part part : this.parts) {
			if (part instanceof Part.Hole hole) {
				holes.add(hole.why());
			}
		}
		return holes;
	}

	/**
	 * A piece of a text.
	 */
	public sealed interface Part {

		/**
		 * A piece that is known.
		 *
		 * @param text the piece
		 * @param origin where it comes from
		 */
		record Known(String text, String origin) implements Part {

		}

		/**
		 * A piece that is not known.
		 *
		 * @param why what would have to be known
		 * @param unset true when it is a variable that nothing sets
		 */
		record Hole(String why, boolean unset) implements Part {

		}

	}

}
