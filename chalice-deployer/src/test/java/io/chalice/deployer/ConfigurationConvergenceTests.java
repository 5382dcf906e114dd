package io.chalice.deployer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.chalice.deployer.graph.ConfiguredStage;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.policy.ApplicationPolicies;
import io.chalice.deployer.policy.DeploymentTarget;
import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;
import io.chalice.model.RouteModel;
import io.chalice.project.BuiltProject;
import io.chalice.project.Jdk;
import io.chalice.project.Project;
import io.chalice.project.configuration.CommandLineOverrides;
import io.chalice.project.configuration.Configuration;
import io.chalice.project.configuration.ConfigurationSchema;
import io.chalice.project.configuration.StageConfiguration;
import io.chalice.project.describe.ApplicationProperties;
import io.chalice.project.describe.FunctionNames;
import io.chalice.project.fixture.Sources;
import io.chalice.project.packaging.Artifact;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every key of the configuration is sent when it is given and when it changes, is not
 * seen as a change afterwards, and leaves nothing when it is removed.
 */
class ConfigurationConvergenceTests {

	private static final ApplicationModel MODEL = ApplicationModel.of(
			List.of(new RouteModel("/photos/{key}", List.of("GET"), "view", "com.example.Photos#get(String)", List.of(),
					null, true, null)),
			List.of(new FunctionModel("nightly", "com.example.Photos#nightly(Map)")), List.of(), List.of());

	private static final String PRIVATE = "\"api_gateway_endpoint_type\": \"PRIVATE\"";

	private static final Map<String, Scenario> SCENARIOS = scenarios();

	private final Path directory;

	private int runs;

	ConfigurationConvergenceTests(@TempDir Path directory) {
		this.directory = directory;
	}

