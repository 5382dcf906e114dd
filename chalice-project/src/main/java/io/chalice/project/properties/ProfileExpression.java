package io.chalice.project.properties;

import java.util.Set;

/**
 * An expression over profiles, such as {@code prod & !(eu | us)}.
 *
 * @see <a href=
 * "https://docs.spring.io/spring-framework/reference/core/beans/environment.html#beans-definition-profiles">Profile
 * expressions</a>
 */
final class ProfileExpression {

	private final String text;

	private int at;

	ProfileExpression(String text) {
		this.text = text.replaceAll("\\s", "");
	}

	boolean matches(Set<String> profiles) {
		this.at = 0;
		return either(profiles);
	}

	private boolean either(Set<String> profiles) {
		boolean matches = both(profiles);
		while (next('|')) {
			matches |= both(profiles);
		}
		return matches;
	}

	private boolean both(Set<String> profiles) {
		boolean matches = one(profiles);
		while (next('&')) {
			matches &= one(profiles);
		}
		return matches;
	}

	private boolean one(Set<String> profiles) {
		if (next('!')) {
			return !one(profiles);
		}
		if (next('(')) {
			boolean matches = either(profiles);
			next(')');
			return matches;
		}
		int from = this.at;
		while (this.at < this.text.length() && "|&!()".indexOf(this.text.charAt(this.at)) < 0) {
			this.at++;
		}
		return profiles.contains(this.text.substring(from, this.at));
	}

	private boolean next(char operator) {
		boolean found = this.at < this.text.length() && this.text.charAt(this.at) == operator;
		if (found) {
			this.at++;
		}
		return found;
	}

}
