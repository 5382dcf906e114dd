package io.chalice.project.configuration;

import java.util.List;
import java.util.Map;

/**
 * The keys of Lambda functions. Limits are those of Lambda's CreateFunction,
 * PutFunctionEventInvokeConfig and PutProvisionedConcurrencyConfig, and of CloudWatch
 * Logs' PutRetentionPolicy.
 */
public final class LambdaKeys {

	/** What {@link #LOG_FORMAT} has to be for levels. */
	public static final String JSON = "JSON";

	/** The memory, in MB. */
	public static final ConfigurationKey<Integer> MEMORY_SIZE = ConfigurationKey
		.function("lambda_memory_size", IntegerType.between(128, 10240), "The function's memory in MB.")
		.withDefault(1024)
		.example("2048");

	/** How long an invocation may take, in seconds. */
	public static final ConfigurationKey<Integer> TIMEOUT = ConfigurationKey
		.function("lambda_timeout", IntegerType.between(1, 900),
				"How long an invocation may take, in seconds. For a function that gets messages of a queue it is 30 by "
						+ "default: a queue must hide a message for at least as long, and hides it for 30 unless "
						+ "told otherwise.")
		.withDefault(60)
		.example("30");

	/** The environment variables, those of the deployment apart. */
	public static final ConfigurationKey<Map<String, String>> ENVIRONMENT_VARIABLES = ConfigurationKey
		.function("environment_variables", environmentVariables(),
				"Environment variables of the function. Not the place for secrets. Added to the less specific ones.")
		.merging()
		.example("{\"TABLE\": \"shop-orders\"}");

	/** The tags, those of the deployment apart. */
	public static final ConfigurationKey<Map<String, String>> TAGS = ConfigurationKey
		.function("tags", tags(), "Tags of everything that can be tagged. Added to the less specific ones.")
		.merging()
		.example("{\"team\": \"blue\"}");

	/** The subnets, none outside a VPC. */
	public static final ConfigurationKey<List<String>> SUBNET_IDS = ConfigurationKey
		.function("subnet_ids", ListType.of(AwsTextTypes.SUBNET, 16),
				"The subnets the function is attached to; needs security_group_ids.")
		.example("[\"subnet-0a1b2c3d\"]");

	/** The security groups, none outside a VPC. */
	public static final ConfigurationKey<List<String>> SECURITY_GROUP_IDS = ConfigurationKey
		.function("security_group_ids", ListType.of(AwsTextTypes.SECURITY_GROUP, 5),
				"The function's security groups; needs subnet_ids.")
		.example("[\"sg-0a1b2c3d\"]");

	/** The ARNs of versions of layers, in order. */
	public static final ConfigurationKey<List<String>> LAYERS = ConfigurationKey
		.function("layers", ListType.of(AwsTextTypes.LAYER, 5),
				"Versions of layers, by ARN, in the order they are laid over one another.")
		.example("[\"arn:aws:lambda:eu-west-1:123456789012:layer:fonts:3\"]");

	/** How many run at most and are kept for the function. */
	public static final ConfigurationKey<Integer> RESERVED_CONCURRENCY = ConfigurationKey
		.function("reserved_concurrency", IntegerType.from(0),
				"How many instances are kept for the function and run at most; 0 switches it off.")
		.example("10");

	/** How many instances are kept ready. */
	public static final ConfigurationKey<Integer> PROVISIONED_CONCURRENCY = ConfigurationKey.function(
			"provisioned_concurrency", IntegerType.from(1),
			"How many instances Lambda keeps started of the version that serves, for which AWS charges by the time. "
					+ "A deploy waits until those of a new version are, before that serves. Not with snap_start.")
		.example("2");

	/** {@code x86_64} or {@code arm64}. */
	public static final ConfigurationKey<String> ARCHITECTURE = ConfigurationKey
		.function("architecture", TextType.oneOf("x86_64", "arm64"), "The processor the function runs on.")
		.withDefault("x86_64")
		.example("\"arm64\"");

