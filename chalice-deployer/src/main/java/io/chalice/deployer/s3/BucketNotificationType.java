package io.chalice.deployer.s3;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.BucketNotifications;
import io.chalice.deployer.cloud.NotificationEntry;
import io.chalice.deployer.function.FunctionType;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.plan.Confirmation;
import io.chalice.deployer.plan.Milestone;
import io.chalice.deployer.plan.ObservationContext;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.plan.PlannedStep;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.deployer.plan.PropertyDifferences;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.ResourceType;
import io.chalice.deployer.state.DeployRecord;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.model.FunctionModel;
import io.chalice.model.S3SourceModel;

/**
 * What S3 tells functions of buckets: one resource for each bucket, since S3 knows a
 * bucket's notifications as a whole alone.
 */
public final class BucketNotificationType
		implements ResourceType<BucketNotificationResource, BucketNotificationObservation> {

	static final String NAME = "bucket_notification";

	private static final String BUCKET = "bucket";

	private static final String FUNCTIONS = "functions";

	private static final String SUSPENDED = "suspended";

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public List<BucketNotificationResource> wanted(DeploymentRequest request, ObservationContext observing) {
		Map<String, List<NotificationEntry>> entries = new TreeMap<>();
		Map<String, Map<String, String>> functions = new HashMap<>();
		for (FunctionModel function : request.model().functions()) {
			Map<String, Integer> numbers = new HashMap<>();
			for (S3SourceModel source : function.sources(S3SourceModel.class)) {
				List<NotificationEntry> told = entries.computeIfAbsent(source.bucket(), (bucket) -> new ArrayList<>());
				int number = numbers.merge(source.bucket(), 1, Integer::sum);
				if (source.enabled()) {
					told.add(entry(request, observing, function.name(), source, number));
					functions.computeIfAbsent(source.bucket(), (bucket) -> new LinkedHashMap<>())
						.put(function.name(), request.functionName(function.name()));
				}
			}
		}
		NotificationIds ids = NotificationIds.of(request.naming(), observing.state());
		List<BucketNotificationResource> buckets = new ArrayList<>();
		entries.forEach((bucket, told) -> {
			Map<String, String> called = functions.getOrDefault(bucket, Map.of());
			buckets.add(new BucketNotificationResource(resourceName(bucket), bucket, ids, told, called,
					List.copyOf(called.keySet())));
		});
		return buckets;
	}

	private static NotificationEntry entry(DeploymentRequest request, ObservationContext observing, String function,
			S3SourceModel source, int number) {
		List<NotificationEntry.KeyRule> rules = new ArrayList<>();
		if (!source.prefix().isEmpty()) {
			rules.add(new NotificationEntry.KeyRule("prefix", source.prefix()));
		}
		if (!source.suffix().isEmpty()) {
			rules.add(new NotificationEntry.KeyRule("suffix", source.suffix()));
		}
		String alias = observing.caller().functionArn(request.functionName(function)) + ":" + FunctionType.ALIAS;
		return new NotificationEntry(NotificationEntry.Kind.FUNCTION,
				NotificationIds.id(request.naming(), function, number), alias, source.events(), rules);
	}

	// what belongs to a function begins with its name
	private static String resourceName(String bucket) {
		return ".s3." + bucket;
	}

	@Override
	public BucketNotificationObservation observe(BucketNotificationResource wanted, ObservationContext observing) {
		BucketNotifications found = observing.cloud().notifications().find(wanted.bucket()).orElse(null);
		if (found == null) {
			return new BucketNotificationObservation(null, Set.of(), List.of());
		}
		Set<String> permitted = new TreeSet<>();
		for (String function : wanted.functions().values()) {
			if (BucketPermission.buckets(observing.cloud(), function).contains(wanted.bucket())) {
				permitted.add(function);
			}
		}
		return new BucketNotificationObservation(found, permitted,
				GoneDestinations.among(wanted.ids().others(found.entries()), observing));
	}

	static ResourceEntry entry(String resourceName, String bucket, Set<String> functions) {
		return new ResourceEntry(resourceName, NAME,
				Map.of(BUCKET, bucket, FUNCTIONS, String.join(",", new TreeSet<>(functions))));
	}

	static ResourceEntry suspended(String resourceName, Set<String> ids) {
		return new ResourceEntry(resourceName, NAME, Map.of(SUSPENDED, String.join(",", new TreeSet<>(ids))));
	}

	static Set<String> functions(ResourceEntry entry) {
		return texts(entry.get(FUNCTIONS));
	}

	private static Set<String> texts(@Nullable String joined) {
		return (joined == null || joined.isEmpty()) ? Set.of() : new TreeSet<>(Arrays.asList(joined.split(",")));
	}

	@Override
	public void prepare(BucketNotificationResource wanted, BucketNotificationObservation observed,
			PlanningContext planning) {
		Set<String> functions = new TreeSet<>(observed.permitted());
		planning.state().resource(wanted.resourceName()).ifPresent((entry) -> functions.addAll(functions(entry)));
		if (!functions.isEmpty()) {
			planning.know(entry(wanted.resourceName(), wanted.bucket(), functions));
		}
	}

	@Override
	public ResourcePlan plan(BucketNotificationResource wanted, BucketNotificationObservation observed,
			PlanningContext planning) {
		return new BucketNotificationPlanner(wanted, observed, planning).plan();
	}

	private static List<NotificationEntry> own(String bucket, ObservationContext observing) {
		return observing.cloud()
			.notifications()
			.find(bucket)
			.map((found) -> NotificationIds.of(observing.naming()).own(found.entries()))
			.orElse(List.of());
	}

	private static Set<String> permitted(ResourceEntry entry, String bucket, ObservationContext observing) {
		Set<String> permitted = new TreeSet<>();
		functions(entry).stream()
			.filter((function) -> BucketPermission.buckets(observing.cloud(), function).contains(bucket))
			.forEach(permitted::add);
		return permitted;
	}

	@Override
	public boolean remains(ResourceEntry entry, ObservationContext observing) {
		String bucket = entry.get(BUCKET);
		return bucket != null && !(own(bucket, observing).isEmpty() && permitted(entry, bucket, observing).isEmpty());
	}

	@Override
	public ResourcePlan sweep(ResourceEntry entry, ObservationContext observing, PlanningContext planning) {
		ResourcePlan.Builder planned = ResourcePlan.ending(entry.name());
		String bucket = String.valueOf(entry.get(BUCKET));
		List<NotificationEntry> own = own(bucket, observing);
		List<PlannedStep> after = new ArrayList<>();
		if (!own.isEmpty()) {
			planned.change(NAME, bucket, PlannedChange.Action.DELETE, List.of());
			planned.confirm(Confirmation.destruction(own.stream()
				.map((one) -> "Notification of bucket %s: %s (what happens meanwhile is told to nobody)"
					.formatted(bucket, one.describe()))
				.toList()));
			List<NotificationEntry> others = observing.cloud()
				.notifications()
				.find(bucket)
				.map((found) -> NotificationIds.of(observing.naming()).others(found.entries()))
				.orElse(List.of());
			List<NotificationEntry> gone = GoneDestinations.among(others, observing);
			GoneDestinations.ask(planned, bucket, gone);
			after.add(
					planned
						.step(new BucketNotificationSteps.RemoveNotifications(bucket,
								NotificationIds.of(observing.naming()), !gone.isEmpty()))
						.reaches(FunctionType.UNUSED));
		}
		Set<String> permitted = permitted(entry, bucket, observing);
		Set<String> left = new TreeSet<>(permitted);
		for (String function : permitted) {
			left.remove(function);
			after.add(planned.step(new BucketNotificationSteps.DenyBucket(entry.name(), function, bucket, left), after)
				.reaches(FunctionType.UNUSED));
		}
		planned.step(new BucketNotificationSteps.ForgetNotifications(entry.name(), bucket), after);
		return planned.build();
	}

	// S3 cannot disable a notification: it is taken away
	@Override
	public ResourcePlan rollback(ResourceEntry entry, DeployRecord target, ObservationContext observing,
			PlanningContext planning) {
		String bucket = String.valueOf(entry.get(BUCKET));
		BucketNotifications found = observing.cloud().notifications().find(bucket).orElse(BucketNotifications.NONE);
		NotificationIds ids = NotificationIds.of(observing.naming());
		List<NotificationEntry> kept = new ArrayList<>();
		PropertyDifferences differences = new PropertyDifferences();
		ResourcePlan.Builder planned = ResourcePlan.builder(entry.name());
		Set<String> suspended = new TreeSet<>(texts(entry.get(SUSPENDED)));
		suspended.removeAll(found.entries().stream().map(NotificationEntry::id).toList());
		suspended.stream()
			.filter((id) -> target.hasSource(id, NotificationIds.function(id)))
			.forEach((id) -> planned
				.notice("Deploy %d was told of bucket %s (%s), which was taken away. To have it again, deploy again"
					.formatted(target.number(), bucket, id)));
		for (NotificationEntry own : ids.own(found.entries())) {
			if (target.hasSource(own.id(), NotificationIds.function(own.id()))) {
				kept.add(own);
			}
			else {
				suspended.add(own.id());
				differences.compare("notification", own.describe(), null);
				planned.notice(("Deploy %d was not told of bucket %s (%s): the notification is taken away. To have it "
						+ "again, deploy again")
					.formatted(target.number(), bucket, own.describe()));
			}
		}
		if (differences.none()) {
			return planned.build();
		}
		List<NotificationEntry> gone = GoneDestinations.among(ids.others(found.entries()), observing);
		GoneDestinations.ask(planned, bucket, gone);
		planned.change(NAME, bucket, PlannedChange.Action.UPDATE, differences.list());
		planned
			.step(new BucketNotificationSteps.SuspendNotifications(entry.name(), bucket, ids, kept, suspended,
					!gone.isEmpty()))
			.reaches(Milestone.SWITCHED);
		return planned.build();
	}

	@Override
	public List<ResourceEntry> recover(ObservationContext observing) {
		Map<String, Set<String>> functions = new TreeMap<>();
		for (String name : observing.cloud().functions().names(observing.naming().main())) {
			for (String bucket : BucketPermission.buckets(observing.cloud(), name)) {
				functions.computeIfAbsent(bucket, (one) -> new TreeSet<>()).add(name);
			}
		}
		List<ResourceEntry> entries = new ArrayList<>();
		functions.forEach((bucket, names) -> entries.add(entry(resourceName(bucket), bucket, names)));
		return entries;
	}

}
