package io.chalice.project.configuration;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.chalice.model.FunctionModel;
import io.chalice.model.SqsSourceModel;

import static org.assertj.core.api.Assertions.assertThat;

class StageConfigurationTests {

	private static final Path DIRECTORY = Path.of(".chalice");

	@Test
	void hasDefaults() {
		StageConfiguration stage = stage("{\"app_name\": \"x\"}", "dev");
		assertThat(stage.profile()).isNull();
		assertThat(stage.region()).isNull();
		assertThat(stage.tags()).isEmpty();
		assertThat(stage.perFunctionRoles()).isFalse();
		assertThat(stage.local()).isEqualTo(new LocalConfiguration(false, List.of()));
		assertThat(stage.api()).isEqualTo(new ApiConfiguration("dev", EndpointType.EDGE, List.of(), null, null, null,
				Map.of(), Map.of(), Map.of()));
		FunctionSettings function = stage.function("api_handler");
		assertThat(function).isEqualTo(
				FunctionSettings.DEFAULT.with(LambdaKeys.ENVIRONMENT_VARIABLES, Map.of("SPRING_PROFILES_ACTIVE", "dev"))
					.with(LambdaKeys.MEMORY_SIZE, 1024)
					.with(LambdaKeys.TIMEOUT, 60)
					.with(LambdaKeys.ARCHITECTURE, "x86_64")
					.with(LambdaKeys.EPHEMERAL_STORAGE, 512)
					.with(LambdaKeys.XRAY, false)
					.with(LambdaKeys.SNAP_START, false));
		assertThat(function.value(LambdaKeys.RUNTIME)).isNull();
		assertThat(function.value(LambdaKeys.RESERVED_CONCURRENCY)).isNull();
		assertThat(function.get(LambdaKeys.LOG_RETENTION)).isEqualTo(30);
		assertThat(function.get(LambdaKeys.LOG_FORMAT)).isEqualTo("Text");
		assertThat(function.value(LambdaKeys.DEAD_LETTER_QUEUE)).isNull();
		assertThat(function.get(LambdaKeys.TAGS)).isEmpty();
		assertThat(function.get(LambdaKeys.LAYERS)).isEmpty();
		assertThat(function.isInVpc()).isFalse();
		assertThat(function.roleArn()).isNull();
		assertThat(function.isWithOwnRole()).isFalse();
		assertThat(stage.policy("api_handler"))
			.isEqualTo(new PolicyConfiguration(true, DIRECTORY.resolve("policy.json"), null));
	}

	@Test
	void readsEverySettingOfAFunction() {
		StageConfiguration stage = stage("""
				{"app_name": "x", "lambda_memory_size": 2048, "lambda_timeout": 30,
				 "environment_variables": {"A": "1", "EMPTY": ""}, "tags": {"team": "blue"},
				 "subnet_ids": ["subnet-1", "subnet-2"], "security_group_ids": ["sg-1"],
				 "layers": ["arn:aws:lambda:us-east-1:123456789012:layer:otel:3"], "reserved_concurrency": 0,
				 "architecture": "arm64", "lambda_runtime": "java21", "xray": true, "log_retention_in_days": 30,
				 "ephemeral_storage": 512, "snap_start": true, "autogen_policy": false,
				 "iam_policy_file": "mine.json", "extra_policy_file": "extra.json", "manage_iam_role": false,
				 "iam_role_arn": "arn:aws:iam::123456789012:role/x"}
				""".replace("\"A\": \"1\"", "\"AA\": \"1\""), "dev");
		FunctionSettings function = stage.function("api_handler");
		assertThat(function.get(LambdaKeys.MEMORY_SIZE)).isEqualTo(2048);
		assertThat(function.get(LambdaKeys.TIMEOUT)).isEqualTo(30);
		assertThat(function.get(LambdaKeys.ENVIRONMENT_VARIABLES)).isEqualTo(Map.of("AA", "1", "EMPTY", ""));
		assertThat(function.get(LambdaKeys.TAGS)).isEqualTo(Map.of("team", "blue"));
		assertThat(function.get(LambdaKeys.SUBNET_IDS)).containsExactly("subnet-1", "subnet-2");
		assertThat(function.get(LambdaKeys.SECURITY_GROUP_IDS)).containsExactly("sg-1");
		assertThat(function.get(LambdaKeys.LAYERS))
			.containsExactly("arn:aws:lambda:us-east-1:123456789012:layer:otel:3");
		assertThat(function.value(LambdaKeys.RESERVED_CONCURRENCY)).isZero();
		assertThat(function.get(LambdaKeys.ARCHITECTURE)).isEqualTo("arm64");
		assertThat(function.value(LambdaKeys.RUNTIME)).isEqualTo("java21");
		assertThat(function.get(LambdaKeys.XRAY)).isTrue();
		assertThat(function.value(LambdaKeys.LOG_RETENTION)).isEqualTo(30);
		assertThat(function.get(LambdaKeys.EPHEMERAL_STORAGE)).isEqualTo(512);
		assertThat(function.get(LambdaKeys.SNAP_START)).isTrue();
		assertThat(function.roleArn()).isEqualTo("arn:aws:iam::123456789012:role/x");
		assertThat(stage.policy("api_handler"))
			.isEqualTo(new PolicyConfiguration(false, DIRECTORY.resolve("mine.json"), DIRECTORY.resolve("extra.json")));
	}

