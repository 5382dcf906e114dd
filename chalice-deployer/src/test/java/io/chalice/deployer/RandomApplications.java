package io.chalice.deployer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.ApiEndpoint;
import io.chalice.deployer.graph.ApiConfigurationBuilder;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.StageSettings;
import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;
import io.chalice.model.RouteModel;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;
import io.chalice.project.configuration.AccessLogSettings;
import io.chalice.project.configuration.ApiConfiguration;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;
import io.chalice.project.configuration.PolicyKeys;
import io.chalice.project.configuration.UsagePlan;

/**
 * Applications with any mixture of what can be deployed.
 */
final class RandomApplications {

	private static final List<String> FUNCTIONS = List.of("check", "nightly", "weekly");

	private static final List<String> ACTIONS = List.of("s3:GetObject", "s3:PutObject", "sns:Publish",
			"sqs:SendMessage");

	private static final List<ApiEndpoint> ENDPOINTS = List.of(new ApiEndpoint("EDGE", List.of()),
			new ApiEndpoint("REGIONAL", List.of()), new ApiEndpoint("PRIVATE", List.of("vpce-1")),
			new ApiEndpoint("PRIVATE", List.of("vpce-2")), new ApiEndpoint("PRIVATE", List.of("vpce-1", "vpce-2")));

	private final Path directory;

	private final Random random;

	RandomApplications(Path directory, long seed) {
		this.directory = directory;
		this.random = new Random(seed);
	}

	DeploymentRequest next(String application) {
		List<RouteModel> routes = new ArrayList<>();
		if (this.random.nextInt(4) > 0) {
			routes.add(Samples.route("/", "GET"));
			if (this.random.nextBoolean()) {
				routes.add(new RouteModel("/key", List.of("GET"), "key", "com.example.App#key()",
						RouteModel.DEFAULT_CONTENT_TYPES, null, true, null));
			}
		}
		List<FunctionModel> functions = new ArrayList<>();
		for (String function : FUNCTIONS) {
			if (this.random.nextBoolean() || (routes.isEmpty() && function.equals("weekly") && functions.isEmpty())) {
				functions.add(new FunctionModel(function, "App#%s(Map)".formatted(function)));
			}
		}
		ApplicationModel model = ApplicationModel.of(routes, functions, List.of(), List.of());
		List<String> actions = ACTIONS.stream().filter((action) -> this.random.nextBoolean()).toList();
		StageSettings settings = new StageSettings(application, "dev", 17, "com.example.App", api(), function(),
				Map.of(), null);
		int from = one(0, 0, 30);
		PolicyDocument many = LargePolicies.document(one("sqs", "ec2"), from, one(from, from, from + 100, from + 130));
		return new DeploymentRequest(model, settings, Samples.artifact(made(), one("one", "two")),
				(role, names,
						implied) -> implied.merge(List.of(new PolicyDocument(
								actions.isEmpty() ? List.of() : List.of(Statement.allow("Own", actions, List.of("*")))),
								many)));
	}

	DeploymentRequest with(boolean api, List<String> functions, FunctionSettings settings) {
		ApplicationModel model = ApplicationModel.of(api ? List.of(Samples.route("/", "GET")) : List.of(),
				functions.stream().map((name) -> new FunctionModel(name, "App#%s(Map)".formatted(name))).toList(),
				List.of(), List.of());
		return Samples.request(
				model, new StageSettings("shop", "dev", 17, "com.example.App",
						ApiConfigurationBuilder.of("dev").build(), settings, Map.of(), null),
				Samples.artifact(made(), "one"));
	}

	private FunctionSettings function() {
		return FunctionSettings.DEFAULT.with(LambdaKeys.MEMORY_SIZE, one(1024, 2048))
			.with(LambdaKeys.TIMEOUT, one(60, 30))
			.with(LambdaKeys.ENVIRONMENT_VARIABLES, one(Map.of(), Map.of("COLOUR", "red")))
			.with(LambdaKeys.TAGS, tags())
			.with(LambdaKeys.LAYERS, one(List.of(), List.of("arn:aws:lambda:eu-west-1:123456789012:layer:one:1")))
			.with(LambdaKeys.RESERVED_CONCURRENCY, maybe(5, 7))
			.with(LambdaKeys.ARCHITECTURE, one("x86_64", "arm64"))
			.with(LambdaKeys.XRAY, this.random.nextBoolean())
			.with(LambdaKeys.LOG_RETENTION, maybe(7, 14))
			.with(LambdaKeys.EPHEMERAL_STORAGE, one(512, 1024))
			.with(LambdaKeys.SNAP_START, this.random.nextBoolean())
			.with(PolicyKeys.PER_FUNCTION_ROLES, this.random.nextInt(4) == 0);
	}

	private ApiConfiguration api() {
		Map<String, UsagePlan> keys = new TreeMap<>();
		for (String key : List.of("one", "two")) {
			if (this.random.nextBoolean()) {
				keys.put(key, one(UsagePlan.UNLIMITED, new UsagePlan(10, 20, 100, UsagePlan.Period.DAY),
						new UsagePlan(10, null, null, null), new UsagePlan(null, null, 200, UsagePlan.Period.WEEK)));
			}
		}
		return ApiConfigurationBuilder.of(one("dev", "dev", "v2"))
			.endpoint(ENDPOINTS.get(this.random.nextInt(ENDPOINTS.size())))
			.minimumCompressionSize(maybe(100, 200))
			.stageVariables(one(Map.of(), Map.of("colour", "red"), Map.of("colour", "blue", "size", "xl")))
			.accessLog(maybe(new AccessLogSettings(null, "$context.requestId"),
					new AccessLogSettings("arn:aws:logs:eu-west-1:123456789012:log-group:api", "$context.status")))
			.apiKeys(keys)
			.tags(tags())
			.build();
	}

	private Map<String, String> tags() {
		return one(Map.of(), Map.of("team", "blue"), Map.of("team", "red", "cost centre", "7/3"));
	}

	@SafeVarargs
	private <T> T one(T... choices) {
		return choices[this.random.nextInt(choices.length)];
	}

	@SafeVarargs
	private <T> @Nullable T maybe(T... choices) {
		return this.random.nextBoolean() ? choices[this.random.nextInt(choices.length)] : null;
	}

	private Path made() {
		try {
			return Files.createDirectories(this.directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
