package io.chalice.policy.document;

import java.util.Locale;

/**
 * Compares patterns with the wildcards of IAM: an asterisk for any text, a question mark
 * for any character.
 */
public final class WildcardMatcher {

	private WildcardMatcher() {
	}

	/**
	 * Says whether everything one pattern matches is matched by another.
	 * @param wide the pattern that may be wider
	 * @param narrow the other pattern
	 * @return true when it covers it
	 */
	public static boolean covers(String wide, String narrow) {
		int w = 0;
		int n = 0;
		int star = -1;
		int resume = 0;
		while (n < narrow.length()) {
			if (w < wide.length() && wide.charAt(w) == '*') {
				star = w++;
				resume = n;
			}
			else if (w < wide.length() && matches(wide.charAt(w), narrow.charAt(n))) {
				w++;
				n++;
			}
			else if (star >= 0) {
				w = star + 1;
				n = ++resume;
			}
			else {
				return false;
			}
		}
		while (w < wide.length() && wide.charAt(w) == '*') {
			w++;
		}
		return w == wide.length();
	}

	private static boolean matches(char wide, char narrow) {
		return wide == narrow || wide == '?' && narrow != '*';
	}

	/**
	 * Says whether every action one pattern matches is matched by another, in any case.
	 * @param wide the pattern that may be wider
	 * @param narrow the other pattern
	 * @return true when it covers it
	 */
	public static boolean coversAction(String wide, String narrow) {
		return covers(wide.toLowerCase(Locale.ROOT), narrow.toLowerCase(Locale.ROOT));
	}

}
