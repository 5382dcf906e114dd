package io.chalice.gateway.server;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The first line of a request (RFC 9112, section 3).
 *
 * @param method the method
 * @param target the request target as sent, with bytes outside ASCII percent-encoded
 * @param protocol the protocol and version
 */
record RequestLine(String method, String target, String protocol) {

	private static final Pattern PROTOCOL = Pattern.compile("HTTP/[0-9]\\.[0-9]");

	private static final int LAST_ASCII = 0x7e;

	/**
	 * Read the parts of a line.
	 * @param line the line, each character a byte
	 * @return the parts
	 */
	static RequestLine parse(String line) {
		int methodEnd = line.indexOf(' ');
		int targetEnd = line.lastIndexOf(' ');
		if (targetEnd <= methodEnd + 1) {
			throw new RejectedRequestException(Rejection.BAD_REQUEST);
		}
		String method = line.substring(0, methodEnd);
		String protocol = line.substring(targetEnd + 1);
		if (!Token.matches(method) || !PROTOCOL.matcher(protocol).matches()) {
			throw new RejectedRequestException(Rejection.BAD_REQUEST);
		}
		return new RequestLine(method, ascii(line.substring(methodEnd + 1, targetEnd)), protocol);
	}

	boolean isHttp11() {
		return this.protocol.equals("HTTP/1.1");
	}

	String path() {
		int query = this.target.indexOf('?');
		return (query >= 0) ? this.target.substring(0, query) : this.target;
	}

	/**
	 * The same line as a server of one site sees it.
	 * @return the line with a target that starts with a slash
	 */
	RequestLine inOriginForm() {
		if (!isHttp11() && !this.protocol.equals("HTTP/1.0")) {
			throw new RejectedRequestException(Rejection.UNKNOWN_VERSION);
		}
		if (this.method.equals("CONNECT")) {
			throw new RejectedRequestException(Rejection.FORBIDDEN);
		}
		return this.target.startsWith("/") ? this : new RequestLine(this.method, afterAuthority(), this.protocol);
	}

	private String afterAuthority() {
		String lowerCase = this.target.toLowerCase(Locale.ROOT);
		int authority = lowerCase.startsWith("http://") ? 7 : -1;
		authority = lowerCase.startsWith("https://") ? 8 : authority;
		if (authority < 0) {
			throw new RejectedRequestException(Rejection.BAD_REQUEST);
		}
		int end = authority;
		while (end < this.target.length() && "/?#".indexOf(this.target.charAt(end)) < 0) {
			end++;
		}
		String rest = this.target.substring(end);
		return rest.startsWith("/") ? rest : "/" + rest;
	}

	private static String ascii(String target) {
		StringBuilder encoded = new StringBuilder(target.length());
		for (int i = 0; i < target.length(); i++) {
			char character = target.charAt(i);
			if (character <= ' ' || character == LAST_ASCII + 1) {
				throw new RejectedRequestException(Rejection.BAD_REQUEST);
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

}
