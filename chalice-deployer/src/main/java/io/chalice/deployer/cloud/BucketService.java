package io.chalice.deployer.cloud;

import java.nio.file.Path;

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
	 * Upload a file.
	 * @param bucket the bucket
	 * @param key the object's key
	 * @param file the file
	 */
	void upload(String bucket, String key, Path file);

	/**
	 * Delete an object.
	 * @param bucket the bucket
	 * @param key the object's key
	 */
	void delete(String bucket, String key);

}