	private static Map<String, Scenario> scenarios() {
		Map<String, Scenario> all = new LinkedHashMap<>();
		// where and what, not how: another value is another deployment,
		// RenamedApplicationTests
		none(all, "$schema", "version", "app_name", "stages");
		none(all, "profile", "\"profile\": \"other\"");
		none(all, "region", "\"region\": \"eu-west-1\"");
		none(all, "local", "\"local\": {}");
		none(all, "local.debug", "\"local\": {\"debug\": true}");
		none(all, "local.api_keys", "\"local\": {\"api_keys\": [\"abc\"]}");
		none(all, "acknowledged_warnings", "\"acknowledged_warnings\": [\"queue-dead-letters\"]");
		none(all, "acknowledged_package_warnings", "\"acknowledged_package_warnings\": [\"json-libraries\"]");
		none(all, "deployment_bucket", "\"deployment_bucket\": \"bucket-of-mine\"");
		key(all, "lambda_memory_size", "2048", "512");
		key(all, "lambda_timeout", "30", "90");
		key(all, "environment_variables", "{\"COLOUR\": \"red\"}", "{\"COLOUR\": \"blue\", \"SIZE\": \"\"}");
		all.put("tags", new Scenario("\"log_retention_in_days\": 7, \"access_log\": {}, \"api_keys\": {\"one\": {}}",
				"\"tags\": {\"team\": \"blue\", \"cost centre\": \"7\"}", "\"tags\": {\"team\": \"red\"}"));
		String vpc = "\"subnet_ids\": [\"subnet-%s\"], \"security_group_ids\": [\"sg-%s\"]";
		all.put("subnet_ids", new Scenario("", vpc.formatted("0123456789abcdef0", "0123456789abcdef0"),
				vpc.formatted("0123456789abcdef1", "0123456789abcdef0")));
		all.put("security_group_ids", new Scenario("", vpc.formatted("0123456789abcdef0", "0123456789abcdef0"),
				vpc.formatted("0123456789abcdef0", "0123456789abcdef1")));
		key(all, "layers", "[\"arn:aws:lambda:eu-west-1:123456789012:layer:one:1\"]",
				"[\"arn:aws:lambda:eu-west-1:123456789012:layer:one:2\"]");
		key(all, "reserved_concurrency", "5", "0");
		key(all, "architecture", "\"arm64\"");
		key(all, "lambda_runtime", "\"java25\"");
		key(all, "xray", "true");
		key(all, "log_retention_in_days", "7", "14", "\"never\"");
		key(all, "log_format", "\"JSON\"");
		all.put("application_log_level", new Scenario("\"log_format\": \"JSON\"",
				"\"application_log_level\": \"DEBUG\"", "\"application_log_level\": \"ERROR\""));
		all.put("system_log_level", new Scenario("\"log_format\": \"JSON\"", "\"system_log_level\": \"DEBUG\"",
				"\"system_log_level\": \"WARN\""));
		key(all, "maximum_retry_attempts", "0", "1");
		key(all, "maximum_event_age_in_seconds", "60", "3600");
		key(all, "on_success_destination", "\"arn:aws:sqs:eu-west-1:123456789012:done\"",
				"\"arn:aws:lambda:eu-west-1:123456789012:function:audit\"",
				"\"arn:aws:events:eu-west-1:123456789012:event-bus/default\"");
		key(all, "on_failure_destination", "\"arn:aws:sns:eu-west-1:123456789012:failed\"", "\"arn:aws:s3:::failed\"");
		key(all, "dead_letter_queue", "\"arn:aws:sqs:eu-west-1:123456789012:dead\"",
				"\"arn:aws:sns:eu-west-1:123456789012:dead\"");
		key(all, "provisioned_concurrency", "1", "3");
		key(all, "ephemeral_storage", "1024", "2048");
		key(all, "snap_start", "true");
		key(all, "runtime_management", "\"function_update\"", "\"arn:aws:lambda:eu-west-1::runtime:0a1b\"",
				"\"arn:aws:lambda:eu-west-1::runtime:2c3d\"");
		key(all, "aot", "false");
		key(all, "aot_cache", "true");
		key(all, "automatic_layer", "true");
		all.put("autogen_policy", new Scenario("", "\"autogen_policy\": false, \"iam_policy_file\": \"one.json\""));
		all.put("iam_policy_file", new Scenario("\"autogen_policy\": false", "\"iam_policy_file\": \"one.json\"",
				"\"iam_policy_file\": \"two.json\""));
		key(all, "extra_policy_file", "\"one.json\"", "\"large.json\"", "\"two.json\"");
		String role = "\"manage_iam_role\": false, \"iam_role_arn\": \"arn:aws:iam::123456789012:role/%s\"";
		all.put("manage_iam_role", new Scenario("", role.formatted("own")));
		all.put("iam_role_arn", new Scenario("", role.formatted("own"), role.formatted("other")));
		key(all, "per_function_roles", "true");
		key(all, "api_gateway_stage", "\"v1\"", "\"v2\"");
		key(all, "api_gateway_endpoint_type", "\"REGIONAL\"");
		// the policy file makes way for the endpoints
		all.put("api_gateway_endpoint_vpce",
				new Scenario(PRIVATE + ", \"api_gateway_policy_file\": \"api.json\"",
						PRIVATE + ", \"api_gateway_policy_file\": null, \"api_gateway_endpoint_vpce\": \"vpce-0a\"",
						PRIVATE + ", \"api_gateway_policy_file\": null, \"api_gateway_endpoint_vpce\": \"vpce-0b\"",
						PRIVATE + ", \"api_gateway_policy_file\": null,"
								+ " \"api_gateway_endpoint_vpce\": [\"vpce-0a\", \"vpce-0b\"]"));
		key(all, "api_gateway_policy_file", "\"api.json\"", "\"api2.json\"");
		key(all, "minimum_compression_size", "100", "0");
		key(all, "access_log", "{}");
		key(all, "access_log.destination_arn", "\"arn:aws:logs:eu-west-1:123456789012:log-group:one\"",
				"\"arn:aws:logs:eu-west-1:123456789012:log-group:two\"");
		key(all, "access_log.format", "\"$context.requestId\"", "\"$context.status\"");
		key(all, "api_keys", "{\"one\": {}}", "{\"one\": {}, \"two\": {}}");
		String plan = "\"api_keys\": {\"one\": {%s}}";
		String throttle = "\"throttle_rate\": %s";
		all.put("api_keys.*.throttle_rate", new Scenario(plan.formatted(""), plan.formatted(throttle.formatted(10)),
				plan.formatted(throttle.formatted(20))));
		all.put("api_keys.*.throttle_burst",
				new Scenario(plan.formatted(throttle.formatted(10)),
						plan.formatted(throttle.formatted(10) + ", \"throttle_burst\": 5"),
						plan.formatted(throttle.formatted(10) + ", \"throttle_burst\": 7")));
		String quota = "\"quota_limit\": %d, \"quota_period\": \"%s\"";
		all.put("api_keys.*.quota_limit", new Scenario(plan.formatted(""), plan.formatted(quota.formatted(10, "DAY")),
				plan.formatted(quota.formatted(20, "DAY"))));
		all.put("api_keys.*.quota_period", new Scenario(plan.formatted(""), plan.formatted(quota.formatted(10, "DAY")),
				plan.formatted(quota.formatted(10, "WEEK"))));
		key(all, "stage_variables", "{\"colour\": \"red\"}", "{\"colour\": \"blue\", \"size\": \"xl\"}");
		key(all, "lambda_functions", "{\"nightly\": {\"lambda_timeout\": 30}}",
				"{\"nightly\": {\"lambda_memory_size\": 512}}");
		return all;
	}

