package io.chalice.deployer.s3;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.chalice.deployer.cloud.NotificationEntry;
import io.chalice.deployer.graph.Resource;

/**
 * Everything that S3 tells a stage's functions of one bucket.
 *
 * @param resourceName the name in the application
 * @param bucket the bucket's name
 * @param ids which of the bucket's notifications are this application's
 * @param entries who is told of what
 * @param functions the names on AWS of the functions that are told, by their names in the
 * application
 * @param dependencies what has to be there first
 */
public record BucketNotificationResource(String resourceName, String bucket, NotificationIds ids,
		List<NotificationEntry> entries, Map<String, String> functions, List<String> dependencies) implements Resource {

	public BucketNotificationResource {
		entries = List.copyOf(entries);
		functions = new TreeMap<>(functions);
		dependencies = List.copyOf(dependencies);
	}

}
