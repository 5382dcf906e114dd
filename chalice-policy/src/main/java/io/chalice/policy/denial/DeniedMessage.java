package io.chalice.policy.denial;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What AWS says when it denies a request, as far as it says it. The forms are those of
 * IAM's "Troubleshoot access denied error messages" and of SES and EC2, which write
 * otherwise.
 *
 * @param principal who asked, or null when the message does not say
 * @param action the action, such as {@code dynamodb:GetItem}, or null when the message is
 * encoded
 * @param resource the ARN, or null when the message does not say
 * @param cause what kind of policy denied it
 * @param policyKind the kind of policy in AWS's words, such as
 * {@code service control policy}, empty when the message does not say
 * @param encoded the encoded part of a message, or null
 */
public record DeniedMessage(@Nullable String principal, @Nullable String action, @Nullable String resource, Cause cause,
		String policyKind, @Nullable String encoded) {

	private static final String QUOTES = "[`'\"\\u2018\\u2019]?";

	private static final Pattern PRINCIPAL = Pattern.compile("(?i)\\buser:?\\s+" + QUOTES + "([^\\s`'\"]+)");

	private static final Pattern ACTION = Pattern
		.compile("(?i)not authorized to perform:?\\s+" + QUOTES + "([a-z0-9-]+:[A-Za-z0-9*]+)");

	private static final Pattern RESOURCE = Pattern
		.compile("(?i)on (?:the )?resource:?\\s+" + QUOTES + "((?:arn:|\\*)[^\\s`'\"\\u2019]*)");

	private static final Pattern DENIED = Pattern.compile("(?i)with an explicit deny(?: in an? ([a-z -]+? policy))?");

	private static final Pattern ALLOWED_BY_NONE = Pattern
		.compile("(?i)because no ([a-z -]+?(?: policy| boundary)) allows");

	private static final Pattern ENCODED = Pattern
		.compile("(?i)encoded authorization failure message:?\\s*([A-Za-z0-9_-]{20,})");

	private static final Pattern DECODED = Pattern.compile("\"(action|resource|arn)\"\\s*:\\s*\"([^\"]+)\"");

	/**
	 * Reads a message.
	 * @param text the message, or a log line or stack trace that has it
	 * @return what it says, empty when no form of it is known
	 */
	public static Optional<DeniedMessage> parse(String text) {
		String line = text.replaceAll("\\s+", " ");
		Matcher encoded = ENCODED.matcher(line);
		if (encoded.find()) {
			return Optional.of(new DeniedMessage(null, null, null, Cause.UNSAID, "", encoded.group(1)));
		}
		if (line.contains("\"explicitDeny\"")) {
			return decoded(line);
		}
		String action = find(ACTION, line);
		if (action == null) {
			return Optional.empty();
		}
		String resource = find(RESOURCE, line);
		Matcher denied = DENIED.matcher(line);
		Matcher none = ALLOWED_BY_NONE.matcher(line);
		Cause cause = Cause.UNSAID;
		String kind = "";
		if (denied.find()) {
			cause = Cause.EXPLICIT_DENY;
			kind = (denied.group(1) != null) ? denied.group(1).toLowerCase(Locale.ROOT) : "";
		}
		else if (none.find()) {
			kind = none.group(1).toLowerCase(Locale.ROOT);
			cause = kind.startsWith("identity-based") ? Cause.NOT_ALLOWED : Cause.NOT_ALLOWED_ELSEWHERE;
		}
		return Optional.of(new DeniedMessage(find(PRINCIPAL, line), action,
				(resource != null) ? resource.replaceAll("[.,;)]+$", "") : null, cause, kind, null));
	}

	// what sts decode-authorization-message prints
	private static Optional<DeniedMessage> decoded(String json) {
		Map<String, String> found = new HashMap<>();
		Matcher matcher = DECODED.matcher(json.replace("\\\"", "\""));
		while (matcher.find()) {
			found.putIfAbsent(matcher.group(1), matcher.group(2));
		}
		String action = found.get("action");
		boolean explicit = json.replace("\\\"", "\"").matches(".*\"explicitDeny\"\\s*:\\s*true.*");
		return (action != null) ? Optional.of(new DeniedMessage(found.get("arn"), action, found.get("resource"),
				explicit ? Cause.EXPLICIT_DENY : Cause.UNSAID, "", null)) : Optional.empty();
	}

	private static @Nullable String find(Pattern pattern, String line) {
		Matcher matcher = pattern.matcher(line);
		return matcher.find() ? matcher.group(1) : null;
	}

	/**
	 * What kind of policy denied a request.
	 */
	public enum Cause {

		/**
		 * No policy of the role allows it.
		 */
		NOT_ALLOWED,

		/**
		 * Another kind of policy, which has to allow it too, does not.
		 */
		NOT_ALLOWED_ELSEWHERE,

		/**
		 * A policy denies it.
		 */
		EXPLICIT_DENY,

		/**
		 * The message does not say.
		 */
		UNSAID

	}

}
