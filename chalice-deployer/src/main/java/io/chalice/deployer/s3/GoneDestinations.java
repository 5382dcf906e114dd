package io.chalice.deployer.s3;

import java.util.ArrayList;
import java.util.List;

import io.chalice.deployer.cloud.AccessDeniedException;
import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.NotificationEntry;
import io.chalice.deployer.plan.Confirmation;
import io.chalice.deployer.plan.ObservationContext;
import io.chalice.deployer.plan.ResourcePlan;

/**
 * Functions that are gone, and that S3 shall still tell of a bucket. S3 asks every
 * destination before it takes a change of any.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketNotificationConfiguration.html">PutBucketNotificationConfiguration</a>
 */
final class GoneDestinations {

	private static final String FUNCTION = ":function:";

	private GoneDestinations() {
	}

	static List<NotificationEntry> among(List<NotificationEntry> entries, ObservationContext observing) {
		return entries.stream()
			.filter((entry) -> entry.kind() == NotificationEntry.Kind.FUNCTION
					&& isGone(entry.destination(), observing))
			.toList();
	}

	private static boolean isGone(String arn, ObservationContext observing) {
		CallerIdentity caller = observing.caller();
		if (!arn.startsWith(caller.functionArn(""))) {
			// of another account nobody knows
			return false;
		}
		String[] names = arn.substring(arn.indexOf(FUNCTION) + FUNCTION.length()).split(":");
		try {
			return observing.cloud().functions().version(names[0], (names.length > 1) ? names[1] : "$LATEST").isEmpty();
		}
		catch (AccessDeniedException ex) {
			return false;
		}
	}

	/**
	 * Ask whether S3 shall not ask the destinations.
	 * @param planned where to ask
	 * @param bucket the bucket's name
	 * @param gone the notifications whose function is gone
	 */
	static void ask(ResourcePlan.Builder planned, String bucket, List<NotificationEntry> gone) {
		if (gone.isEmpty()) {
			return;
		}
		List<String> lines = new ArrayList<>(
				List.of("S3 refuses to change the notifications of bucket %s as long as one ".formatted(bucket)
						+ "of them is for a function that is gone:", ""));
		gone.forEach((entry) -> lines.add("%s: %s".formatted(entry.id(), entry.describe())));
		lines.addAll(List.of("", "They stay as they are when S3 is told not to check where events go."));
		planned.confirm(new Confirmation(Confirmation.Kind.DESTINATIONS, lines, false));
	}

}
