package io.chalice.policy.grant;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.chalice.policy.analysis.TargetStage;
import io.chalice.policy.catalog.ActionCatalog;
import io.chalice.policy.catalog.ServiceActions;

/**
 * Maps actions on directory buckets of S3 Express One Zone, which {@code --x-s3} ends the
 * names of: objects take a session, and the buckets have actions of another prefix.
 */
final class DirectoryBuckets {

	private static final Pattern BUCKET = Pattern.compile("arn:([^:]*):s3:::([^/]*--x-s3)(/.*)?");

	private static final Set<String> IN_A_SESSION = Set.of("ListBucket", "ListBucketMultipartUploads");

	private final ActionCatalog catalog;

	private final TargetStage stage;

	DirectoryBuckets(ActionCatalog catalog, TargetStage stage) {
		this.catalog = catalog;
		this.stage = stage;
	}

	static boolean isOne(String action, String arn) {
		return action.startsWith("s3:") && BUCKET.matcher(arn).matches();
	}

	String action(String action, String arn) {
		String name = action.substring("s3:".length());
		Matcher bucket = BUCKET.matcher(arn);
		ServiceActions express = this.catalog.service("s3express");
		boolean ofObjects = bucket.matches() && bucket.group(3) != null || IN_A_SESSION.contains(name);
		return (ofObjects || express == null || express.action(name) == null) ? "s3express:CreateSession"
				: "s3express:" + name;
	}

	String arn(String arn, String account) {
		Matcher bucket = BUCKET.matcher(arn);
		return bucket.matches() ? "arn:%s:s3express:%s:%s:bucket/%s".formatted(bucket.group(1), this.stage.region(),
				account, bucket.group(2)) : arn;
	}

}
