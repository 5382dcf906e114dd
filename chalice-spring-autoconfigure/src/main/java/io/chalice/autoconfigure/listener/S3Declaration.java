package io.chalice.autoconfigure.listener;

import java.util.List;
import java.util.regex.Pattern;

import io.chalice.declaration.NearestWord;
import io.chalice.model.S3SourceModel;
import io.chalice.s3.ChaliceS3Listener;

/**
 * Reads {@link ChaliceS3Listener} and checks what S3 would refuse.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html">Event
 * notification types</a>
 */
final class S3Declaration {

	private static final Pattern BUCKET = Pattern.compile("[a-zA-Z0-9._-]{3,255}");

	private static final List<String> EVENTS = List.of("s3:ObjectCreated:*", "s3:ObjectCreated:Put",
			"s3:ObjectCreated:Post", "s3:ObjectCreated:Copy", "s3:ObjectCreated:CompleteMultipartUpload",
			"s3:ObjectRemoved:*", "s3:ObjectRemoved:Delete", "s3:ObjectRemoved:DeleteMarkerCreated",
			"s3:ObjectRestore:*", "s3:ObjectRestore:Post", "s3:ObjectRestore:Completed", "s3:ObjectRestore:Delete",
			"s3:ReducedRedundancyLostObject", "s3:Replication:*", "s3:Replication:OperationFailedReplication",
			"s3:Replication:OperationMissedThreshold", "s3:Replication:OperationReplicatedAfterThreshold",
			"s3:Replication:OperationNotTracked", "s3:LifecycleExpiration:*", "s3:LifecycleExpiration:Delete",
			"s3:LifecycleExpiration:DeleteMarkerCreated", "s3:LifecycleTransition", "s3:IntelligentTiering",
			"s3:ObjectTagging:*", "s3:ObjectTagging:Put", "s3:ObjectTagging:Delete", "s3:ObjectAcl:Put");

	private S3Declaration() {
	}

	static S3SourceModel of(ChaliceS3Listener listener, SourceAttributes attributes) {
		return new S3SourceModel(bucket(attributes.text(listener.bucket()), attributes),
				keyPart("prefix", attributes.text(listener.prefix()), attributes),
				keyPart("suffix", attributes.text(listener.suffix()), attributes),
				events(attributes.texts(listener.events()), attributes), attributes.enabled(listener.enabled()));
	}

	private static String bucket(String bucket, SourceAttributes attributes) {
		if (bucket.isEmpty()) {
			throw attributes.mistake("bucket", "it names no bucket", "\"%s\"".formatted(attributes.name("")));
		}
		if (!BUCKET.matcher(bucket).matches()) {
			String last = bucket.substring(Math.max(bucket.lastIndexOf(':'), bucket.lastIndexOf('/')) + 1);
			throw attributes.mistake("bucket", "'%s' is not the name of a bucket".formatted(bucket),
					"\"%s\"".formatted(BUCKET.matcher(last).matches() ? last : "name"));
		}
		return bucket;
	}

	private static String keyPart(String attribute, String text, SourceAttributes attributes) {
		if (text.contains("*")) {
			throw attributes.mistake(attribute, "S3 takes the * of '%s' for itself, not for any text".formatted(text),
					"\"%s\"".formatted(text.replace("*", "")));
		}
		return text;
	}

	private static List<String> events(List<String> events, SourceAttributes attributes) {
		if (events.isEmpty()) {
			throw attributes.mistake("events", "it names no kind of event", "\"s3:ObjectCreated:*\"");
		}
		for (String event : events) {
			if (!EVENTS.contains(event)) {
				throw attributes.mistake("events", "S3 has no event '%s'".formatted(event),
						"\"%s\"".formatted(NearestWord.among(event, EVENTS)));
			}
		}
		return events;
	}

}
