package io.chalice.dispatch;

import java.util.List;
import java.util.Map;

/**
 * Keeps response headers from splitting a response: names are tokens, values hold no
 * control character but the tab (RFC 9110, sections 5.1 and 5.5), and nothing that cannot
 * be written as UTF-8.
 */
final class HeaderCheck {

	private static final String TOKEN_SYMBOLS = "!#$%&'*+-.^_`|~";

	private HeaderCheck() {
	}

	static void check(Map<String, List<String>> headers) {
		headers.forEach((name, values) -> {
			if (name.isEmpty() || !name.chars().allMatch(HeaderCheck::isTokenCharacter)) {
				throw new InvalidHeaderException("A response header's name is not a token");
			}
			for (String value : values) {
				if (value.codePoints().anyMatch(HeaderCheck::isForbidden)) {
					throw new InvalidHeaderException(
							"The value of response header '%s' has a control character or half a character"
								.formatted(name));
				}
			}
		});
	}

	private static boolean isTokenCharacter(int character) {
		return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z'
				|| character >= '0' && character <= '9' || TOKEN_SYMBOLS.indexOf(character) >= 0;
	}

	private static boolean isForbidden(int character) {
		return character < ' ' && character != '\t' || character == 0x7f
				|| character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
	}

}
