package io.chalice.deployer.s3;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.chalice.deployer.cloud.BucketNotifications;
import io.chalice.deployer.cloud.NotificationEntry;
import io.chalice.deployer.plan.Milestone;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.deployer.plan.PropertyDifferences;
import io.chalice.deployer.plan.RefusedSourceException;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.StepPrerequisite;

/**
 * Compares what functions shall be told of one bucket with what they are told.
 */
final class BucketNotificationPlanner {

	private final BucketNotificationResource wanted;

	private final BucketNotificationObservation observed;

	private final PlanningContext planning;

	private final ResourcePlan.Builder planned;

	BucketNotificationPlanner(BucketNotificationResource wanted, BucketNotificationObservation observed,
			PlanningContext planning) {
		this.wanted = wanted;
		this.observed = observed;
		this.planning = planning;
		this.planned = ResourcePlan.builder(wanted.resourceName());
	}

	ResourcePlan plan() {
		BucketNotifications now = this.observed.notifications();
		if (now == null) {
			throw missing();
		}
		this.wanted.entries().forEach((entry) -> this.planning.source(entry.id()));
		checkOverlaps(this.wanted.ids().others(now.entries()));
		List<NotificationEntry> own = this.wanted.ids().own(now.entries());
		Set<String> recorded = this.planning.state()
			.resource(this.wanted.resourceName())
			.map(BucketNotificationType::functions)
			.orElse(Set.of());
		Set<String> known = new TreeSet<>(recorded);
		known.addAll(this.wanted.functions().values());
		PropertyDifferences differences = differences(own);
		List<StepPrerequisite> after = new ArrayList<>(
				this.wanted.dependencies().stream().map(Milestone::made).toList());
		this.wanted.functions().forEach((function, functionName) -> {
			if (!this.observed.permitted().contains(functionName)) {
				permission(differences, recorded.contains(functionName), functionName);
				after.add(this.planned.step(new BucketNotificationSteps.AllowBucket(this.wanted.resourceName(),
						functionName, this.wanted.bucket(), known, this.planning.caller()), Milestone.made(function)));
			}
		});
		BucketNotifications then = now.replacing(this.wanted.ids()::isOwn, this.wanted.entries());
		if (!now.areSame(then)) {
			GoneDestinations.ask(this.planned, this.wanted.bucket(), this.observed.gone());
			after.add(this.planned.step(new BucketNotificationSteps.PutNotifications(this.wanted.bucket(),
					this.wanted.ids(), this.wanted.entries(), !this.observed.gone().isEmpty()), after));
		}
		recorded.stream().filter((function) -> !this.wanted.functions().containsValue(function)).forEach((function) -> {
			known.remove(function);
			differences.add(PlannedChange.Kind.SETTING, "permission", function, null);
			after.add(this.planned.step(new BucketNotificationSteps.DenyBucket(this.wanted.resourceName(), function,
					this.wanted.bucket(), known), after));
		});
		PlannedChange.Action action = (own.isEmpty() && !this.wanted.entries().isEmpty()) ? PlannedChange.Action.CREATE
				: differences.action();
		return this.planned.change(BucketNotificationType.NAME, this.wanted.bucket(), action, differences.list())
			.build();
	}

	private static void permission(PropertyDifferences differences, boolean made, String functionName) {
		if (made) {
			differences.lost("permission", functionName);
		}
		else {
			differences.add(PlannedChange.Kind.SETTING, "permission", null, functionName);
		}
	}

	private PropertyDifferences differences(List<NotificationEntry> own) {
		Map<String, NotificationEntry> before = new TreeMap<>();
		own.forEach((entry) -> before.put(entry.id(), entry));
		Map<String, NotificationEntry> after = new TreeMap<>();
		this.wanted.entries().forEach((entry) -> after.put(entry.id(), entry));
		Set<String> ids = new TreeSet<>(before.keySet());
		ids.addAll(after.keySet());
		PropertyDifferences differences = this.planning.settled().differences(this.wanted.resourceName());
		for (String id : ids) {
			NotificationEntry old = before.get(id);
			NotificationEntry young = after.get(id);
			differences.compareItem(PlannedChange.Kind.SETTING, id, "notification",
					(old != null) ? old.describe() : null, (young != null) ? young.describe() : null);
		}
		return differences;
	}

	private RefusedSourceException missing() {
		String region = this.planning.caller().region();
		String place = region.equals("us-east-1") ? "" : " --create-bucket-configuration LocationConstraint=" + region;
		return new RefusedSourceException(
				("There is no bucket %s in account %s, and functions are told of it (%s). Make it: aws s3api "
						+ "create-bucket --bucket %s --region %s%s")
					.formatted(this.wanted.bucket(), this.planning.caller().account(),
							this.wanted.functions().isEmpty() ? "switched off"
									: String.join(", ", this.wanted.functions().keySet()),
							this.wanted.bucket(), region, place));
	}

	private void checkOverlaps(List<NotificationEntry> others) {
		List<NotificationEntry> all = new ArrayList<>(others);
		for (NotificationEntry entry : this.wanted.entries()) {
			all.stream().filter(entry::overlaps).findFirst().ifPresent((other) -> {
				throw new RefusedSourceException(
						("S3 tells one alone of an event, and both of these of bucket %s would be told: %s (%s) "
								+ "and %s (%s). Give them prefixes or suffixes that no key has both of, or other "
								+ "events")
							.formatted(this.wanted.bucket(), entry.id(), entry.describe(), other.id(),
									other.describe()));
			});
			all.add(entry);
		}
	}

}
