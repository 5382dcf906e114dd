package io.chalice.model;

import java.util.List;

/**
 * A bucket of Amazon S3 that tells a function what happens to its objects.
 *
 * @param bucket the bucket's name
 * @param prefix what the keys of the objects start with, empty for any
 * @param suffix what they end with, empty for any
 * @param events the kinds of event, such as {@code s3:ObjectCreated:*}
 * @param enabled whether events are delivered
 * @see <a href=
 * "https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html">Event
 * notification types</a>
 */
public record S3SourceModel(String bucket, String prefix, String suffix, List<String> events,
		boolean enabled) implements SourceModel {

	public S3SourceModel {
		events = List.copyOf(events);
	}

}
