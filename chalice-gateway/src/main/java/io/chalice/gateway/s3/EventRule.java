package io.chalice.gateway.s3;

import java.util.List;

import io.chalice.model.S3SourceModel;

/**
 * Decides which events of a bucket a function gets: those of an object whose key has the
 * prefix and the suffix, and whose name is one of the source's, which may end with
 * {@code *}.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-filtering.html">Configuring
 * event notifications using object key name filtering</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html">Event
 * notification types</a>
 */
final class EventRule {

	private static final String SCHEME = "s3:";

	private final S3SourceModel source;

	EventRule(S3SourceModel source) {
		this.source = source;
	}

	boolean wants(String eventName, String key) {
		return this.source.enabled() && key.startsWith(this.source.prefix()) && key.endsWith(this.source.suffix())
				&& matches(this.source.events(), SCHEME + eventName);
	}

	private static boolean matches(List<String> patterns, String type) {
		return patterns.stream().anyMatch((pattern) -> matches(pattern, type));
	}

	private static boolean matches(String pattern, String type) {
		return pattern.endsWith("*") ? type.startsWith(pattern.substring(0, pattern.length() - 1))
				: type.equals(pattern);
	}

}
