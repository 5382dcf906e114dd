package io.chalice.deployer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.chalice.deployer.ChangeCase.Kind;
import io.chalice.deployer.cloud.ApiEndpoint;
import io.chalice.deployer.cloud.SettingPatch;
import io.chalice.model.AuthorizerModel;
import io.chalice.project.configuration.AccessLogSettings;
import io.chalice.project.configuration.LambdaKeys;
import io.chalice.project.configuration.UsagePlan;

/**
 * What can happen to the API, its stage and its keys.
 */
final class ApiChanges {

	private ApiChanges() {
	}

	static Stream<ChangeCase> cases() {
		return Stream.of(new ChangeCase("api-added", "rest_api", Kind.ADDED, (shop) -> {
			shop.routes.clear();
			shop.with(ChangeCase.nightly());
		}, (shop) -> shop.routes.add(Samples.route("/", "GET"))),

				new ChangeCase("api-changed", "rest_api", Kind.CHANGED, ChangeCase::nothing,
						(shop) -> shop.api.minimumCompressionSize(100)),

				new ChangeCase("api-removed", "rest_api", Kind.REMOVED, (shop) -> shop.with(ChangeCase.nightly()),
						(shop) -> shop.routes.clear()),

				new ChangeCase("api-replaced", "rest_api", Kind.REPLACED, ChangeCase::nothing,
						(shop) -> shop.api.endpoint(new ApiEndpoint("PRIVATE", List.of("vpce-1")))),

				new ChangeCase("api-changed-outside", "rest_api", Kind.CHANGED_OUTSIDE, ChangeCase::nothing,
						ChangeCase::nothing,
						(cloud) -> cloud.restApis()
							.update(HandMade.api(cloud),
									List.of(SettingPatch.replace("/minimumCompressionSize", "9")))),

				new ChangeCase("api-deleted-outside", "rest_api", Kind.DELETED_OUTSIDE, ChangeCase::nothing,
						ChangeCase::nothing, (cloud) -> cloud.restApis().delete(HandMade.api(cloud))),

				new ChangeCase("api-renamed-outside", "rest_api", Kind.CHANGED_OUTSIDE, ChangeCase::nothing,
						ChangeCase::nothing,
						(cloud) -> cloud.restApis()
							.update(HandMade.api(cloud), List.of(SettingPatch.replace("/name", "other")))),

				new ChangeCase("api-permission-removed-outside", "rest_api", Kind.CHANGED_OUTSIDE, ChangeCase::nothing,
						ChangeCase::nothing, (cloud) -> HandMade.denyApi(cloud, "shop-dev")),

				new ChangeCase("route-added", "rest_api", Kind.CHANGED, ChangeCase::nothing,
						(shop) -> shop.routes.add(Samples.route("/put/{k}", "GET"))),

				new ChangeCase("cors-changed", "rest_api", Kind.CHANGED,
						(shop) -> shop.routes.add(Samples.route("/orders", "POST")),
						(shop) -> shop.routes.set(1, Samples.corsRoute("/orders", "POST"))),

				new ChangeCase("route-removed", "rest_api", Kind.CHANGED,
						(shop) -> shop.routes.add(Samples.route("/put/{k}", "GET")), (shop) -> shop.routes.remove(1)),

				new ChangeCase("authorizer-added", "rest_api", Kind.CHANGED, ChangeCase::nothing, (shop) -> {
					shop.authorizers.add(pool("a"));
					shop.routes.add(Samples.securedRoute("/own", false, "Pool"));
				}),

				new ChangeCase("authorizer-changed", "rest_api", Kind.CHANGED, (shop) -> {
					shop.authorizers.add(pool("a"));
					shop.routes.add(Samples.securedRoute("/own", false, "Pool"));
				}, (shop) -> shop.authorizers.set(0, pool("b"))),

				new ChangeCase("authorizer-removed", "rest_api", Kind.CHANGED, (shop) -> {
					shop.authorizers.add(pool("a"));
					shop.routes.add(Samples.securedRoute("/own", false, "Pool"));
				}, (shop) -> {
					shop.authorizers.clear();
					shop.routes.remove(1);
				}),

				new ChangeCase("stage-renamed", "stage", Kind.REMOVED, ChangeCase::nothing,
						(shop) -> shop.api.stageName("v2")),

				new ChangeCase("stage-changed", "rest_api", Kind.CHANGED,
						(shop) -> shop.api.stageVariables(Map.of("colour", "red", "gone", "1")), (shop) -> {
							shop.api.stageVariables(Map.of("colour", "blue", "new", "1"));
							shop.api.accessLog(new AccessLogSettings(
									"arn:aws:logs:eu-west-1:123456789012:log-group:own", "$context.requestId"));
							shop.settings = shop.settings.with(LambdaKeys.XRAY, true);
						}),

				new ChangeCase("stage-changed-outside", "rest_api", Kind.CHANGED_OUTSIDE,
						(shop) -> shop.api.stageVariables(Map.of("colour", "red", "size", "1")), ChangeCase::nothing,
						(cloud) -> HandMade.stage(cloud, SettingPatch.replace("/variables/colour", "blue"),
								SettingPatch.remove("/variables/size"), SettingPatch.replace("/variables/added", "1"),
								SettingPatch.replace("/tracingEnabled", "true"))),

				new ChangeCase("stage-moved-outside", "rest_api", Kind.CHANGED_OUTSIDE, ChangeCase::nothing,
						ChangeCase::nothing,
						(cloud) -> HandMade.stage(cloud,
								SettingPatch.replace("/deploymentId",
										cloud.stages().createDeployment(HandMade.api(cloud), "by hand")))),

				new ChangeCase("stage-deleted-outside", "rest_api", Kind.CHANGED_OUTSIDE, ChangeCase::nothing,
						ChangeCase::nothing, (cloud) -> cloud.stages().delete(HandMade.api(cloud), "dev")),

				new ChangeCase("key-added", "api_key", Kind.ADDED, ChangeCase::nothing,
						(shop) -> shop.api.apiKeys(Map.of("one", UsagePlan.UNLIMITED))),

				new ChangeCase("key-removed", "api_key", Kind.REMOVED,
						(shop) -> shop.api.apiKeys(Map.of("one", UsagePlan.UNLIMITED)),
						(shop) -> shop.api.apiKeys(Map.of())),

				new ChangeCase("plan-added", "usage_plan", Kind.ADDED, ChangeCase::nothing,
						(shop) -> shop.api.apiKeys(Map.of("one", UsagePlan.UNLIMITED))),

				new ChangeCase("plan-removed", "usage_plan", Kind.REMOVED,
						(shop) -> shop.api.apiKeys(Map.of("one", UsagePlan.UNLIMITED)),
						(shop) -> shop.api.apiKeys(Map.of())),

				new ChangeCase("key-changed", "api_key", Kind.CHANGED,
						(shop) -> shop.api.apiKeys(Map.of("one", UsagePlan.UNLIMITED)),
						(shop) -> shop.api.tags(Map.of("team", "blue"))),

				new ChangeCase("key-changed-outside", "api_key", Kind.CHANGED_OUTSIDE, (shop) -> {
					shop.api.apiKeys(Map.of("one", UsagePlan.UNLIMITED));
					shop.api.tags(Map.of("team", "blue"));
				}, ChangeCase::nothing,
						(cloud) -> cloud.restApis().untag("/apikeys/" + HandMade.key(cloud), Set.of("team"))),

				new ChangeCase("key-deleted-outside", "api_key", Kind.DELETED_OUTSIDE,
						(shop) -> shop.api.apiKeys(Map.of("one", UsagePlan.UNLIMITED)), ChangeCase::nothing,
						(cloud) -> cloud.apiKeys().deleteKey(HandMade.key(cloud))),

				new ChangeCase("plan-changed", "usage_plan", Kind.CHANGED,
						(shop) -> shop.api.apiKeys(Map.of("one", new UsagePlan(10, 20, 100, UsagePlan.Period.DAY))),
						(shop) -> shop.api.apiKeys(Map.of("one", new UsagePlan(10, 20, 200, UsagePlan.Period.DAY)))),

				new ChangeCase("plan-changed-outside", "usage_plan", Kind.CHANGED_OUTSIDE,
						(shop) -> shop.api.apiKeys(Map.of("one", new UsagePlan(10, 20, 100, UsagePlan.Period.DAY))),
						ChangeCase::nothing,
						(cloud) -> HandMade.plan(cloud, SettingPatch.replace("/quota/limit", "300"))),

				new ChangeCase("plan-closed-outside", "usage_plan", Kind.CHANGED_OUTSIDE,
						(shop) -> shop.api.apiKeys(Map.of("one", UsagePlan.UNLIMITED)), ChangeCase::nothing,
						(cloud) -> HandMade.close(cloud)),

				new ChangeCase("plan-deleted-outside", "usage_plan", Kind.DELETED_OUTSIDE,
						(shop) -> shop.api.apiKeys(Map.of("one", UsagePlan.UNLIMITED)), ChangeCase::nothing,
						(cloud) -> {
							HandMade.close(cloud);
							cloud.apiKeys().deletePlan(HandMade.plan(cloud));
						}),

				new ChangeCase("route-changed", "rest_api", Kind.CHANGED,
						(shop) -> shop.routes.add(Samples.route("/orders", "GET")),
						(shop) -> shop.routes.set(1, Samples.securedRoute("/orders", true, null))));
	}

	private static AuthorizerModel pool(String name) {
		return new AuthorizerModel("Pool", AuthorizerModel.Type.COGNITO_USER_POOLS, "Authorization",
				List.of("arn:aws:cognito-idp:eu-west-1:123456789012:userpool/" + name), List.of(), null, null, null,
				null);
	}

}