	private static void none(Map<String, Scenario> all, String... keys) {
		if (keys.length == 2 && keys[1].startsWith("\"")) {
			all.put(keys[0], new Scenario("", false, List.of(keys[1])));
			return;
		}
		for (String key : keys) {
			all.put(key, new Scenario("", false, List.of()));
		}
	}

	private static void key(Map<String, Scenario> all, String key, String... values) {
		String[] path = key.split("\\.");
		all.put(key,
				new Scenario("", true,
						Stream.of(values)
							.map((value) -> (path.length == 1) ? "\"%s\": %s".formatted(key, value)
									: "\"%s\": {\"%s\": %s}".formatted(path[0], path[1], value))
							.toList()));
	}

	@BeforeEach
	void build() throws IOException {
		new Sources(this.directory.resolve("src")).add("com.example.Photos", """
				@org.springframework.stereotype.Component
				public class Photos {
					Object get(String key) {
						return key;
					}
					Object nightly(java.util.Map<String, Object> event) {
						return event;
					}
				}
				""").add("com.example.Application", """
				@org.springframework.boot.autoconfigure.SpringBootApplication
				public class Application {
				}
				""").compile(this.directory.resolve("target/classes"));
		Path files = Files.createDirectories(this.directory.resolve(".chalice"));
		String policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": [\"%s\"],"
				+ " \"Resource\": [\"*\"]}]}";
		Files.writeString(files.resolve("one.json"), policy.formatted("sns:Publish"));
		Files.writeString(files.resolve("two.json"), policy.formatted("sqs:SendMessage"));
		Files.writeString(files.resolve("large.json"),
				LargePolicies.document("sqs", 0, LargePolicies.LARGE).toPrettyJson());
		Files.writeString(files.resolve("api.json"), "{\"Version\": \"2012-10-17\", \"Statement\": []}");
		Files.writeString(files.resolve("api2.json"), "{\"Version\": \"2012-10-17\", \"Statement\": [{}]}");
	}

	@Test
	void everyKeyOfTheSchemaHasAScenario() {
		Set<String> keys = new TreeSet<>();
		JsonNode schema = JsonMapper.builder().build().readTree(ConfigurationSchema.json());
		collect(schema, "", keys);
		schema.path("$defs").forEach((definition) -> collect(definition, "", keys));
		assertThat(SCENARIOS.keySet()).containsExactlyInAnyOrderElementsOf(keys);
	}

	private static void collect(JsonNode object, String prefix, Set<String> keys) {
		object.path("properties").properties().forEach((property) -> {
			keys.add(prefix + property.getKey());
			collect(property.getValue(), prefix + property.getKey() + ".", keys);
			collect(property.getValue().path("additionalProperties"), prefix + property.getKey() + ".*.", keys);
		});
	}

