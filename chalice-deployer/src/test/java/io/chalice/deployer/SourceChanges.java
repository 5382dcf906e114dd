package io.chalice.deployer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.chalice.deployer.ChangeCase.Kind;
import io.chalice.deployer.cloud.BucketNotifications;
import io.chalice.model.SqsSourceModel;
import io.chalice.project.configuration.LambdaKeys;

/**
 * What can happen to what calls functions.
 */
final class SourceChanges {

	private SourceChanges() {
	}

	static Stream<ChangeCase> cases() {
		return Stream.of(
				new ChangeCase("mapping-added", "event_source", Kind.ADDED, ChangeCase::nothing,
						(shop) -> shop.with(EventApplications.function("order", EventApplications.queue("orders")))),

				new ChangeCase("mapping-changed", "event_source", Kind.CHANGED,
						(shop) -> shop.with(EventApplications.function("order", EventApplications.queue("orders"))),
						(shop) -> shop.functions.set(0,
								EventApplications.function("order",
										new SqsSourceModel("orders", 50, 5, 7, List.of("{\"body\":{\"a\":[1]}}"),
												true)))),

				new ChangeCase("mapping-removed", "event_source", Kind.REMOVED,
						(shop) -> shop.with(EventApplications.function("order", EventApplications.queue("orders"))),
						(shop) -> shop.functions.set(0, EventApplications.function("order"))),

				new ChangeCase("mapping-moved", "event_source", Kind.ADDED,
						(shop) -> shop.with(EventApplications.function("order", EventApplications.queue("orders"))),
						(shop) -> shop.functions.set(0,
								EventApplications.function("order", EventApplications.queue("audit")))),

				new ChangeCase("mapping-changed-outside", "event_source", Kind.CHANGED_OUTSIDE,
						(shop) -> shop.with(EventApplications.function("order", EventApplications.queue("orders"))),
						ChangeCase::nothing, (cloud) -> HandMade.mapping(cloud, 99)),

				new ChangeCase("mapping-disabled-outside", "event_source", Kind.CHANGED_OUTSIDE,
						(shop) -> shop.with(EventApplications.function("order", EventApplications.queue("orders"))),
						ChangeCase::nothing,
						(cloud) -> cloud.eventSources().enable(HandMade.mapping(cloud).id(), false)),

				new ChangeCase("mapping-deleted-outside", "event_source", Kind.DELETED_OUTSIDE,
						(shop) -> shop.with(EventApplications.function("order", EventApplications.queue("orders"))),
						ChangeCase::nothing, (cloud) -> {
							cloud.eventSources().enable(HandMade.mapping(cloud).id(), false);
							cloud.eventSources().delete(HandMade.mapping(cloud).id());
						}),

				new ChangeCase("schedule-added", "schedule", Kind.ADDED, ChangeCase::nothing,
						(shop) -> shop
							.with(EventApplications.function("refresh", EventApplications.schedule("rate(7 days)")))),

				new ChangeCase("schedule-removed", "schedule", Kind.REMOVED,
						(shop) -> shop
							.with(EventApplications.function("refresh", EventApplications.schedule("rate(7 days)"))),
						(shop) -> shop.functions.clear()),

				new ChangeCase("group-added", "schedule_group", Kind.ADDED, ChangeCase::nothing,
						(shop) -> shop
							.with(EventApplications.function("refresh", EventApplications.schedule("rate(7 days)")))),

				new ChangeCase("group-removed", "schedule_group", Kind.REMOVED,
						(shop) -> shop
							.with(EventApplications.function("refresh", EventApplications.schedule("rate(7 days)"))),
						(shop) -> shop.functions.clear()),

				new ChangeCase("scheduler-role-added", "scheduler_role", Kind.ADDED, ChangeCase::nothing,
						(shop) -> shop
							.with(EventApplications.function("refresh", EventApplications.schedule("rate(7 days)")))),

				new ChangeCase("scheduler-role-removed", "scheduler_role", Kind.REMOVED,
						(shop) -> shop
							.with(EventApplications.function("refresh", EventApplications.schedule("rate(7 days)"))),
						(shop) -> shop.functions.clear()),

				new ChangeCase("schedule-changed", "schedule", Kind.CHANGED,
						(shop) -> shop
							.with(EventApplications.function("refresh", EventApplications.schedule("rate(7 days)"))),
						(shop) -> shop.functions.set(0,
								EventApplications.function("refresh", EventApplications.schedule("rate(1 hour)")))),

				new ChangeCase("schedule-changed-outside", "schedule", Kind.CHANGED_OUTSIDE,
						(shop) -> shop
							.with(EventApplications.function("refresh", EventApplications.schedule("rate(7 days)"))),
						ChangeCase::nothing, (cloud) -> HandMade.disableSchedule(cloud)),

				new ChangeCase("schedule-deleted-outside", "schedule", Kind.DELETED_OUTSIDE,
						(shop) -> shop
							.with(EventApplications.function("refresh", EventApplications.schedule("rate(7 days)"))),
						ChangeCase::nothing, (cloud) -> cloud.schedules().delete("shop-dev", "refresh")),

				new ChangeCase("group-changed", "schedule_group", Kind.CHANGED, (shop) -> {
					shop.with(EventApplications.function("refresh", EventApplications.schedule("rate(7 days)")));
					shop.settings = shop.settings.with(LambdaKeys.TAGS, Map.of("team", "red"));
				}, (shop) -> shop.settings = shop.settings.with(LambdaKeys.TAGS, Map.of("team", "blue"))),

				new ChangeCase("group-changed-outside", "schedule_group", Kind.CHANGED_OUTSIDE, (shop) -> {
					shop.with(EventApplications.function("refresh", EventApplications.schedule("rate(7 days)")));
					shop.settings = shop.settings.with(LambdaKeys.TAGS, Map.of("team", "red"));
				}, ChangeCase::nothing, (cloud) -> cloud.schedules().untag("shop-dev", Set.of("team"))),

				new ChangeCase("group-deleted-outside", "schedule_group", Kind.DELETED_OUTSIDE,
						(shop) -> shop
							.with(EventApplications.function("refresh", EventApplications.schedule("rate(7 days)"))),
						ChangeCase::nothing, (cloud) -> {
							cloud.schedules().delete("shop-dev", "refresh");
							cloud.schedules().deleteGroup("shop-dev");
						}),

				new ChangeCase("scheduler-role-changed", "scheduler_role", Kind.CHANGED,
						(shop) -> shop
							.with(EventApplications.function("refresh", EventApplications.schedule("rate(7 days)"))),
						(shop) -> shop
							.with(EventApplications.function("clean", EventApplications.schedule("rate(1 hour)")))),

				new ChangeCase("scheduler-role-changed-outside", "scheduler_role", Kind.CHANGED_OUTSIDE,
						(shop) -> shop
							.with(EventApplications.function("refresh", EventApplications.schedule("rate(7 days)"))),
						ChangeCase::nothing, (cloud) -> {
							HandMade.policy(cloud, "shop-dev-schedules.role", ChangeCase.allowing("s3:GetObject"));
							cloud.roles().updateTrust("shop-dev-schedules.role", "{\"Statement\": []}");
						}),

				new ChangeCase("scheduler-role-deleted-outside", "scheduler_role", Kind.DELETED_OUTSIDE,
						(shop) -> shop
							.with(EventApplications.function("refresh", EventApplications.schedule("rate(7 days)"))),
						ChangeCase::nothing, (cloud) -> {
							cloud.roles().deletePolicy("shop-dev-schedules.role", "shop-dev-schedules.role");
							cloud.roles().delete("shop-dev-schedules.role");
						}),

				new ChangeCase("notification-added", "bucket_notification", Kind.ADDED, ChangeCase::nothing,
						(shop) -> shop
							.with(EventApplications.function("uploaded", EventApplications.bucket("in/", ".csv")))),

				new ChangeCase("notification-changed", "bucket_notification", Kind.CHANGED,
						(shop) -> shop
							.with(EventApplications.function("uploaded", EventApplications.bucket("in/", ".csv"))),
						(shop) -> shop.functions.set(0,
								EventApplications.function("uploaded", EventApplications.bucket("in/", ".png")))),

				new ChangeCase("notification-removed", "bucket_notification", Kind.REMOVED,
						(shop) -> shop
							.with(EventApplications.function("uploaded", EventApplications.bucket("in/", ".csv"))),
						(shop) -> shop.functions.set(0, EventApplications.function("uploaded"))),

				new ChangeCase("notification-changed-outside", "bucket_notification", Kind.CHANGED_OUTSIDE,
						(shop) -> shop
							.with(EventApplications.function("uploaded", EventApplications.bucket("in/", ".csv"))),
						ChangeCase::nothing, (cloud) -> HandMade.notification(cloud)),

				new ChangeCase("notification-permission-removed-outside", "bucket_notification", Kind.CHANGED_OUTSIDE,
						(shop) -> shop
							.with(EventApplications.function("uploaded", EventApplications.bucket("in/", ".csv"))),
						ChangeCase::nothing,
						(cloud) -> cloud.functionAccess()
							.removePermission("shop-dev-uploaded", "live", "chalice-s3-uploads")),

				new ChangeCase("notification-deleted-outside", "bucket_notification", Kind.DELETED_OUTSIDE,
						(shop) -> shop
							.with(EventApplications.function("uploaded", EventApplications.bucket("in/", ".csv"))),
						ChangeCase::nothing,
						(cloud) -> cloud.bucketNotifications("uploads", BucketNotifications.NONE)));
	}

}
