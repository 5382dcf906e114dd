package io.chalice.deployer.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.chalice.deployer.cloud.BucketNotifications;
import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.NotificationEntry;
import io.chalice.deployer.cloud.NotificationService;

/**
 * Notifications of buckets. Destinations are asked, and overlapping entries are refused.
 */
final class MemoryNotifications implements NotificationService {

	private final MemoryCloud cloud;

	private final Map<String, BucketNotifications> notifications = new TreeMap<>();

	/** What somebody else writes right after the next write, or nothing. */
	Runnable meanwhile = () -> {
	};

	MemoryNotifications(MemoryCloud cloud) {
		this.cloud = cloud;
	}

	@Override
	public Optional<BucketNotifications> find(String bucket) {
		this.cloud.calls.read("s3:GetBucketNotification " + bucket);
		if (!this.cloud.buckets.exists(bucket)) {
			return Optional.empty();
		}
		return Optional.of(this.notifications.getOrDefault(bucket, BucketNotifications.NONE));
	}

	void set(String bucket, BucketNotifications notifications) {
		this.notifications.put(bucket, notifications);
	}

	@Override
	public void put(String bucket, BucketNotifications notifications, boolean unvalidated) {
		this.cloud.write("s3:PutBucketNotification", bucket + (unvalidated ? " unvalidated" : ""), () -> {
			if (!this.cloud.buckets.exists(bucket)) {
				throw new NotFoundException("s3:PutBucketNotification", "The specified bucket does not exist");
			}
			for (NotificationEntry entry : notifications.entries()) {
				if (!unvalidated && !takes(entry, bucket)) {
					throw new CloudException("s3:PutBucketNotification",
							"Unable to validate the following destination configurations: " + entry.destination());
				}
				if (notifications.entries().stream().anyMatch((other) -> other != entry && other.overlaps(entry))) {
					throw new CloudException("s3:PutBucketNotification",
							"Configurations overlap. Configurations on the same bucket cannot share a common "
									+ "event type.");
				}
			}
			this.notifications.put(bucket, notifications);
			Runnable other = this.meanwhile;
			this.meanwhile = () -> {
			};
			other.run();
		});
	}

	private boolean takes(NotificationEntry entry, String bucket) {
		if (entry.kind() != NotificationEntry.Kind.FUNCTION) {
			return true;
		}
		String[] names = entry.destination().substring(entry.destination().indexOf(":function:") + 10).split(":");
		MemoryFunctions.Function function = this.cloud.functions.functions.get(names[0]);
		return function != null && (names.length < 2
				|| function.permissions.getOrDefault(names[1], Map.of()).containsValue("arn:aws:s3:::" + bucket));
	}

	void inventory(List<String> lines) {
		this.notifications.forEach((bucket, notifications) -> {
			notifications.entries()
				.forEach((entry) -> lines
					.add("notification %s %s: %s %s".formatted(bucket, entry.id(), entry.describe(), entry.rules())));
			if (notifications.eventBridge()) {
				lines.add("notification %s EventBridge".formatted(bucket));
			}
		});
	}

}
