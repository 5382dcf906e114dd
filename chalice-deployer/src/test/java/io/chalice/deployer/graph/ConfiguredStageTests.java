package io.chalice.deployer.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;
import io.chalice.model.SqsSourceModel;
import io.chalice.project.configuration.AccessLogSettings;
import io.chalice.project.configuration.ApiConfiguration;
import io.chalice.project.configuration.Configuration;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;
import io.chalice.project.configuration.PolicyKeys;
import io.chalice.project.configuration.StageConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

class ConfiguredStageTests {

	private static final List<String> FUNCTIONS = List.of("api_handler", "nightly");

	private final Path project;

	ConfiguredStageTests(@TempDir Path project) {
		this.project = project;
	}

	@Test
	void hasTheDefaults() throws IOException {
		StageSettings settings = settings("{\"app_name\": \"shop\"}", "dev");
		FunctionSettings function = FunctionSettings.DEFAULT.with(LambdaKeys.ENVIRONMENT_VARIABLES,
				Map.of("SPRING_PROFILES_ACTIVE", "dev"));
		assertThat(settings).isEqualTo(
				new StageSettings("shop", "dev", 17, "com.example.App", ApiConfigurationBuilder.of("dev").build(),
						FunctionSettings.DEFAULT, Map.of("api_handler", function, "nightly", function), null));
	}

	@Test
	void readsEverySettingOfAFunction() throws IOException {
		FunctionSettings function = settings("""
				{"app_name": "shop", "lambda_memory_size": 2048, "lambda_timeout": 30, "tags": {"team": "blue"},
				 "subnet_ids": ["subnet-1"], "security_group_ids": ["sg-1"], "reserved_concurrency": 3,
				 "layers": ["arn:aws:lambda:us-east-1:123456789012:layer:otel:3"], "architecture": "arm64",
				 "lambda_runtime": "java25", "xray": true, "log_retention_in_days": 30, "snap_start": true,
				 "per_function_roles": true}
				""", "dev").function("nightly");
		assertThat(function).isEqualTo(FunctionSettings.DEFAULT.with(LambdaKeys.MEMORY_SIZE, 2048)
			.with(LambdaKeys.TIMEOUT, 30)
			.with(LambdaKeys.ENVIRONMENT_VARIABLES, Map.of("SPRING_PROFILES_ACTIVE", "dev"))
			.with(LambdaKeys.TAGS, Map.of("team", "blue"))
			.with(LambdaKeys.SUBNET_IDS, List.of("subnet-1"))
			.with(LambdaKeys.SECURITY_GROUP_IDS, List.of("sg-1"))
			.with(LambdaKeys.RESERVED_CONCURRENCY, 3)
			.with(LambdaKeys.LAYERS, List.of("arn:aws:lambda:us-east-1:123456789012:layer:otel:3"))
			.with(LambdaKeys.ARCHITECTURE, "arm64")
			.with(LambdaKeys.RUNTIME, "java25")
			.with(LambdaKeys.XRAY, true)
			.with(LambdaKeys.LOG_RETENTION, 30)
			.with(LambdaKeys.SNAP_START, true)
			.with(PolicyKeys.PER_FUNCTION_ROLES, true));
	}

	@Test
	void givesEveryFunctionTheEnvironmentThatItsBeansAreChosenBy() throws IOException {
		String json = """
				{"app_name": "shop", "environment_variables": {"TABLE": "all", "COLOUR": "red"},
				 "lambda_functions": {"nightly": {"environment_variables": {"COLOUR": "blue"}}},
				 "stages": {"prod": {"environment_variables": {"TABLE": "prod"},
				   "lambda_functions": {"nightly": {"environment_variables": {"SPRING_PROFILES_ACTIVE": "night"}}}}}}
				""";
		StageConfiguration stage = stage(json, "prod");
		StageSettings settings = settings(json, "prod");
		assertThat(settings.function("api_handler").environment())
			.containsExactlyInAnyOrderEntriesOf(
					Map.of("SPRING_PROFILES_ACTIVE", "prod", "TABLE", "prod", "COLOUR", "red"))
			.isEqualTo(stage.function("api_handler").environment());
		assertThat(settings.function("nightly").environment())
			.containsExactlyInAnyOrderEntriesOf(
					Map.of("SPRING_PROFILES_ACTIVE", "night", "TABLE", "prod", "COLOUR", "blue"))
			.isEqualTo(stage.function("nightly").environment());
	}