	@Test
	void tellsEachDoubtfulRuntimeOnce() {
		StageConfiguration stage = stage("""
				{"app_name": "x", "lambda_runtime": "java17", "stages": {"dev": {"lambda_functions": {
				 "one": {"lambda_runtime": "java26"}, "two": {"lambda_runtime": "java26"},
				 "three": {"lambda_runtime": "java25"}}}}}
				""", "dev");
		assertThat(stage.runtimeDoubts(LocalDate.of(2026, 6, 29)))
			.containsExactly("Lambda's runtime java26 is newer than this program: whether there is one is up to AWS");
		assertThat(stage.runtimeDoubts(LocalDate.of(2026, 6, 30))).containsExactlyInAnyOrder(
				"Lambda's runtime java17 is deprecated since 2026-06-30: set lambda_runtime in .chalice/config.json to "
						+ "java17.al2023 or java21, or leave it out",
				"Lambda's runtime java26 is newer than this program: whether there is one is up to AWS");
		assertThat(stage("{\"app_name\": \"x\"}", "dev").runtimeDoubts(LocalDate.of(2040, 1, 1))).isEmpty();
	}

	@Test
	void readsEverySettingOfTheApi() {
		ApiConfiguration api = stage("""
				{"app_name": "x", "api_gateway_stage": "v1", "api_gateway_endpoint_type": "PRIVATE",
				 "api_gateway_endpoint_vpce": "vpce-1", "minimum_compression_size": 0,
				 "access_log": {"format": "$context.requestId"},
				 "api_keys": {"mobile": {"throttle_rate": 10, "throttle_burst": 20, "quota_limit": 1000,
				   "quota_period": "DAY"}, "partner": {}},
				 "stage_variables": {"colour": "blue"}, "tags": {"team": "blue"}}
				""", "dev").api();
		assertThat(api).isEqualTo(
				new ApiConfiguration("v1", EndpointType.PRIVATE, List.of("vpce-1"), null, 0,
						new AccessLogSettings(null, "$context.requestId"), Map.of("mobile",
								new UsagePlan(10, 20, 1000, UsagePlan.Period.DAY), "partner", UsagePlan.UNLIMITED),
						Map.of("colour", "blue"), Map.of("team", "blue")));
		assertThat(api.apiKeys().keySet()).containsExactly("mobile", "partner");
	}

	@Test
	void resolvesFilesAgainstTheirDirectory() {
		StageConfiguration stage = stage("""
				{"app_name": "x", "api_gateway_policy_file": "api.json", "api_gateway_endpoint_vpce": [],
				 "api_gateway_endpoint_type": "PRIVATE"}
				""".replace("\"api_gateway_endpoint_vpce\": [],", ""), "dev");
		assertThat(stage.api().policyFile()).isEqualTo(DIRECTORY.resolve("api.json"));
	}

