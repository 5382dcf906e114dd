package io.chalice.policy.container;

import java.util.Set;

/**
 * An expression of profiles, such as {@code cloud & !test}.
 *
 * @see <a href=
 * "https://docs.spring.io/spring-framework/reference/core/beans/environment.html#beans-definition-profiles-java">Profiles</a>
 */
final class ProfileCondition {

	private final String text;

	private final Set<String> active;

	private int at;

	ProfileCondition(String text, Set<String> active) {
		this.text = text;
		this.active = active;
	}

	boolean matches() {
		this.at = 0;
		return either();
	}

	private boolean either() {
		boolean result = both();
		while (skip('|')) {
			result |= both();
		}
		return result;
	}

	private boolean both() {
		boolean result = one();
		while (skip('&')) {
			result &= one();
		}
		return result;
	}

	private boolean one() {
		if (skip('!')) {
			return !one();
		}
		if (skip('(')) {
			boolean result = either();
			skip(')');
			return result;
		}
		int start = this.at;
		while (this.at < this.text.length() && "|&!()".indexOf(this.text.charAt(this.at)) < 0) {
			this.at++;
		}
		return this.active.contains(this.text.substring(start, this.at).strip());
	}

	private boolean skip(char wanted) {
		while (this.at < this.text.length() && this.text.charAt(this.at) == ' ') {
			this.at++;
		}
		boolean found = this.at < this.text.length() && this.text.charAt(this.at) == wanted;
		this.at += found ? 1 : 0;
		return found;
	}

}