	/** Lambda's runtime, without one that of the project's Java level. */
	public static final ConfigurationKey<String> RUNTIME = ConfigurationKey
		.function("lambda_runtime",
				TextType.matching(LambdaRuntime.PATTERN,
						"a Java runtime of Lambda, such as java25, java21 or java17.al2023"),
				"Lambda's runtime; by default the one of the project's Java level.")
		.example("\"java21\"");

	/** Whether X-Ray traces. */
	public static final ConfigurationKey<Boolean> XRAY = ConfigurationKey
		.function("xray", FlagType.INSTANCE, "Whether AWS X-Ray traces the function, and the API's stage.")
		.withDefault(false)
		.example("true");

	/** What the value of {@link #LOG_RETENTION} is when events never go. */
	public static final int FOR_EVER = 0;

	/** How long logs are kept, in days, or {@link #FOR_EVER}. */
	public static final ConfigurationKey<Integer> LOG_RETENTION = ConfigurationKey
		.function("log_retention_in_days",
				IntegerType
					.oneOf(1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922,
							3288, 3653)
					.or("never"),
				"After how many days an event goes from the function's log, or \"never\". The one of api_handler also "
						+ "holds for the log group of access_log.")
		.withDefault(30)
		.example("90");

	/** {@code Text} or {@code JSON}. */
	public static final ConfigurationKey<String> LOG_FORMAT = ConfigurationKey
		.function("log_format", TextType.oneOf("Text", LambdaKeys.JSON),
				"How Lambda writes its lines into the function's log, and the application its own: with JSON a line is "
						+ "an object, with the request's id. What an application prints stays as it is.")
		.withDefault("Text")
		.example("\"JSON\"");

	/** Which lines of the application Lambda lets through. */
	public static final ConfigurationKey<String> APPLICATION_LOG_LEVEL = ConfigurationKey
		.function("application_log_level", TextType.oneOf("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"),
				"The lowest level of the application's lines, that of its root logger; needs log_format JSON, and is "
						+ "INFO then.")
		.example("\"DEBUG\"");

	/** Which lines Lambda writes itself. */
	public static final ConfigurationKey<String> SYSTEM_LOG_LEVEL = ConfigurationKey
		.function("system_log_level", TextType.oneOf("DEBUG", "INFO", "WARN"),
				"The lowest level of the lines that Lambda writes itself, START and REPORT among them; needs "
						+ "log_format JSON, and is INFO then.")
		.example("\"WARN\"");

	/** How often an asynchronous call is made again. */
	public static final ConfigurationKey<Integer> MAXIMUM_RETRY_ATTEMPTS = ConfigurationKey
		.function("maximum_retry_attempts", IntegerType.between(0, 2),
				"How often Lambda makes an asynchronous call again that the function has answered with an error; 2 "
						+ "when not given.")
		.example("0");

	/** How old an asynchronous call may become, in seconds. */
	public static final ConfigurationKey<Integer> MAXIMUM_EVENT_AGE = ConfigurationKey
		.function("maximum_event_age_in_seconds", IntegerType.between(60, 21600),
				"How many seconds an asynchronous call may wait until Lambda gives it up; 21600 (6 hours) when not "
						+ "given.")
		.example("3600");

	/** Where asynchronous calls go that succeeded. */
	public static final ConfigurationKey<String> ON_SUCCESS = ConfigurationKey
		.function("on_success_destination", AwsTextTypes.DESTINATION,
				"Where Lambda sends an asynchronous call with its answer when it was handled: the ARN of a queue, a "
						+ "topic, a function or an event bus. The function's role is allowed to.")
		.example("\"arn:aws:sqs:eu-west-1:123456789012:done\"");

	/** Where asynchronous calls go that failed for good. */
	public static final ConfigurationKey<String> ON_FAILURE = ConfigurationKey
		.function("on_failure_destination", AwsTextTypes.FAILURE_DESTINATION,
				"Where Lambda sends an asynchronous call with the error when it has given it up: the ARN of a queue, a "
						+ "topic, a function, an event bus or a bucket. The function's role is allowed to.")
		.example("\"arn:aws:sqs:eu-west-1:123456789012:failed\"");

