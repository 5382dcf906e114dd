package io.chalice.deployer.memory;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import io.chalice.deployer.cloud.ApiKeyDescription;
import io.chalice.deployer.cloud.ApiKeyService;
import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.ConflictException;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.SettingPatch;
import io.chalice.deployer.cloud.UsageLimits;
import io.chalice.deployer.cloud.UsagePlanDescription;

/**
 * API keys and usage plans. Their names may repeat, and a plan that opens a stage cannot
 * be deleted.
 */
final class MemoryApiKeys implements ApiKeyService {

	private final MemoryCloud cloud;

	private final Map<String, String> names = new LinkedHashMap<>();

	private final Map<String, Plan> plans = new LinkedHashMap<>();

	private final Map<String, Map<String, String>> tags = new HashMap<>();

	MemoryApiKeys(MemoryCloud cloud) {
		this.cloud = cloud;
	}

	@Override
	public List<ApiKeyDescription> keys(String prefix, Predicate<Map<String, String>> owner) {
		this.cloud.calls.read("apigateway:GetApiKeys " + prefix);
		return this.names.entrySet()
			.stream()
			.map((key) -> new ApiKeyDescription(key.getKey(), key.getValue(),
					this.tags.getOrDefault(key.getKey(), Map.of())))
			.filter((key) -> key.name().startsWith(prefix) && owner.test(key.tags()))
			.toList();
	}

	Map<String, String> tags(String operation, String id) {
		Map<String, String> found = this.tags.get(id);
		if (found == null) {
			throw new NotFoundException(operation, "Invalid resource " + id);
		}
		return found;
	}

	@Override
	public String createKey(String name, Map<String, String> tags) {
		return this.cloud.write("apigateway:CreateApiKey", name, () -> {
			String id = this.cloud.newId("key");
			this.names.put(id, name);
			this.tags.put(id, new TreeMap<>(tags));
			return id;
		});
	}

	@Override
	public void deleteKey(String id) {
		this.cloud.write("apigateway:DeleteApiKey", id, () -> {
			this.names.remove(id);
			this.plans.values().forEach((plan) -> plan.keys.remove(id));
		});
	}

	@Override
	public List<UsagePlanDescription> plans(String prefix, Predicate<Map<String, String>> owner) {
		this.cloud.calls.read("apigateway:GetUsagePlans");
		return this.plans.values()
			.stream()
			.filter((plan) -> plan.name.startsWith(prefix) && owner.test(this.tags.getOrDefault(plan.id, Map.of())))
			.map((plan) -> new UsagePlanDescription(plan.id, plan.name, plan.stages, plan.limits,
					this.tags.getOrDefault(plan.id, Map.of())))
			.toList();
	}

	private void stage(String operation, String apiStage) {
		String[] parts = apiStage.split(":");
		if (!this.cloud.apis.existing(operation, parts[0]).stages.containsKey(parts[1])) {
			throw new NotFoundException(operation, "API Stage not found: " + apiStage);
		}
	}

	@Override
	public String createPlan(String name, String apiStage, UsageLimits limits, Map<String, String> tags) {
		return this.cloud.write("apigateway:CreateUsagePlan", name, () -> {
			stage("apigateway:CreateUsagePlan", apiStage);
			Plan plan = new Plan(this.cloud.newId("plan"), name, limits);
			plan.stages.add(apiStage);
			this.plans.put(plan.id, plan);
			this.tags.put(plan.id, new TreeMap<>(tags));
			return plan.id;
		});
	}

	private Plan existing(String operation, String id) {
		Plan plan = this.plans.get(id);
		if (plan == null) {
			throw new NotFoundException(operation, "Invalid Usage Plan ID specified");
		}
		return plan;
	}

