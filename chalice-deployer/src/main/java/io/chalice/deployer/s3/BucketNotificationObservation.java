package io.chalice.deployer.s3;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.BucketNotifications;
import io.chalice.deployer.cloud.NotificationEntry;

/**
 * A bucket's notifications as they are.
 *
 * @param notifications the notifications, or {@code null} without a bucket
 * @param permitted the names on AWS of the functions that S3 may call for the bucket
 * @param gone the notifications of others whose function is gone
 */
record BucketNotificationObservation(@Nullable BucketNotifications notifications, Set<String> permitted,
		List<NotificationEntry> gone) {

	BucketNotificationObservation {
		permitted = Set.copyOf(permitted);
		gone = List.copyOf(gone);
	}

}
