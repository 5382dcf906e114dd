package io.chalice.deployer;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.chalice.deployer.cloud.EventSourceDescription;
import io.chalice.deployer.cloud.EventSourceSettings;
import io.chalice.deployer.cloud.FunctionVersion;
import io.chalice.deployer.cloud.NotificationEntry;
import io.chalice.deployer.cloud.SettingPatch;
import io.chalice.deployer.cloud.UsagePlanDescription;
import io.chalice.deployer.cloud.VersionConfiguration;
import io.chalice.deployer.iam.PolicySource;
import io.chalice.deployer.memory.MemoryCloud;
import io.chalice.policy.document.PolicyDocument;

/**
 * What somebody does by hand to what was deployed.
 */
final class HandMade {

	static final String POLICY = "arn:aws:iam::123456789012:policy/shop-dev-policy-1";

	private HandMade() {
	}

	static String api(MemoryCloud cloud) {
		return cloud.restApis().list().get(0).id();
	}

	static void stage(MemoryCloud cloud, SettingPatch... patches) {
		cloud.stages().update(api(cloud), "dev", List.of(patches));
	}

	static void denyApi(MemoryCloud cloud, String function) {
		String version = cloud.functions().version(function, "live").orElseThrow().version();
		cloud.functionAccess().removePermission(function, version, "chalice-rest-api-" + api(cloud));
	}

	static void memory(MemoryCloud cloud, String function, int size) {
		VersionConfiguration now = latest(cloud, function).configuration();
		configure(cloud, function, size, now.environment());
	}

	static void variables(MemoryCloud cloud, String function, Map<String, String> variables) {
		VersionConfiguration now = latest(cloud, function).configuration();
		configure(cloud, function, now.memorySize(), variables);
	}

	private static FunctionVersion latest(MemoryCloud cloud, String function) {
		return cloud.functions().find(function).orElseThrow().latest();
	}

	private static void configure(MemoryCloud cloud, String function, int size, Map<String, String> variables) {
		FunctionVersion latest = latest(cloud, function);
		VersionConfiguration now = latest.configuration();
		cloud.functions()
			.updateConfiguration(function,
					new VersionConfiguration(now.role(), now.runtime(), now.handler(), size, now.timeout(), variables,
							now.layers(), now.subnetIds(), now.securityGroupIds(), now.architecture(), now.tracing(),
							now.ephemeralStorage(), now.snapStart(), now.logging(), now.deadLetterTarget(),
							now.description()),
					latest.revisionId());
	}

	static void alias(MemoryCloud cloud, String function) {
		memory(cloud, function, 512);
		// whoever asks finds it pending once
		cloud.functions().version(function, "$LATEST");
		FunctionVersion latest = latest(cloud, function);
		String version = cloud.functions().publish(function, latest.codeSha256(), latest.revisionId()).version();
		cloud.functionAccess().updateAlias(function, "live", version, "by hand");
	}

	static void policy(MemoryCloud cloud, String role, PolicySource policy) {
		cloud.roles()
			.putPolicy(role, role, policy.policy(role, Set.of(), new PolicyDocument(List.of())).toCompactJson());
	}

	static String key(MemoryCloud cloud) {
		return cloud.apiKeys().keys("shop-dev-one").get(0).id();
	}

	static String plan(MemoryCloud cloud) {
		return cloud.apiKeys().plans("shop-dev-one").get(0).id();
	}

	static void plan(MemoryCloud cloud, SettingPatch patch) {
		cloud.apiKeys().updatePlan(plan(cloud), List.of(patch));
	}

	static void close(MemoryCloud cloud) {
		UsagePlanDescription plan = cloud.apiKeys().plans("shop-dev-one").get(0);
		plan.apiStages().forEach((stage) -> plan(cloud, new SettingPatch("remove", "/apiStages", stage)));
	}

	static EventSourceDescription mapping(MemoryCloud cloud) {
		return cloud.eventSources()
			.list("arn:aws:lambda:eu-west-1:123456789012:function:shop-dev-order:live", null)
			.get(0);
	}

	static void mapping(MemoryCloud cloud, int batchSize) {
		EventSourceDescription mapping = mapping(cloud);
		EventSourceSettings now = mapping.settings();
		cloud.eventSources()
			.update(mapping.id(), mapping.sourceArn(), new EventSourceSettings(batchSize, now.window(),
					now.maximumConcurrency(), now.filters(), now.partialAnswers(), now.enabled()));
	}

	static void disableSchedule(MemoryCloud cloud) {
		cloud.schedules()
			.update("shop-dev", cloud.schedules().find("shop-dev", "refresh").orElseThrow().withEnabled(false));
	}

	static void notification(MemoryCloud cloud) {
		NotificationEntry own = cloud.notifications()
			.find("uploads")
			.orElseThrow()
			.entries()
			.stream()
			.filter((entry) -> entry.id().startsWith("chalice:"))
			.findFirst()
			.orElseThrow();
		cloud.bucketNotifications("uploads",
				cloud.notifications()
					.find("uploads")
					.orElseThrow()
					.replacing((entry) -> entry.equals(own), List.of(new NotificationEntry(own.kind(), own.id(),
							own.destination(), List.of("s3:ObjectRemoved:*"), List.of()))));
	}

}
