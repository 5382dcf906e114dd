package io.chalice.s3;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What happened to an object of a bucket.
 *
 * @param eventName what, such as {@code ObjectCreated:Put}
 * @param eventTime when, or {@code null} when S3 does not say
 * @param region the bucket's region
 * @param bucket the bucket's name
 * @param key the object's key, decoded
 * @param size the object's size in bytes, -1 when S3 does not say (a removed object)
 * @param eTag the object's entity tag, or {@code null}
 * @param versionId the object's version, or {@code null} in a bucket without versions
 * @param sequencer what orders the events of one key, hexadecimal, or {@code null}
 * @see <a href=
 * "https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">Event
 * message structure</a>
 */
public record S3Notification(String eventName, @Nullable Instant eventTime, String region, String bucket, String key,
		long size, @Nullable String eTag, @Nullable String versionId, @Nullable String sequencer) {

}