	@Test
	void everyKeyIsSentAndSeenOnceAndItsRemovalRestoresTheDefault() throws IOException {
		for (Map.Entry<String, Scenario> entry : SCENARIOS.entrySet()) {
			String key = entry.getKey();
			Scenario scenario = entry.getValue();
			DeployScenario deploys = scenario();
			deploys.cloud().roles().create("own", "{}", Map.of());
			deploys.cloud().roles().create("other", "{}", Map.of());
			Files.writeString(this.directory.resolve(".chalice/policy.json"),
					Files.readString(this.directory.resolve(".chalice/one.json")).replace("sns:Publish", "ec2:Run"));
			deploys.deploy(request(scenario.base()));
			List<String> before = inventory(deploys);
			for (String given : scenario.steps()) {
				DeploymentRequest request = request(scenario.base(), given);
				Plan plan = deploys.deploy(request);
				assertThat(plan.hasChanges()).as("%s is sent: %s", key, given).isEqualTo(scenario.sent());
				assertThat(deploys.deployer().plan(request).changes()).as("%s is seen once: %s", key, given)
					.allMatch((change) -> change.action() == PlannedChange.Action.NONE);
			}
			Plan back = deploys.deploy(request(scenario.base()));
			assertThat(back.hasChanges()).as("%s is removed", key).isEqualTo(scenario.sent());
			assertThat(inventory(deploys)).as("%s is removed", key).isEqualTo(before);
			assertThat(deploys.deployer().plan(request(scenario.base())).hasChanges()).as(key).isFalse();
		}
	}

	private static List<String> inventory(DeployScenario scenario) {
		return DeployScenario.inUse(scenario.cloud());
	}

	private DeploymentRequest request(String... fragments) throws IOException {
		JsonMapper mapper = JsonMapper.builder().build();
		ObjectNode stage = mapper.createObjectNode();
		for (String fragment : fragments) {
			mapper.readTree("{" + fragment + "}").properties().forEach((member) -> {
				if (member.getValue().isNull()) {
					stage.remove(member.getKey());
				}
				else {
					stage.set(member.getKey(), member.getValue());
				}
			});
		}
		Files.writeString(this.directory.resolve(".chalice/config.json"),
				"{\"app_name\": \"shop\", \"stages\": {\"dev\": %s}}".formatted(stage));
		StageConfiguration configuration = Configuration.read(this.directory).stage("dev", CommandLineOverrides.none());
		Artifact zip = Samples.artifact(this.directory, "one");
		return new DeploymentRequest(MODEL,
				ConfiguredStage.settings(configuration, FunctionNames.of(MODEL), 17, "com.example.Application"),
				configuration.aotCache() ? withStartScript(zip)
						: configuration.automaticLayer() ? zip.withLayer(Samples.libraries(this.directory, "one"))
								: configuration.aot() ? zip : Artifact.of(zip.file(), false),
				new ApplicationPolicies(project(), MODEL, configuration,
						new DeploymentTarget("aws", "eu-west-1", "123456789012"),
						(function) -> ApplicationProperties.of(Map.of())));
	}

	private static Artifact withStartScript(Artifact zip) throws IOException {
		Path file = zip.file().resolveSibling("cached.zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
			ZipEntry entry = new ZipEntry("aot-cache/package");
			entry.setTime(0);
			out.putNextEntry(entry);
			out.write("record\n".getBytes(StandardCharsets.UTF_8));
		}
		return Artifact.forCache(file, true);
	}

	private BuiltProject project() {
		Path target = this.directory.resolve("target");
		Project project = new Project(this.directory, this.directory, "app", "1", 17, target, target.resolve("classes"),
				target.resolve("app-1.jar"), null);
		return new BuiltProject(project, new Jdk(Path.of(System.getProperty("java.home")), 17),
				target.resolve("classes"), List.of(), "com.example.Application");
	}

	private DeployScenario scenario() {
		this.runs++;
		return new DeployScenario(this.directory.resolve("run" + this.runs), this.runs);
	}

	/**
	 * How a key is tried.
	 *
	 * @param base the configuration without it
	 * @param sent whether AWS is told
	 * @param steps what is given one after another
	 */
	record Scenario(String base, boolean sent, List<String> steps) {

		Scenario(String base, String... steps) {
			this(base, true, List.of(steps));
		}

	}

}
