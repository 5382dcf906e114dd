package io.chalice.policy.grant;

import java.util.Set;

import io.chalice.policy.value.Text;

/**
 * A text for a variable of an ARN, with wildcards for what is not known.
 *
 * @param pattern the text
 * @param origins where the known pieces come from, empty when nothing is known
 * @param holes what would have to be known
 */
record Name(String pattern, String origins, Set<String> holes) {

	Name {
		holes = Set.copyOf(holes);
	}

	static Name of(Text text) {
		return new Name(text.pattern(), text.origins(), text.holes());
	}

	static Name literal(String text) {
		return new Name(text, "", Set.of());
	}

	static Name missing(String what) {
		return new Name("*", "", Set.of(what));
	}

	/**
	 * Gives up the text, which may not stand where it would have to.
	 * @param why what it would have to be
	 * @return a name that matches anything
	 */
	Name unknown(String why) {
		return new Name("*", "", Set.of(why));
	}

	Name with(String changed) {
		return new Name(changed.isEmpty() ? "*" : changed, this.origins, this.holes);
	}

	boolean isArn() {
		return this.pattern.startsWith("arn:");
	}

	boolean isUnknown() {
		return this.pattern.equals("*") || this.pattern.isEmpty();
	}

}
