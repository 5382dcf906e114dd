package io.chalice.deployer;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.chalice.deployer.ChangeCase.Kind;
import io.chalice.project.configuration.LambdaKeys;

/**
 * What can happen to functions and their log groups.
 */
final class FunctionChanges {

	private FunctionChanges() {
	}

	static Stream<ChangeCase> cases() {
		return Stream.of(
				new ChangeCase("function-added", "lambda_function", Kind.ADDED, ChangeCase::nothing,
						(shop) -> shop.with(ChangeCase.nightly())),

				new ChangeCase("function-changed", "lambda_function", Kind.CHANGED, ChangeCase::nothing,
						(shop) -> shop.settings = shop.settings.with(LambdaKeys.MEMORY_SIZE, 2048)),

				new ChangeCase("function-removed", "lambda_function", Kind.REMOVED,
						(shop) -> shop.with(ChangeCase.nightly()), (shop) -> shop.functions.clear()),

				new ChangeCase("function-changed-outside", "lambda_function", Kind.CHANGED_OUTSIDE, ChangeCase::nothing,
						ChangeCase::nothing, (cloud) -> HandMade.memory(cloud, "shop-dev", 512)),

				new ChangeCase("function-changed-by-both", "lambda_function", Kind.CHANGED_BY_BOTH, ChangeCase::nothing,
						(shop) -> shop.settings = shop.settings.with(LambdaKeys.RESERVED_CONCURRENCY, 5),
						(cloud) -> cloud.functions().putConcurrency("shop-dev", 7)),

				new ChangeCase("function-deleted-outside", "lambda_function", Kind.DELETED_OUTSIDE,
						(shop) -> shop.with(ChangeCase.nightly()), ChangeCase::nothing,
						(cloud) -> cloud.functions().delete("shop-dev-nightly")),

				new ChangeCase("function-code-changed", "lambda_function", Kind.CHANGED, ChangeCase::nothing,
						(shop) -> shop.content = "two"),

				new ChangeCase("function-variables-changed", "lambda_function", Kind.CHANGED,
						(shop) -> shop.settings = shop.settings.with(LambdaKeys.ENVIRONMENT_VARIABLES,
								Map.of("GONE", "1", "OTHER", "2")),
						(shop) -> shop.settings = shop.settings.with(LambdaKeys.ENVIRONMENT_VARIABLES,
								Map.of("NEW", "1", "OTHER", "3"))),

				new ChangeCase("function-variables-changed-outside", "lambda_function", Kind.CHANGED_OUTSIDE,
						(shop) -> shop.settings = shop.settings.with(LambdaKeys.ENVIRONMENT_VARIABLES,
								Map.of("GONE", "1", "OTHER", "2")),
						ChangeCase::nothing, (cloud) -> HandMade.variables(cloud, "shop-dev", Map.of("OTHER", "3"))),

				new ChangeCase("function-tags-changed", "lambda_function", Kind.CHANGED,
						(shop) -> shop.settings = shop.settings.with(LambdaKeys.TAGS, Map.of("team", "red")),
						(shop) -> shop.settings = shop.settings.with(LambdaKeys.TAGS,
								Map.of("team", "blue", "cost", "7"))),

				new ChangeCase("function-tag-changed-outside", "lambda_function", Kind.CHANGED_OUTSIDE,
						(shop) -> shop.settings = shop.settings.with(LambdaKeys.TAGS, Map.of("team", "red")),
						ChangeCase::nothing, (cloud) -> cloud.functions().tag("shop-dev", Map.of("team", "blue"))),

				new ChangeCase("function-tag-removed-outside", "lambda_function", Kind.CHANGED_OUTSIDE,
						(shop) -> shop.settings = shop.settings.with(LambdaKeys.TAGS, Map.of("team", "red")),
						ChangeCase::nothing, (cloud) -> cloud.functions().untag("shop-dev", Set.of("team"))),

				new ChangeCase("function-limit-changed-outside", "lambda_function", Kind.CHANGED_OUTSIDE,
						(shop) -> shop.settings = shop.settings.with(LambdaKeys.RESERVED_CONCURRENCY, 5),
						ChangeCase::nothing, (cloud) -> cloud.functions().deleteConcurrency("shop-dev")),

				new ChangeCase("function-alias-changed-outside", "lambda_function", Kind.CHANGED_OUTSIDE,
						ChangeCase::nothing, ChangeCase::nothing, (cloud) -> HandMade.alias(cloud, "shop-dev")),

				new ChangeCase("log-group-added", "log_group", Kind.ADDED, ChangeCase::nothing,
						(shop) -> shop.with(ChangeCase.nightly())),

				new ChangeCase("log-group-kept-for-ever", "log_group", Kind.CHANGED, ChangeCase::nothing,
						(shop) -> shop.settings = shop.settings.with(LambdaKeys.LOG_RETENTION, LambdaKeys.FOR_EVER)),

				new ChangeCase("function-log-format-changed", "lambda_function", Kind.CHANGED, ChangeCase::nothing,
						(shop) -> shop.settings = shop.settings.with(LambdaKeys.LOG_FORMAT, "JSON")
							.with(LambdaKeys.SYSTEM_LOG_LEVEL, "WARN")),

				new ChangeCase("function-asynchronous-calls-changed", "lambda_function", Kind.CHANGED,
						(shop) -> shop.settings = shop.settings.with(LambdaKeys.MAXIMUM_RETRY_ATTEMPTS, 1),
						(shop) -> shop.settings = shop.settings.with(LambdaKeys.MAXIMUM_RETRY_ATTEMPTS, 0)
							.with(LambdaKeys.MAXIMUM_EVENT_AGE, 60)
							.with(LambdaKeys.ON_SUCCESS, "arn:aws:events:eu-west-1:123456789012:event-bus/default")
							.with(LambdaKeys.ON_FAILURE, "arn:aws:s3:::failed")),

				new ChangeCase("function-asynchronous-calls-changed-outside", "lambda_function", Kind.CHANGED_OUTSIDE,
						(shop) -> shop.settings = shop.settings.with(LambdaKeys.MAXIMUM_RETRY_ATTEMPTS, 1),
						ChangeCase::nothing, (cloud) -> cloud.invocations().deleteAsync("shop-dev", "live")),

				new ChangeCase("function-dead-letter-queue-added", "lambda_function", Kind.CHANGED, ChangeCase::nothing,
						(shop) -> shop.settings = shop.settings.with(LambdaKeys.DEAD_LETTER_QUEUE,
								"arn:aws:sqs:eu-west-1:123456789012:dead")),

				new ChangeCase("function-instances-added", "lambda_function", Kind.CHANGED, ChangeCase::nothing,
						(shop) -> shop.settings = shop.settings.with(LambdaKeys.PROVISIONED_CONCURRENCY, 2)),

				new ChangeCase("function-instances-removed-outside", "lambda_function", Kind.CHANGED_OUTSIDE,
						(shop) -> shop.settings = shop.settings.with(LambdaKeys.PROVISIONED_CONCURRENCY, 2),
						ChangeCase::nothing, (cloud) -> cloud.invocations().deleteProvisioned("shop-dev", "1")),

				new ChangeCase("log-group-changed", "log_group", Kind.CHANGED,
						(shop) -> shop.settings = shop.settings.with(LambdaKeys.LOG_RETENTION, 7),
						(shop) -> shop.settings = shop.settings.with(LambdaKeys.LOG_RETENTION, 14)),

				new ChangeCase("log-group-removed", "log_group", Kind.CHANGED,
						(shop) -> shop.settings = shop.settings.with(LambdaKeys.LOG_RETENTION, 7),
						(shop) -> shop.settings = EventApplications.FUNCTIONS),

				new ChangeCase("log-group-changed-outside", "log_group", Kind.CHANGED_OUTSIDE,
						(shop) -> shop.settings = shop.settings.with(LambdaKeys.LOG_RETENTION, 7), ChangeCase::nothing,
						(cloud) -> cloud.logGroups().putRetention("/aws/lambda/shop-dev", 30)),

				new ChangeCase("log-group-deleted-outside", "log_group", Kind.DELETED_OUTSIDE,
						(shop) -> shop.settings = shop.settings.with(LambdaKeys.LOG_RETENTION, 7), ChangeCase::nothing,
						(cloud) -> cloud.deleteLogGroup("/aws/lambda/shop-dev")));
	}

}
