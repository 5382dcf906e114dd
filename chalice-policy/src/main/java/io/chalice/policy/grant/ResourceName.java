package io.chalice.policy.grant;

import java.util.Set;

import io.chalice.policy.value.SymbolicText;

/**
 * A text for a variable of an ARN, with wildcards for what is not known.
 *
 * @param pattern the text
 * @param origins where the known pieces come from, empty when nothing is known
 * @param holes what would have to be known
 */
record ResourceName(String pattern, String origins, Set<String> holes) {

	ResourceName {
		holes = Set.copyOf(holes);
	}

	static ResourceName of(SymbolicText text) {
		return new ResourceName(text.pattern(), text.origins(), text.holes());
	}

	static ResourceName literal(String text) {
		return new ResourceName(text, "", Set.of());
	}

	static ResourceName missing(String what) {
		return new ResourceName("*", "", Set.of(what));
	}

	/**
	 * Gives up the text, which may not stand where it would have to.
	 * @param why what it would have to be
	 * @return a name that matches anything
	 */
	ResourceName unknown(String why) {
		return new ResourceName("*", "", Set.of(why));
	}

	ResourceName with(String changed) {
		return new ResourceName(changed.isEmpty() ? "*" : changed, this.origins, this.holes);
	}

	boolean isArn() {
		return this.pattern.startsWith("arn:");
	}

	boolean isUnknown() {
		return this.pattern.equals("*") || this.pattern.isEmpty();
	}

}
