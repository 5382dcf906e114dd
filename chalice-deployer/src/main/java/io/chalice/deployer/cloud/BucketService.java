package io.chalice.deployer.cloud;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * S3's buckets, for zips that are too large to be sent to Lambda directly.
 */
public interface BucketService {

	/**
	 * Return whether a bucket exists and may be used.
	 * @param name its name
	 * @return {@code true} when it does
	 */
	boolean exists(String name);

	/**
	 * Create a private bucket.
	 * @param name its name
	 */
	void create(String name);

	/**
	 * Return how large an object is.
	 * @param bucket the bucket
	 * @param key the object's key
	 * @return its size in bytes, or empty when there is none
	 */
	Optional<Long> size(String bucket, String key);

	/**
	 * Return which uploads of an object were begun and not ended.
	 * @param bucket the bucket
	 * @param key the object's key
	 * @return the uploads' ids, the oldest first
	 */
	List<String> uploads(String bucket, String key);

	/**
	 * Begin to upload an object in parts.
	 * @param bucket the bucket
	 * @param key the object's key
	 * @return the upload's id
	 */
	String begin(String bucket, String key);

	/**
	 * Return which parts of an upload have arrived.
	 * @param bucket the bucket
	 * @param key the object's key
	 * @param upload the upload's id
	 * @return the parts by their numbers
	 */
	Map<Integer, ObjectPart> parts(String bucket, String key, String upload);

	/**
	 * Send a part, in place of one of the same number.
	 * @param bucket the bucket
	 * @param key the object's key
	 * @param upload the upload's id
	 * @param number the part's number, from 1
	 * @param part its content
	 * @return what S3 calls it
	 */
	String send(String bucket, String key, String upload, int number, FilePart part);

	/**
	 * Make the object of its parts.
	 * @param bucket the bucket
	 * @param key the object's key
	 * @param upload the upload's id
	 * @param tags what S3 calls the parts, by their numbers
	 */
	void complete(String bucket, String key, String upload, Map<Integer, String> tags);

	/**
	 * Throw the parts of an upload away.
	 * @param bucket the bucket
	 * @param key the object's key
	 * @param upload the upload's id
	 */
	void abort(String bucket, String key, String upload);

	/**
	 * Delete an object.
	 * @param bucket the bucket
	 * @param key the object's key
	 */
	void delete(String bucket, String key);

}
