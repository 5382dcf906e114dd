package io.chalice.deployer.aws;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.ApiStage;
import software.amazon.awssdk.services.apigateway.model.QuotaSettings;
import software.amazon.awssdk.services.apigateway.model.ThrottleSettings;
import software.amazon.awssdk.services.apigateway.model.UsagePlanKey;

import io.chalice.deployer.cloud.ApiKeyDescription;
import io.chalice.deployer.cloud.ApiKeyService;
import io.chalice.deployer.cloud.SettingPatch;
import io.chalice.deployer.cloud.UsageLimits;
import io.chalice.deployer.cloud.UsagePlanDescription;

/**
 * API Gateway's keys and usage plans.
 *
 * @param calls makes the calls
 * @param apiGateway the client
 */
record SdkApiKeys(SdkCalls calls, ApiGatewayClient apiGateway) implements ApiKeyService {

	private static final int PAGE = 500;

	@Override
	public List<ApiKeyDescription> keys(String prefix, Predicate<Map<String, String>> owner) {
		return this.calls.read("apigateway:GetApiKeys",
				() -> this.apiGateway.getApiKeysPaginator((request) -> request.nameQuery(prefix).limit(PAGE))
					.items()
					.stream()
					.filter((key) -> key.name() != null && key.name().startsWith(prefix) && owner.test(key.tags()))
					.map((key) -> new ApiKeyDescription(key.id(), key.name(), key.tags()))
					.toList());
	}

	@Override
	public String createKey(String name, Map<String, String> tags) {
		return this.calls
			.write("apigateway:CreateApiKey",
					() -> this.apiGateway.createApiKey((request) -> request.name(name).enabled(true).tags(tags)))
			.id();
	}

	@Override
	public void deleteKey(String id) {
		this.calls.write("apigateway:DeleteApiKey",
				() -> this.apiGateway.deleteApiKey((request) -> request.apiKey(id)));
	}

	@Override
	public List<UsagePlanDescription> plans(String prefix, Predicate<Map<String, String>> owner) {
		return this.calls.read("apigateway:GetUsagePlans",
				() -> this.apiGateway.getUsagePlansPaginator((request) -> request.limit(PAGE))
					.items()
					.stream()
					.filter((plan) -> plan.name() != null && plan.name().startsWith(prefix) && owner.test(plan.tags()))
					.map((plan) -> new UsagePlanDescription(plan.id(), plan.name(),
							plan.apiStages()
								.stream()
								.map((stage) -> stage.apiId() + ":" + stage.stage())
								.collect(Collectors.toSet()),
							limits(plan.throttle(), plan.quota()), plan.tags()))
					.toList());
	}

	@Override
	public String createPlan(String name, String apiStage, UsageLimits limits, Map<String, String> tags) {
		String[] parts = apiStage.split(":", 2);
		return this.calls.write("apigateway:CreateUsagePlan",
				() -> this.apiGateway.createUsagePlan((request) -> request.name(name)
					.apiStages(ApiStage.builder().apiId(parts[0]).stage(parts[1]).build())
					.throttle(throttle(limits))
					.quota(quota(limits))
					.tags(tags)))
			.id();
	}

	private static UsageLimits limits(@Nullable ThrottleSettings throttle, @Nullable QuotaSettings quota) {
		Double rate = (throttle != null) ? throttle.rateLimit() : null;
		return new UsageLimits((rate != null) ? number(rate.intValue()) : null,
				(throttle != null) ? number(throttle.burstLimit()) : null, (quota != null) ? quota.limit() : null,
				(quota != null) ? quota.periodAsString() : null);
	}

	// a limit that was not given is 0 afterwards
	private static @Nullable Integer number(@Nullable Integer limit) {
		return (limit != null && limit > 0) ? limit : null;
	}

	private static @Nullable ThrottleSettings throttle(UsageLimits limits) {
		if (limits.rate() == null && limits.burst() == null) {
			return null;
		}
		Double rate = (limits.rate() != null) ? limits.rate().doubleValue() : null;
		return ThrottleSettings.builder().rateLimit(rate).burstLimit(limits.burst()).build();
	}

	private static @Nullable QuotaSettings quota(UsageLimits limits) {
		if (limits.quota() == null) {
			return null;
		}
		return QuotaSettings.builder().limit(limits.quota()).period(limits.period()).build();
	}

	@Override
	public void updatePlan(String id, List<SettingPatch> patches) {
		this.calls.write("apigateway:UpdateUsagePlan", () -> this.apiGateway
			.updateUsagePlan((request) -> request.usagePlanId(id).patchOperations(PatchOperations.of(patches))));
	}

	@Override
	public void deletePlan(String id) {
		this.calls.write("apigateway:DeleteUsagePlan",
				() -> this.apiGateway.deleteUsagePlan((request) -> request.usagePlanId(id)));
	}

	@Override
	public Set<String> planKeys(String planId) {
		return this.calls.read("apigateway:GetUsagePlanKeys",
				() -> this.apiGateway.getUsagePlanKeysPaginator((request) -> request.usagePlanId(planId).limit(PAGE))
					.items()
					.stream()
					.map(UsagePlanKey::id)
					.collect(Collectors.toSet()));
	}

	@Override
	public void addKey(String planId, String keyId) {
		this.calls.write("apigateway:CreateUsagePlanKey", () -> this.apiGateway
			.createUsagePlanKey((request) -> request.usagePlanId(planId).keyId(keyId).keyType("API_KEY")));
	}

}
