package io.chalice.project.configuration;

import java.util.List;
import java.util.Map;

/**
 * The keys of the REST API. Limits are those of API Gateway.
 */
final class ApiKeys {

	static final Key<String> STAGE = Key
		.stage("api_gateway_stage", Shapes.API_STAGE,
				"API Gateway's stage, which is the first part of the URL's path; by default the stage's own name.")
		.example("\"v1\"");

	static final Key<String> ENDPOINT_TYPE = Key
		.stage("api_gateway_endpoint_type", TextType.oneOf("EDGE", "REGIONAL", "PRIVATE"),
				"The kind of endpoint; REGIONAL by default where there is no CloudFront, as in China and GovCloud.")
		.withDefault("EDGE")
		.example("\"REGIONAL\"");

	static final Key<List<String>> ENDPOINT_VPCE = Key
		.stage("api_gateway_endpoint_vpce", new ListType(Shapes.VPC_ENDPOINT, Integer.MAX_VALUE, true),
				"The VPC endpoints that may call a PRIVATE API, one or several.")
		.example("[\"vpce-0a1b2c3d\"]");

	static final Key<String> POLICY_FILE = Key
		.stage("api_gateway_policy_file", TextType.ANY, "A file with the API's resource policy, relative to .chalice/.")
		.example("\"api-policy.json\"");

	static final Key<Integer> MINIMUM_COMPRESSION_SIZE = Key
		.stage("minimum_compression_size", IntegerType.between(0, 10485760),
				"From how many bytes on API Gateway compresses answers; never when not given.")
		.example("1024");

	static final Key<String> ACCESS_LOG_DESTINATION = Key
		.inner("destination_arn", Shapes.LOG_DESTINATION,
				"Where it goes; by default a log group that the deployment makes.")
		.example("\"arn:aws:logs:eu-west-1:123456789012:log-group:api\"");

	static final Key<String> ACCESS_LOG_FORMAT = Key
		.inner("format", Shapes.LOG_FORMAT,
				"What a line says, in API Gateway's $context variables; by default JSON with the usual ones.")
		.withDefault("{\"requestId\":\"$context.requestId\",\"ip\":\"$context.identity.sourceIp\","
				+ "\"time\":\"$context.requestTime\",\"method\":\"$context.httpMethod\",\"path\":\"$context.path\","
				+ "\"status\":\"$context.status\",\"length\":\"$context.responseLength\","
				+ "\"latency\":\"$context.responseLatency\",\"error\":\"$context.error.messageString\"}")
		.example("\"$context.requestId $context.status\"");

	static final Key<Settings> ACCESS_LOG = Key
		.stage("access_log", ObjectType.of(ACCESS_LOG_DESTINATION, ACCESS_LOG_FORMAT),
				"Switches the API's access log on.")
		.example("{}");

	static final Key<Integer> THROTTLE_RATE = Key
		.inner("throttle_rate", IntegerType.from(1), "How many requests per second are allowed in the long run.")
		.example("10");

	static final Key<Integer> THROTTLE_BURST = Key
		.inner("throttle_burst", IntegerType.from(1), "How many requests are allowed at once.")
		.example("20");

	static final Key<Integer> QUOTA_LIMIT = Key
		.inner("quota_limit", IntegerType.from(1), "How many requests are allowed per quota_period.")
		.example("1000");

	static final Key<String> QUOTA_PERIOD = Key
		.inner("quota_period", TextType.oneOf("DAY", "WEEK", "MONTH"), "What quota_limit counts for.")
		.example("\"DAY\"");

	static final Key<Map<String, Settings>> API_KEYS = Key
		.stage("api_keys", MapType.of(Shapes.NAME, usagePlan()),
				"API keys by name, each with its usage plan. AWS makes the values.")
		.example("{\"mobile\": {\"throttle_rate\": 10, \"throttle_burst\": 20}}");

	static final Key<Map<String, String>> STAGE_VARIABLES = Key
		.stage("stage_variables",
				MapType.of(Shapes.STAGE_VARIABLE, Shapes.STAGE_VARIABLE_VALUE)
					.reserving("chaliceVersion", "the deployment"),
				"Variables of API Gateway's stage.")
		.example("{\"colour\": \"blue\"}");

	static final List<Key<?>> ALL = List.of(STAGE, ENDPOINT_TYPE, ENDPOINT_VPCE, POLICY_FILE, MINIMUM_COMPRESSION_SIZE,
			ACCESS_LOG, API_KEYS, STAGE_VARIABLES);

	private ApiKeys() {
	}

	private static ObjectType usagePlan() {
		return ObjectType.of(THROTTLE_RATE, THROTTLE_BURST, QUOTA_LIMIT, QUOTA_PERIOD)
			.with(THROTTLE_BURST.name(), THROTTLE_RATE.name())
			.with(QUOTA_LIMIT.name(), QUOTA_PERIOD.name())
			.with(QUOTA_PERIOD.name(), QUOTA_LIMIT.name());
	}

}