	/** Where the events of asynchronous calls go that failed for good. */
	public static final ConfigurationKey<String> DEAD_LETTER_QUEUE = ConfigurationKey.function("dead_letter_queue",
			AwsTextTypes.DEAD_LETTERS,
			"Where Lambda sends the event of an asynchronous call that it has given up: the ARN of a queue or a "
					+ "topic. The function's role is allowed to. on_failure_destination says why it failed as well.")
		.example("\"arn:aws:sqs:eu-west-1:123456789012:dead\"");

	/** The size of {@code /tmp}, in MB. */
	public static final ConfigurationKey<Integer> EPHEMERAL_STORAGE = ConfigurationKey
		.function("ephemeral_storage", IntegerType.between(512, 10240), "The size of /tmp in MB.")
		.withDefault(512)
		.example("2048");

	/** Whether versions start from a snapshot. */
	public static final ConfigurationKey<Boolean> SNAP_START = ConfigurationKey
		.function("snap_start", FlagType.INSTANCE, "Whether versions start from a snapshot (Lambda SnapStart).")
		.withDefault(false)
		.example("true");

	/**
	 * When Lambda patches the runtime: {@code auto}, {@code function_update} or an ARN.
	 */
	public static final ConfigurationKey<String> RUNTIME_MANAGEMENT = ConfigurationKey.function("runtime_management",
			AwsTextTypes.RUNTIME_MANAGEMENT,
			"When the function gets security patches of Lambda's runtime: auto (as Lambda rolls them out), "
					+ "function_update (with each new version of the function, which does not pin it: every deploy of "
					+ "new code takes the newest), or the ARN of a runtime version, which stays until the key is "
					+ "changed, without patches.")
		.withDefault("auto")
		.example("\"function_update\"");

	/** What {@code plan} need not say of a function's sources any more. */
	public static final ConfigurationKey<List<String>> ACKNOWLEDGED_WARNINGS = ConfigurationKey.function(
			"acknowledged_warnings",
			ListType.of(TextType.oneOf("queue-visibility", "queue-dead-letters"), Integer.MAX_VALUE),
			"Warnings about the function's queues that plan and deploy need not repeat: queue-visibility (a message is "
					+ "hidden for under six times the function's time-out), queue-dead-letters (a message that fails "
					+ "comes again until it expires).")
		.example("[\"queue-dead-letters\"]");

	static final List<ConfigurationKey<?>> ALL = List.of(MEMORY_SIZE, TIMEOUT, ENVIRONMENT_VARIABLES, TAGS, SUBNET_IDS,
			SECURITY_GROUP_IDS, LAYERS, RESERVED_CONCURRENCY, PROVISIONED_CONCURRENCY, ARCHITECTURE, RUNTIME, XRAY,
			LOG_RETENTION, LOG_FORMAT, APPLICATION_LOG_LEVEL, SYSTEM_LOG_LEVEL, MAXIMUM_RETRY_ATTEMPTS,
			MAXIMUM_EVENT_AGE, ON_SUCCESS, ON_FAILURE, DEAD_LETTER_QUEUE, EPHEMERAL_STORAGE, SNAP_START,
			RUNTIME_MANAGEMENT, ACKNOWLEDGED_WARNINGS);

	private LambdaKeys() {
	}

	private static MapType<String> environmentVariables() {
		String reserved = "AWS_(DEFAULT_)?REGION|AWS_EXECUTION_ENV|AWS_ACCESS_KEY(_ID)?|AWS_SECRET_ACCESS_KEY"
				+ "|AWS_SESSION_TOKEN|AWS_LAMBDA_(RUNTIME_API|FUNCTION_NAME|FUNCTION_MEMORY_SIZE|FUNCTION_VERSION"
				+ "|INITIALIZATION_TYPE|LOG_GROUP_NAME|LOG_STREAM_NAME)|LAMBDA_TASK_ROOT|LAMBDA_RUNTIME_DIR";
		return MapType.of(AwsTextTypes.VARIABLE, TextType.ANY_OR_EMPTY).reserving(reserved, "Lambda");
	}

	static MapType<String> tags() {
		return MapType.of(AwsTextTypes.TAG, AwsTextTypes.TAG_VALUE)
			.reserving("aws-chalice(-tags)?|[Aa][Ww][Ss]:.*", "AWS and the deployment");
	}

}
