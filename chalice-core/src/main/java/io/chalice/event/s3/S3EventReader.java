package io.chalice.event.s3;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.chalice.event.EventName;
import io.chalice.event.EventObject;
import io.chalice.event.MalformedEventException;
import io.chalice.event.UnsupportedEventException;
import io.chalice.form.PercentDecoding;
import io.chalice.s3.S3Notification;

/**
 * Reads what S3 says of objects: as it sends it, or inside a message of a topic, a queue,
 * or a topic's in a queue. Members that are not known are skipped, optional ones may be
 * missing; the test that S3 sends when it is told to is no notification.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">Event
 * message structure</a>
 */
public final class S3EventReader {

	/** A queue's message with a topic's message with the event. */
	private static final int DEEPEST = 3;

	private S3EventReader() {
	}

	/**
	 * Read an event.
	 * @param event the event, JSON as UTF-8
	 * @return the notifications in order, none for S3's test
	 * @throws MalformedEventException when it is not JSON, or says no bucket or key
	 * @throws UnsupportedEventException when it is an event of another service
	 */
	public static List<S3Notification> read(byte[] event) {
		return read(EventObject.read(event), 1);
	}

	/**
	 * Read an event that is the body of a message.
	 * @param body the event as JSON
	 * @return the notifications in order, none for S3's test
	 * @throws MalformedEventException when it is not JSON, or says no bucket or key
	 * @throws UnsupportedEventException when it is an event of another service
	 */
	public static List<S3Notification> read(String body) {
		return read(EventObject.read(body), 1);
	}

	private static List<S3Notification> read(EventObject event, int depth) {
		Map<String, ?> members = event.members();
		if (depth > DEEPEST) {
			throw unsupported(event);
		}
		if ("s3:TestEvent".equals(members.get("Event"))) {
			return List.of();
		}
		if ("Notification".equals(members.get("Type"))) {
			return read(EventObject.read(event.requiredText("Message")), depth + 1);
		}
		if (!(members.get("Records") instanceof List<?>)) {
			throw unsupported(event);
		}
		List<S3Notification> notifications = new ArrayList<>();
		for (EventObject record : event.objects("Records")) {
			if (record.members().get("s3") != null) {
				notifications.add(notification(record));
			}
			else if (record.members().get("Sns") != null) {
				notifications.addAll(read(EventObject.read(record.object("Sns").requiredText("Message")), depth + 1));
			}
			else if ("aws:sqs".equals(record.members().get("eventSource"))) {
				notifications.addAll(read(EventObject.read(record.requiredText("body")), depth + 1));
			}
			else {
				throw unsupported(event);
			}
		}
		return notifications;
	}

	private static UnsupportedEventException unsupported(EventObject event) {
		return UnsupportedEventException.insteadOf(EventName.of(event.members()), "an event of Amazon S3");
	}

	private static S3Notification notification(EventObject record) {
		EventObject object = record.object("s3").object("object");
		return new S3Notification(record.requiredText("eventName"), record.time("eventTime"),
				Objects.requireNonNullElse(record.text("awsRegion"), ""),
				record.object("s3").object("bucket").requiredText("name"), decode(object.requiredText("key")),
				object.number("size", -1), object.text("eTag"), object.text("versionId"), object.text("sequencer"));
	}

	// as a form has it: a space is a plus sign
	private static String decode(String key) {
		return PercentDecoding.decode(key.replace('+', ' '));
	}

}
