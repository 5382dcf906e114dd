package io.chalice.gateway.server;

import java.util.Locale;

import org.apache.hc.core5.http.ParseException;

/**
 * Request targets as text, since those that API Gateway accepts are not all URIs.
 */
final class RawTarget {

	private static final int LAST_ASCII = 0x7e;

	private RawTarget() {
	}

	/**
	 * Percent-encode the bytes outside ASCII, leaving everything else as it is.
	 * @param target the target, each character a byte
	 * @return the target in ASCII
	 * @throws ParseException if there is white space or a control character in it
	 */
	static String ascii(String target) throws ParseException {
		StringBuilder encoded = new StringBuilder(target.length());
		for (int i = 0; i < target.length(); i++) {
			char character = target.charAt(i);
			if (character <= ' ' || character == LAST_ASCII + 1) {
				throw new ParseException("Not the character of a request target");
			}
			if (character <= LAST_ASCII) {
				encoded.append(character);
			}
			else {
				encoded.append('%').append(Integer.toHexString(character).toUpperCase(Locale.ROOT));
			}
		}
		return encoded.toString();
	}

	/**
	 * The target as a server of one site sees it: path and query (RFC 9112, section 3.2).
	 * @param target the target, which may be a whole URI
	 * @return the target from its path on, which starts with a slash
	 * @throws ParseException if it is neither a path nor a URI of the web
	 */
	static String originForm(String target) throws ParseException {
		if (target.startsWith("/")) {
			return target;
		}
		String lowerCase = target.toLowerCase(Locale.ROOT);
		int authority = lowerCase.startsWith("http://") ? 7 : -1;
		authority = lowerCase.startsWith("https://") ? 8 : authority;
		if (authority < 0) {
			throw new ParseException("Not a request target");
		}
		int end = authority;
		while (end < target.length() && "/?#".indexOf(target.charAt(end)) < 0) {
			end++;
		}
		String rest = target.substring(end);
		return rest.startsWith("/") ? rest : "/" + rest;
	}

	/**
	 * The target's path.
	 * @param target the target
	 * @return the target without its query
	 */
	static String path(String target) {
		int query = target.indexOf('?');
		return (query >= 0) ? target.substring(0, query) : target;
	}

}
