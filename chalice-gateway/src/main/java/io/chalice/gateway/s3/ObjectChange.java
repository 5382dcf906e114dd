package io.chalice.gateway.s3;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What happened to an object.
 *
 * @param eventName what, such as {@code ObjectCreated:Put}
 * @param key the object's key
 * @param size its size in bytes, or -1 where S3 does not say
 * @param eTag its entity tag, or {@code null} where S3 does not say
 * @param versionId its version, or {@code null} in a bucket without versions
 * @param sequencer what orders the changes of a key, hexadecimal
 * @param at when
 */
public record ObjectChange(String eventName, String key, long size, @Nullable String eTag, @Nullable String versionId,
		String sequencer, Instant at) {

}
