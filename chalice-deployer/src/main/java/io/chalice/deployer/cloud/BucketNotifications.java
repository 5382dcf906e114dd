package io.chalice.deployer.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Everything that is told of a bucket. S3 knows it as a whole alone: whoever changes a
 * part has to write the rest as well.
 *
 * @param entries who is told of what
 * @param eventBridge whether EventBridge is told of everything
 */
public record BucketNotifications(List<NotificationEntry> entries, boolean eventBridge) {

	/** Nobody is told. */
	public static final BucketNotifications NONE = new BucketNotifications(List.of(), false);

	public BucketNotifications {
		entries = List.copyOf(entries);
	}

	/**
	 * Exchange some entries.
	 * @param own which
	 * @param wanted those that take their place
	 * @return all others as they are, and the new ones
	 */
	public BucketNotifications replacing(Predicate<NotificationEntry> own, List<NotificationEntry> wanted) {
		List<NotificationEntry> all = new ArrayList<>(this.entries.stream().filter(own.negate()).toList());
		all.addAll(wanted);
		return new BucketNotifications(all, this.eventBridge);
	}

	/**
	 * Return whether the same is told to the same, whatever the order.
	 * @param other other notifications
	 * @return {@code true} when nothing is different
	 */
	public boolean areSame(BucketNotifications other) {
		return this.eventBridge == other.eventBridge && this.entries.size() == other.entries.size()
				&& this.entries.stream().allMatch((entry) -> other.entries.stream().anyMatch(entry::isSame));
	}

}
