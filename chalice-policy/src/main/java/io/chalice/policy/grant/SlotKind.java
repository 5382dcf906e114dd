package io.chalice.policy.grant;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a variable of an ARN is and what a member of a request holds, as their names say
 * it.
 */
enum SlotKind {

	/**
	 * A name that somebody gave.
	 */
	NAME,

	/**
	 * An id, most often one that AWS makes.
	 */
	ID,

	/**
	 * A name, an id or an ARN.
	 */
	IDENTIFIER,

	/**
	 * A whole ARN.
	 */
	ARN,

	/**
	 * An address.
	 */
	URL,

	/**
	 * Anything else.
	 */
	OTHER;

	private static final Pattern GENERATED = Pattern
		.compile("[a-z]{1,20}-[0-9a-f]{8,}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	static SlotKind of(String name) {
		String lower = name.toLowerCase(Locale.ROOT).replaceFirst("s$", "");
		if (lower.endsWith("name") || lower.endsWith("namewithpath")) {
			return NAME;
		}
		if (lower.endsWith("identifier")) {
			return IDENTIFIER;
		}
		if (lower.endsWith("arn")) {
			return ARN;
		}
		if (lower.endsWith("url") || lower.endsWith("uri")) {
			return URL;
		}
		return (lower.endsWith("id")) ? ID : OTHER;
	}

	/**
	 * Says whether a member of a request can be this variable of an ARN.
	 * @param member what the member holds
	 * @return false when it cannot be told to be
	 */
	boolean takes(SlotKind member) {
		return switch (this) {
			case NAME -> member != ID && member != URL;
			case ID -> member != NAME && member != URL;
			default -> member != URL;
		};
	}

	/**
	 * Says whether a text can be this variable, where the member may hold different
	 * things.
	 * @param member what the member holds
	 * @param text the text
	 * @return false when it may be something else
	 */
	boolean takes(SlotKind member, String text) {
		if (text.startsWith("arn:") || text.equals("*")) {
			return true;
		}
		if (member == ARN) {
			return false;
		}
		return this != ID || member == ID || GENERATED.matcher(text).matches();
	}

}
