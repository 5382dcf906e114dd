package io.chalice.gateway.s3;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.call.CallIds;
import io.chalice.gateway.call.JsonText;

/**
 * S3's event of one change, version 2.1: what later versions add is for kinds of event
 * that have more to say.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">Event
 * message structure</a>
 */
public final class S3Event {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
		.withZone(ZoneOffset.UTC);

	private static final String OWNER = "A3NL1KOZZKEXAMPLE";

	private S3Event() {
	}

	/**
	 * Write an event.
	 * @param change what happened
	 * @param bucket the bucket's name
	 * @param region its region
	 * @param configurationId the id of the notification that asks for it
	 * @return the event, JSON as UTF-8
	 */
	public static byte[] of(ObjectChange change, String bucket, String region, String configurationId) {
		CallIds ids = CallIds.create();
		Map<String, @Nullable Object> record = new LinkedHashMap<>();
		record.put("eventVersion", "2.1");
		record.put("eventSource", "aws:s3");
		record.put("awsRegion", region);
		record.put("eventTime", TIME.format(change.at()));
		record.put("eventName", change.eventName());
		record.put("userIdentity", Map.of("principalId", "AWS:AIDACKCEVSQ6C2EXAMPLE"));
		record.put("requestParameters", Map.of("sourceIPAddress", "127.0.0.1"));
		Map<String, @Nullable Object> response = new LinkedHashMap<>();
		response.put("x-amz-request-id", ids.requestId().substring(0, 16).replace("-", "0").toUpperCase(Locale.ROOT));
		response.put("x-amz-id-2", ids.extendedRequestId());
		record.put("responseElements", response);
		record.put("s3", s3(change, bucket, configurationId));
		return JsonText.bytes(Map.of("Records", List.of(record)));
	}

	private static Map<String, @Nullable Object> s3(ObjectChange change, String bucket, String configurationId) {
		Map<String, @Nullable Object> owned = new LinkedHashMap<>();
		owned.put("name", bucket);
		owned.put("ownerIdentity", Map.of("principalId", OWNER));
		owned.put("arn", "arn:aws:s3:::" + bucket);
		Map<String, @Nullable Object> s3 = new LinkedHashMap<>();
		s3.put("s3SchemaVersion", "1.0");
		s3.put("configurationId", configurationId);
		s3.put("bucket", owned);
		s3.put("object", object(change));
		return s3;
	}

	private static Map<String, @Nullable Object> object(ObjectChange change) {
		Map<String, @Nullable Object> object = new LinkedHashMap<>();
		object.put("key", ObjectKey.encode(change.key()));
		if (change.size() >= 0) {
			object.put("size", change.size());
		}
		if (change.eTag() != null) {
			object.put("eTag", change.eTag());
		}
		if (change.versionId() != null) {
			object.put("versionId", change.versionId());
		}
		object.put("sequencer", change.sequencer());
		return object;
	}

}
