package io.chalice.gateway.server;

import java.util.BitSet;

/**
 * Names of methods and headers (RFC 9110, section 5.6.2), which the library does not
 * check.
 */
final class TokenSyntax {

	private static final BitSet CHARACTERS = new BitSet(128);

	static {
		"!#$%&'*+-.^_`|~".chars().forEach(CHARACTERS::set);
		CHARACTERS.set('0', '9' + 1);
		CHARACTERS.set('A', 'Z' + 1);
		CHARACTERS.set('a', 'z' + 1);
	}

	private TokenSyntax() {
	}

	static boolean matches(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (!CHARACTERS.get(text.charAt(i))) {
				return false;
			}
		}
		return !text.isEmpty();
	}

}
