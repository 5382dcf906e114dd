package io.chalice.project.configuration;

import java.util.List;
import java.util.Map;

/**
 * The keys of the REST API. Limits are those of API Gateway.
 */
final class ApiKeys {

	static final ConfigurationKey<String> STAGE = ConfigurationKey
		.stage("api_gateway_stage", AwsTextTypes.API_STAGE,
				"API Gateway's stage, which is the first part of the URL's path; by default the stage's own name.")
		.example("\"v1\"");

	static final ConfigurationKey<String> ENDPOINT_TYPE = ConfigurationKey
		.stage("api_gateway_endpoint_type", TextType.oneOf("EDGE", "REGIONAL", "PRIVATE"),
				"The kind of endpoint; REGIONAL by default where there is no CloudFront, as in China and GovCloud.")
		.withDefault("EDGE")
		.example("\"REGIONAL\"");

	static final ConfigurationKey<List<String>> ENDPOINT_VPCE = ConfigurationKey
		.stage("api_gateway_endpoint_vpce", new ListType(AwsTextTypes.VPC_ENDPOINT, Integer.MAX_VALUE, true),
				"The VPC endpoints that may call a PRIVATE API, one or several.")
		.example("[\"vpce-0a1b2c3d\"]");

	static final ConfigurationKey<String> POLICY_FILE = ConfigurationKey
		.stage("api_gateway_policy_file", TextType.ANY, "A file with the API's resource policy, relative to .chalice/.")
		.example("\"api-policy.json\"");

	static final ConfigurationKey<Integer> MINIMUM_COMPRESSION_SIZE = ConfigurationKey
		.stage("minimum_compression_size", IntegerType.between(0, 10485760),
				"From how many bytes on API Gateway compresses answers; never when not given.")
		.example("1024");

	static final ConfigurationKey<String> ACCESS_LOG_DESTINATION = ConfigurationKey
		.inner("destination_arn", AwsTextTypes.LOG_DESTINATION,
				"Where it goes; by default a log group that the deployment makes.")
		.example("\"arn:aws:logs:eu-west-1:123456789012:log-group:api\"");

	static final ConfigurationKey<String> ACCESS_LOG_FORMAT = ConfigurationKey
		.inner("format", AwsTextTypes.LOG_FORMAT,
				"What a line says, in API Gateway's $context variables; by default JSON with the usual ones.")
		.withDefault("{\"requestId\":\"$context.requestId\",\"ip\":\"$context.identity.sourceIp\","
				+ "\"time\":\"$context.requestTime\",\"method\":\"$context.httpMethod\",\"path\":\"$context.path\","
				+ "\"status\":\"$context.status\",\"length\":\"$context.responseLength\","
				+ "\"latency\":\"$context.responseLatency\",\"error\":\"$context.error.messageString\"}")
		.example("\"$context.requestId $context.status\"");

	static final ConfigurationKey<LayeredSettings> ACCESS_LOG = ConfigurationKey
		.stage("access_log", ObjectType.of(ACCESS_LOG_DESTINATION, ACCESS_LOG_FORMAT),
				"Switches the API's access log on.")
		.example("{}");

	static final ConfigurationKey<Integer> THROTTLE_RATE = ConfigurationKey
		.inner("throttle_rate", IntegerType.from(1), "How many requests per second are allowed in the long run.")
		.example("10");

	static final ConfigurationKey<Integer> THROTTLE_BURST = ConfigurationKey
		.inner("throttle_burst", IntegerType.from(1), "How many requests are allowed at once.")
		.example("20");

	static final ConfigurationKey<Integer> QUOTA_LIMIT = ConfigurationKey
		.inner("quota_limit", IntegerType.from(1), "How many requests are allowed per quota_period.")
		.example("1000");

	static final ConfigurationKey<String> QUOTA_PERIOD = ConfigurationKey
		.inner("quota_period", TextType.oneOf("DAY", "WEEK", "MONTH"), "What quota_limit counts for.")
		.example("\"DAY\"");

	static final ConfigurationKey<Map<String, LayeredSettings>> API_KEYS = ConfigurationKey
		.stage("api_keys", MapType.of(AwsTextTypes.NAME, usagePlan()),
				"API keys by name, each with its usage plan. AWS makes the values.")
		.example("{\"mobile\": {\"throttle_rate\": 10, \"throttle_burst\": 20}}");

	static final ConfigurationKey<Map<String, String>> STAGE_VARIABLES = ConfigurationKey
		.stage("stage_variables",
				MapType.of(AwsTextTypes.STAGE_VARIABLE, AwsTextTypes.STAGE_VARIABLE_VALUE)
					.reserving("chaliceVersion", "the deployment"),
				"Variables of API Gateway's stage.")
		.example("{\"colour\": \"blue\"}");

	static final List<ConfigurationKey<?>> ALL = List.of(STAGE, ENDPOINT_TYPE, ENDPOINT_VPCE, POLICY_FILE,
			MINIMUM_COMPRESSION_SIZE, ACCESS_LOG, API_KEYS, STAGE_VARIABLES);

	private ApiKeys() {
	}

	private static ObjectType usagePlan() {
		return ObjectType.of(THROTTLE_RATE, THROTTLE_BURST, QUOTA_LIMIT, QUOTA_PERIOD)
			.with(THROTTLE_BURST.name(), THROTTLE_RATE.name())
			.with(QUOTA_LIMIT.name(), QUOTA_PERIOD.name())
			.with(QUOTA_PERIOD.name(), QUOTA_LIMIT.name());
	}

}
