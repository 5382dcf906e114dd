package io.chalice.project.configuration;

import java.util.List;

/**
 * The keys of Lambda functions. Limits are those of Lambda's CreateFunction and
 * CloudWatch Logs' PutRetentionPolicy.
 */
final class LambdaKeys {

	static final Key MEMORY_SIZE = Key
		.function("lambda_memory_size", IntegerType.between(128, 10240), "The function's memory in MB.")
		.withDefault(1024);

	static final Key TIMEOUT = Key
		.function("lambda_timeout", IntegerType.between(1, 900), "How long an invocation may take, in seconds.")
		.withDefault(60);

	static final Key ENVIRONMENT_VARIABLES = Key
		.function("environment_variables", environmentVariables(),
				"Environment variables of the function. Not the place for secrets. Added to the less specific ones.")
		.merging();

	static final Key TAGS = Key
		.function("tags", tags(), "Tags of everything that can be tagged. Added to the less specific ones.")
		.merging();

	static final Key SUBNET_IDS = Key.function("subnet_ids", ListType.of(Shapes.SUBNET, 16),
			"The subnets the function is attached to; needs security_group_ids.");

	static final Key SECURITY_GROUP_IDS = Key.function("security_group_ids", ListType.of(Shapes.SECURITY_GROUP, 5),
			"The function's security groups; needs subnet_ids.");

	static final Key LAYERS = Key.function("layers", ListType.of(Shapes.LAYER, 5),
			"Versions of layers, by ARN, in the order they are laid over one another.");

	static final Key RESERVED_CONCURRENCY = Key.function("reserved_concurrency", IntegerType.from(0),
			"How many instances are kept for the function and run at most; 0 switches it off.");

	static final Key ARCHITECTURE = Key
		.function("architecture", TextType.oneOf("x86_64", "arm64"), "The processor the function runs on.")
		.withDefault("x86_64");

	static final Key RUNTIME = Key.function("lambda_runtime",
			TextType.matching(LambdaRuntime.PATTERN,
					"a Java runtime of Lambda, such as java25, java21 or java17.al2023"),
			"Lambda's runtime; by default the one of the project's Java level.");

	static final Key XRAY = Key
		.function("xray", FlagType.INSTANCE, "Whether AWS X-Ray traces the function, and the API's stage.")
		.withDefault(false);

	static final Key LOG_RETENTION = Key.function(
			"log_retention_in_days", IntegerType.oneOf(1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731,
					1096, 1827, 2192, 2557, 2922, 3288, 3653),
			"How long the function's log is kept, in days; for ever when not given.");

	static final Key EPHEMERAL_STORAGE = Key
		.function("ephemeral_storage", IntegerType.between(512, 10240), "The size of /tmp in MB.")
		.withDefault(512);

	static final Key SNAP_START = Key
		.function("snap_start", FlagType.INSTANCE, "Whether versions start from a snapshot (Lambda SnapStart).")
		.withDefault(false);

	static final List<Key> ALL = List.of(MEMORY_SIZE, TIMEOUT, ENVIRONMENT_VARIABLES, TAGS, SUBNET_IDS,
			SECURITY_GROUP_IDS, LAYERS, RESERVED_CONCURRENCY, ARCHITECTURE, RUNTIME, XRAY, LOG_RETENTION,
			EPHEMERAL_STORAGE, SNAP_START);

	private LambdaKeys() {
	}

	private static MapType environmentVariables() {
		String reserved = "AWS_(DEFAULT_)?REGION|AWS_EXECUTION_ENV|AWS_ACCESS_KEY(_ID)?|AWS_SECRET_ACCESS_KEY"
				+ "|AWS_SESSION_TOKEN|AWS_LAMBDA_(RUNTIME_API|FUNCTION_NAME|FUNCTION_MEMORY_SIZE|FUNCTION_VERSION"
				+ "|INITIALIZATION_TYPE|LOG_GROUP_NAME|LOG_STREAM_NAME)|LAMBDA_TASK_ROOT|LAMBDA_RUNTIME_DIR";
		return MapType.of(Shapes.VARIABLE, TextType.ANY_OR_EMPTY).reserving(reserved, "Lambda");
	}

	static MapType tags() {
		return MapType.of(Shapes.TAG, Shapes.TAG_VALUE)
			.reserving("aws-chalice(-tags)?|[Aa][Ww][Ss]:.*", "AWS and the deployment");
	}

}