	@Test
	void readsTheSettingsOfTheAccountAndOfLocalMode() {
		StageConfiguration stage = stage("""
				{"app_name": "x", "profile": "work", "region": "eu-central-1",
				 "stages": {"dev": {"region": "us-gov-west-1", "local": {"debug": true, "api_keys": ["k"]}}}}
				""", "dev");
		assertThat(stage.profile()).isEqualTo("work");
		assertThat(stage.region()).isEqualTo("us-gov-west-1");
		assertThat(stage.local()).isEqualTo(new LocalConfiguration(true, List.of("k")));
	}

	/**
	 * Every combination of the places a function's setting may stand at: the most
	 * specific one wins.
	 */
	@Test
	void theMostSpecificPlaceWins() {
		for (int present = 0; present < 32; present++) {
			List<Integer> expected = new ArrayList<>(List.of(1024));
			String[] places = new String[5];
			for (int place = 0; place < 5; place++) {
				boolean given = (present & (1 << place)) != 0;
				places[place] = given ? "\"lambda_memory_size\": %d,".formatted(200 + place) : "";
				if (given) {
					expected.add(200 + place);
				}
			}
			Configuration configuration = Configuration.parse("""
					{"app_name": "x", %s
					 "lambda_functions": {"f": {%s "xray": true}},
					 "stages": {"s": {%s "lambda_functions": {"f": {%s "xray": true}}}}}
					""".formatted(places[0], places[1], places[2], places[3]), DIRECTORY);
			CommandLineOverrides overrides = places[4].isEmpty() ? CommandLineOverrides.none()
					: CommandLineOverrides.none().with("lambda_memory_size", 204);
			int memorySize = configuration.stage("s", overrides).function("f").get(LambdaKeys.MEMORY_SIZE);
			assertThat(memorySize).isEqualTo(expected.get(expected.size() - 1));
		}
	}

	@Test
	void aFunctionsSettingsAreNotAnotherOnes() {
		StageConfiguration stage = stage("""
				{"app_name": "x", "lambda_timeout": 10, "lambda_functions": {"f": {"lambda_timeout": 20}}}
				""", "dev");
		assertThat(stage.function("f").get(LambdaKeys.TIMEOUT)).isEqualTo(20);
		assertThat(stage.function("g").get(LambdaKeys.TIMEOUT)).isEqualTo(10);
		assertThat(stage.function("api_handler").get(LambdaKeys.TIMEOUT)).isEqualTo(10);
	}

	@ParameterizedTest
	@CsvSource({ "environment_variables", "tags" })
	void mergesVariablesAndTagsEverywhere(String key) {
		Configuration configuration = Configuration.parse("""
				{"app_name": "x", "KEY": {"T1": "top", "T2": "top", "T3": "top", "T4": "top", "T5": "top"},
				 "lambda_functions": {"f": {"KEY": {"T2": "f", "T3": "f", "T4": "f", "T5": "f", "F1": "f"}}},
				 "stages": {"s": {"KEY": {"T3": "s", "T4": "s", "T5": "s", "S1": "s"},
				   "lambda_functions": {"f": {"KEY": {"T4": "sf", "T5": "sf"}}}}}}
				""".replace("KEY", key), DIRECTORY);
		FunctionSettings function = configuration
			.stage("s", CommandLineOverrides.none().with(key, Map.of("T5", "cli", "C1", "cli")))
			.function("f");
		Map<String, String> merged = function
			.get("tags".equals(key) ? LambdaKeys.TAGS : LambdaKeys.ENVIRONMENT_VARIABLES);
		assertThat(merged).containsExactlyInAnyOrderEntriesOf(
				Map.of("T1", "top", "T2", "f", "T3", "s", "T4", "sf", "T5", "cli", "F1", "f", "S1", "s", "C1", "cli"));
	}