	@Test
	void functionOfAQueueMayTakeAsLongAsTheQueueHidesAMessageUnlessItIsConfigured() throws IOException {
		SqsSourceModel queue = new SqsSourceModel("orders", 10, 0, null, List.of(), true);
		ApplicationModel model = ApplicationModel.of(List.of(),
				List.of(new FunctionModel("order", "App#order()", List.of(queue)),
						new FunctionModel("slow", "App#slow()", List.of(queue)),
						new FunctionModel("nightly", "App#nightly()")),
				List.of(), List.of());
		StageSettings settings = ConfiguredStage.settings(stage("""
				{"app_name": "shop", "lambda_functions": {"slow": {"lambda_timeout": 90}}}
				""", "dev"), model, 17, "com.example.App");
		assertThat(settings.function("order").get(LambdaKeys.TIMEOUT)).isEqualTo(30);
		assertThat(settings.function("slow").get(LambdaKeys.TIMEOUT)).isEqualTo(90);
		assertThat(settings.function("nightly").get(LambdaKeys.TIMEOUT)).isEqualTo(60);
	}

	@Test
	void takesARoleThatIsNotManagedHere() throws IOException {
		FunctionSettings function = settings("""
				{"app_name": "shop", "manage_iam_role": false, "per_function_roles": true,
				 "iam_role_arn": "arn:aws:iam::123456789012:role/x"}
				""", "dev").function("nightly");
		assertThat(function.roleArn()).isEqualTo("arn:aws:iam::123456789012:role/x");
		assertThat(function.isWithOwnRole()).isFalse();
	}

	@Test
	void readsEverySettingOfTheApi() throws IOException {
		Files.createDirectories(this.project.resolve(".chalice"));
		Files.writeString(this.project.resolve(".chalice/api.json"), "{\"Statement\": []}");
		ApiConfiguration api = settings("""
				{"app_name": "shop", "api_gateway_stage": "v1", "api_gateway_endpoint_type": "PRIVATE",
				 "api_gateway_policy_file": "api.json", "minimum_compression_size": 0, "access_log": {},
				 "api_keys": {"mobile": {"throttle_rate": 10, "throttle_burst": 20, "quota_limit": 1000,
				   "quota_period": "DAY"}, "partner": {}},
				 "stage_variables": {"colour": "blue"}, "tags": {"team": "blue"}}
				""", "dev").api();
		assertThat(api.stageName()).isEqualTo("v1");
		assertThat(api.policy()).isEqualTo("{\"Statement\": []}");
		assertThat(api.accessLog()).isNotNull().extracting(AccessLogSettings::format).asString().startsWith("{");
		assertThat(api.tags()).containsExactly(Map.entry("team", "blue"));
	}

	@Test
	void readsTheBucketOfLargePackages() throws IOException {
		String json = "{\"app_name\": \"shop\", \"deployment_bucket\": \"our.packages\", \"stages\": {\"dev\": {}, "
				+ "\"prod\": {\"deployment_bucket\": \"prod-packages\"}}}";
		assertThat(settings(json, "dev").bucket()).isEqualTo("our.packages");
		assertThat(settings(json, "prod").bucket()).isEqualTo("prod-packages");
	}

	private StageSettings settings(String json, String stage) throws IOException {
		return ConfiguredStage.settings(stage(json, stage), FUNCTIONS, 17, "com.example.App");
	}

	private StageConfiguration stage(String json, String stage) throws IOException {
		Path file = this.project.resolve(Configuration.FILE);
		Files.createDirectories(file.resolveSibling(""));
		Files.writeString(file, json);
		return Configuration.read(this.project).stage(stage);
	}

}