	@Override
	public void updatePlan(String id, List<SettingPatch> patches) {
		this.cloud.write("apigateway:UpdateUsagePlan", id + " " + patches, () -> {
			Plan plan = existing("apigateway:UpdateUsagePlan", id);
			for (SettingPatch patch : patches) {
				if (!patch.path().equals("/apiStages")) {
					plan.limits = limited(plan.limits, patch);
					continue;
				}
				String apiStage = Objects.requireNonNull(patch.value());
				if (patch.op().equals("remove")) {
					plan.stages.remove(apiStage);
				}
				else {
					stage("apigateway:UpdateUsagePlan", apiStage);
					plan.stages.add(apiStage);
				}
			}
		});
	}

	private static UsageLimits limited(UsageLimits limits, SettingPatch patch) {
		String value = patch.value();
		Integer number = (value != null && value.matches("\\d+")) ? Integer.valueOf(value) : null;
		return switch (patch.op() + " " + patch.path()) {
			case "remove /throttle" -> new UsageLimits(null, null, limits.quota(), limits.period());
			case "remove /quota" -> new UsageLimits(limits.rate(), limits.burst(), null, null);
			case "replace /throttle/rateLimit" ->
				new UsageLimits(number, limits.burst(), limits.quota(), limits.period());
			case "replace /throttle/burstLimit" ->
				new UsageLimits(limits.rate(), number, limits.quota(), limits.period());
			case "replace /quota/limit" -> new UsageLimits(limits.rate(), limits.burst(), number, limits.period());
			case "replace /quota/period" -> new UsageLimits(limits.rate(), limits.burst(), limits.quota(), value);
			default -> throw new CloudException("apigateway:UpdateUsagePlan", "Invalid patch path " + patch.path());
		};
	}

	@Override
	public void deletePlan(String id) {
		this.cloud.write("apigateway:DeleteUsagePlan", id, () -> {
			if (!existing("apigateway:DeleteUsagePlan", id).stages.isEmpty()) {
				throw new CloudException("apigateway:DeleteUsagePlan", "Remove the API stages first");
			}
			this.plans.remove(id);
		});
	}

	@Override
	public Set<String> planKeys(String planId) {
		this.cloud.calls.read("apigateway:GetUsagePlanKeys " + planId);
		return Set.copyOf(existing("apigateway:GetUsagePlanKeys", planId).keys);
	}

	@Override
	public void addKey(String planId, String keyId) {
		this.cloud.write("apigateway:CreateUsagePlanKey", planId + " " + keyId, () -> {
			if (!existing("apigateway:CreateUsagePlanKey", planId).keys.add(keyId)) {
				throw new ConflictException("apigateway:CreateUsagePlanKey", "Usage Plan already has this key");
			}
		});
	}

	void served(Set<String> served) {
		for (Plan plan : this.plans.values()) {
			for (String key : plan.keys) {
				plan.stages.stream()
					.filter(this::exists)
					.forEach((stage) -> served
						.add("key %s of %s".formatted(this.names.get(key), stage.substring(stage.indexOf(':') + 1))));
			}
		}
	}

	private boolean exists(String apiStage) {
		String[] parts = apiStage.split(":");
		MemoryRestApis.Api api = this.cloud.apis.apis.get(parts[0]);
		return api != null && api.stages.containsKey(parts[1]);
	}

	void inventory(List<String> lines) {
		this.names.forEach((id, name) -> lines.add("key %s %s".formatted(name, this.tags.get(id))));
		this.plans.values()
			.forEach((plan) -> lines.add("plan %s %s %s %d stages %s".formatted(plan.name, this.tags.get(plan.id),
					plan.limits, plan.stages.size(), plan.keys.stream().map(this.names::get).sorted().toList())));
	}

	private static final class Plan {

		private final String id;

		private final String name;

		private UsageLimits limits;

		private final Set<String> stages = new TreeSet<>();

		private final Set<String> keys = new TreeSet<>();

		private Plan(String id, String name, UsageLimits limits) {
			this.limits = limits;
			this.id = id;
			this.name = name;
		}

	}

}
