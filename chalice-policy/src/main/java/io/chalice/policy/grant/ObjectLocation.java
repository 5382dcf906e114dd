package io.chalice.policy.grant;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in S3 as requests write it: {@code s3://bucket/key}, an ARN, or a URL with the
 * bucket in the host or in the path.
 *
 * @param bucket the bucket, or {@code *} when it is not known
 * @param key the object's key, or {@code *} when it is not known
 */
record ObjectLocation(String bucket, String key) {

	private static final Pattern SCHEME = Pattern.compile("(?i)s3://([^/]+)(?:/(.*))?");

	private static final Pattern ARN = Pattern.compile("arn:[^:]*:s3:::([^/]+)(?:/(.*))?");

	private static final Pattern PATH = Pattern
		.compile("(?i)https?://s3[.-][^/]*amazonaws\\.com[^/]*/([^/]+)(?:/(.*))?");

	private static final Pattern HOST = Pattern
		.compile("(?i)https?://([^/]+?)\\.s3[.-][^/]*amazonaws\\.com[^/]*(?:/(.*))?");

	static ObjectLocation of(String text) {
		for (Pattern pattern : new Pattern[] { SCHEME, ARN, PATH, HOST }) {
			Matcher matcher = pattern.matcher(text);
			if (matcher.matches()) {
				String key = (matcher.group(2) != null) ? matcher.group(2).replaceFirst("\\?[A-Za-z].*$", "") : "";
				return new ObjectLocation(matcher.group(1), key.isEmpty() ? "*" : key);
			}
		}
		return new ObjectLocation("*", "*");
	}

	// what is written below the place
	String below() {
		return this.key.endsWith("*") ? this.key : this.key + "*";
	}

}
