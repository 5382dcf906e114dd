package io.chalice.policy.grant;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the text of a request's member becomes a variable of an ARN. The names are those of
 * the tables.
 */
final class Transform {

	private static final Pattern TABLE = Pattern.compile("(?i)\\b(?:from|into|update)\\s+\"?([A-Za-z0-9_.*-]+)\"?");

	private static final Pattern COMPLETE_SECRET = Pattern.compile(".*-[A-Za-z0-9]{6}");

	private Transform() {
	}

	static String apply(String transform, String text) {
		return switch (transform) {
			case "", "keys" -> text;
			case "last" -> isArn(text) ? text : text.substring(text.lastIndexOf('/') + 1);
			case "slash" -> text.startsWith("/") ? text.substring(1) : text;
			case "below" -> apply("slash", text) + "/*";
			case "family" -> (isArn(text) || text.indexOf(':') < 0) ? text : text.substring(0, text.indexOf(':'));
			case "revision" -> revision(text);
			case "profile" -> profile(text);
			case "secret" -> secret(text);
			case "prefix" -> text.endsWith("*") ? text : text + "*";
			case "bucket" ->
				(text.indexOf('/') > 0) ? withoutSlash(text).substring(0, withoutSlash(text).indexOf('/')) : "*";
			case "key" ->
				(text.indexOf('/') > 0) ? withoutSlash(text).substring(withoutSlash(text).indexOf('/') + 1) : "*";
			case "directory" -> text.endsWith("*") ? text : text + (text.endsWith("/") ? "*" : "/*");
			case "s3bucket" -> ObjectLocation.of(text).bucket();
			case "s3key" -> ObjectLocation.of(text).key();
			case "s3below" -> ObjectLocation.of(text).below();
			case "domain" -> domain(text);
			case "image" -> image(text);
			case "partiql" -> partiql(text);
			case "host" -> (text.indexOf('.') > 0) ? text.substring(0, text.indexOf('.')) : "*";
			default -> throw new IllegalArgumentException("The tables name an unknown transform: " + transform);
		};
	}

	private static boolean isArn(String text) {
		return text.startsWith("arn:");
	}

	// a profile sends requests to the model in any region of its geography
	private static String profile(String text) {
		boolean named = !isArn(text) && text.indexOf('.') > 0;
		return "arn:*:bedrock:*::foundation-model/" + (named ? text.substring(text.indexOf('.') + 1) : "*");
	}

	private static String revision(String text) {
		if (isArn(text)) {
			return text;
		}
		return (text.indexOf(':') > 0) ? text.substring(text.indexOf(':') + 1) : "*";
	}

	private static String withoutSlash(String text) {
		String bare = text.startsWith("/") ? text.substring(1) : text;
		return (bare.indexOf('/') > 0) ? bare : bare + "/*";
	}

	private static String secret(String text) {
		boolean complete = text.endsWith("*") || isArn(text) && COMPLETE_SECRET.matcher(text).matches();
		return complete ? text : text + "-??????";
	}

	private static String domain(String address) {
		return isArn(address) ? address : address.substring(address.indexOf('@') + 1).replace(">", "").strip();
	}

	// host/repository:tag or host/repository@digest
	private static String image(String uri) {
		String path = uri.substring(uri.indexOf('/') + 1);
		int end = (path.indexOf('@') >= 0) ? path.indexOf('@') : path.lastIndexOf(':');
		return (end > 0) ? path.substring(0, end) : path;
	}

	private static String partiql(String statement) {
		Matcher matcher = TABLE.matcher(statement);
		return matcher.find() ? matcher.group(1) : "*";
	}

}
