package io.chalice.deployer.cloud;

import java.util.Optional;

/**
 * Who S3 tells of a bucket's objects.
 */
public interface NotificationService {

	/**
	 * Read a bucket's notifications.
	 * @param bucket its name
	 * @return the notifications, or empty without such a bucket
	 */
	Optional<BucketNotifications> find(String bucket);

	/**
	 * Replace a bucket's notifications, every one.
	 * @param bucket its name
	 * @param notifications the notifications
	 * @param unvalidated whether S3 shall not ask every destination first
	 * @throws TransientException when a destination does not take events, which it may do
	 * later when that was allowed a moment ago
	 */
	void put(String bucket, BucketNotifications notifications, boolean unvalidated);

}
