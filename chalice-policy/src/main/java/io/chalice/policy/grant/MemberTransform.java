package io.chalice.policy.grant;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the text of a request's member becomes a variable of an ARN. The names are those of
 * the tables.
 */
final class MemberTransform {

	private static final Pattern TABLE = Pattern.compile("(?i)\\b(?:from|into|update)\\s+\"?([A-Za-z0-9_.*-]+)\"?");

	private static final Pattern COMPLETE_SECRET = Pattern.compile(".*-[A-Za-z0-9]{6}");

	private static final Pattern QUEUE = Pattern
		.compile("https?://(?:[a-z0-9-]+\\.)*?sqs(?:-fips)?\\.([a-z0-9-]+|\\*)\\.(?:vpce\\.)?amazonaws\\.com(?:\\.cn)?/"
				+ "(\\d{12}|\\*)/([A-Za-z0-9_.*-]+)");

	private static final Pattern PARTIAL_FUNCTION = Pattern.compile("^(\\d{12}):(function:.*)$");

	// a geography stands before the name of the model
	private static final Pattern PROFILE = Pattern.compile("(?:apac|au|eu|global|jp|us|us-gov)\\.");

	// other attributes are no keys
	private static final Pattern KMS_KEY = Pattern
		.compile(".*\\*.*|(arn:.*)?alias/.+|arn:.*:key/.+|mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private MemberTransform() {
	}

	static String apply(String transform, String text) {
		return switch (transform) {
			case "", "keys" -> text;
			case "last" -> isArn(text) ? text : text.substring(text.lastIndexOf('/') + 1);
			case "leaf" -> text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf(':')) + 1);
			case "queue" -> queue(text);
			case "function" ->
				PARTIAL_FUNCTION.matcher(text).replaceFirst("arn:\\${Partition}:lambda:\\${Region}:$1:$2");
			case "alias" -> text.startsWith("alias/") ? text.substring("alias/".length()) : text;
			case "address" -> address(text);
			case "slash" -> parameter(text);
			case "below" -> parameter(text) + "/*";
			case "family" -> (isArn(text) || text.indexOf(':') < 0) ? text : text.substring(0, text.indexOf(':'));
			case "revision" -> revision(text);
			case "profile" -> profile(text);
			case "model" -> PROFILE.matcher(text).lookingAt() ? profile(text) : text;
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
			case "kmskey" -> KMS_KEY.matcher(text).matches() ? text : "";
			case "partiql" -> partiql(text);
			case "host" -> (text.indexOf('.') > 0) ? text.substring(0, text.indexOf('.')) : "*";
			default -> throw new IllegalArgumentException("The tables name an unknown transform: " + transform);
		};
	}

	// the URL says where the queue is; a host that is not AWS's says nothing
	private static String queue(String url) {
		Matcher matcher = QUEUE.matcher(url);
		if (!matcher.matches()) {
			return apply("last", url);
		}
		String region = matcher.group(1).equals("*") ? "${Region}" : matcher.group(1);
		String account = matcher.group(2).equals("*") ? "${Account}" : matcher.group(2);
		return "arn:${Partition}:sqs:" + region + ":" + account + ":" + matcher.group(3);
	}

	// a version or a label may follow the name, and is no part of the ARN
	private static String parameter(String text) {
		String bare = text.startsWith("/") ? text.substring(1) : text;
		int from = isArn(bare) ? bare.indexOf(":parameter") + 1 : 0;
		int colon = bare.indexOf(':', (from > 0) ? from : 0);
		return (colon >= 0 && (from > 0 || !isArn(bare))) ? bare.substring(0, colon) : bare;
	}

	// an address may have a name before it
	private static String address(String text) {
		int open = text.lastIndexOf('<');
		String bare = (open >= 0) ? text.substring(open + 1).replaceFirst(">.*$", "") : text.strip();
		return (bare.indexOf(' ') >= 0) ? "*" : bare;
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