	@Test
	void replacesListsAndOtherObjects() {
		StageConfiguration stage = stage("""
				{"app_name": "x", "stage_variables": {"a": "1", "b": "1"},
				 "layers": ["arn:aws:lambda:us-east-1:123456789012:layer:l:1"],
				 "stages": {"dev": {"stage_variables": {"b": "2"}, "layers": []}}}
				""", "dev");
		assertThat(stage.api().stageVariables()).isEqualTo(Map.of("b", "2"));
		assertThat(stage.function("f").get(LambdaKeys.LAYERS)).isEmpty();
	}

	@Test
	void aStageMayLeaveTheVpc() {
		StageConfiguration stage = stage("""
				{"app_name": "x", "subnet_ids": ["subnet-1"], "security_group_ids": ["sg-1"],
				 "stages": {"dev": {"subnet_ids": [], "security_group_ids": []}}}
				""", "dev");
		assertThat(stage.function("f").isInVpc()).isFalse();
	}

	@Test
	void theTwoHalvesOfAVpcMayStandApart() {
		StageConfiguration stage = stage("""
				{"app_name": "x", "security_group_ids": ["sg-1"],
				 "stages": {"dev": {"subnet_ids": ["subnet-1"]}}}
				""", "dev");
		assertThat(stage.function("f").get(LambdaKeys.SUBNET_IDS)).containsExactly("subnet-1");
		assertThat(stage.function("f").get(LambdaKeys.SECURITY_GROUP_IDS)).containsExactly("sg-1");
	}

	@ParameterizedTest
	@CsvSource({ "dev, false, f, policy.json", "prod, false, f, policy-prod.json", "dev, true, f, policy-f.json",
			"prod, true, f, policy-prod-f.json", "prod, true, api_handler, policy-prod.json" })
	void namesThePolicysFile(String stage, boolean perFunction, String function, String file) {
		StageConfiguration configuration = stage("""
				{"app_name": "x", "per_function_roles": %s, "stages": {"dev": {}, "prod": {}}}
				""".formatted(perFunction), stage);
		assertThat(configuration.policy(function).file()).isEqualTo(DIRECTORY.resolve(file));
	}

	@Test
	void functionOfAQueueHasATimeOutThatFitsTheQueuesDefault() {
		FunctionModel order = new FunctionModel("order", "a.B#order()",
				List.of(new SqsSourceModel("orders", 10, 0, null, List.of(), true)));
		FunctionModel other = new FunctionModel("other", "a.B#other()");
		FunctionSettings plain = stage("{\"app_name\": \"x\"}", "dev").function("order");
		assertThat(plain.of(order).get(LambdaKeys.TIMEOUT)).isEqualTo(30);
		assertThat(plain.of(other).get(LambdaKeys.TIMEOUT)).isEqualTo(60);
		FunctionSettings configured = stage("{\"app_name\": \"x\", \"lambda_timeout\": 20}", "dev").function("order");
		assertThat(configured.of(order).get(LambdaKeys.TIMEOUT)).isEqualTo(20);
	}

	@Test
	void theStageIsTheSpringProfile() {
		StageConfiguration stage = stage("{\"app_name\": \"x\", \"environment_variables\": {\"AA\": \"1\"}}", "dev");
		assertThat(stage.function("api_handler").environment())
			.isEqualTo(Map.of("SPRING_PROFILES_ACTIVE", "dev", "AA", "1"));
	}

	@Test
	void theConfigurationMayNameOtherSpringProfiles() {
		StageConfiguration stage = stage("""
				{"app_name": "x", "stages": {"dev": {"environment_variables": {"SPRING_PROFILES_ACTIVE": "a,b"}}}}
				""", "dev");
		assertThat(stage.function("api_handler").environment()).isEqualTo(Map.of("SPRING_PROFILES_ACTIVE", "a,b"));
	}

	private static StageConfiguration stage(String json, String stage) {
		return Configuration.parse(json, DIRECTORY).stage(stage);
	}

}
