package io.chalice.deployer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.chalice.deployer.graph.ApiConfigurationBuilder;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.StageSettings;
import io.chalice.model.ApplicationModel;
import io.chalice.model.AuthorizerModel;
import io.chalice.model.FunctionModel;
import io.chalice.project.configuration.AccessLogSettings;
import io.chalice.project.configuration.ApiConfiguration;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;
import io.chalice.project.configuration.UsagePlan;
import io.chalice.project.packaging.Artifact;

/**
 * An application that uses much, before and after a change of much.
 */
final class Applications {

	private static final AuthorizerModel OWN = new AuthorizerModel("Own", AuthorizerModel.Type.CUSTOM, "Authorization",
			List.of(), List.of(), "check", null, 300, null);

	private Applications() {
	}

	static DeploymentRequest before(Path directory) {
		ApplicationModel model = ApplicationModel.of(
				List.of(Samples.route("/", "GET"), Samples.corsRoute("/cities/{city}", "GET", "PUT"),
						Samples.securedRoute("/key", true, "Own")),
				List.of(new FunctionModel("check", "App#check(Map)"), new FunctionModel("nightly", "App#nightly(Map)")),
				List.of(OWN), List.of("image/png"));
		return Samples.request(model, settings(
				ApiConfigurationBuilder.of("dev").apiKeys(keys()).stageVariables(Map.of("colour", "red")).build(),
				FunctionSettings.DEFAULT.with(LambdaKeys.LOG_RETENTION, 7).with(LambdaKeys.RESERVED_CONCURRENCY, 5)),
				Samples.artifact(made(directory), "before"));
	}

	static DeploymentRequest after(Path directory) {
		ApplicationModel model = ApplicationModel.of(
				List.of(Samples.route("/", "GET", "POST"), Samples.securedRoute("/key", true, "Own")),
				List.of(new FunctionModel("check", "App#check(Map)"), new FunctionModel("weekly", "App#weekly(Map)")),
				List.of(OWN), List.of());
		return Samples.request(model,
				settings(
						ApiConfigurationBuilder.of("dev")
							.apiKeys(new TreeMap<>(Map.of("two", new UsagePlan(10, 20, 200, UsagePlan.Period.DAY),
									"three", UsagePlan.UNLIMITED)))
							.stageVariables(Map.of("colour", "blue"))
							.minimumCompressionSize(100)
							.accessLog(new AccessLogSettings("arn:aws:logs:eu-west-1:123456789012:log-group:api",
									"$context.requestId"))
							.tags(Map.of("team", "blue"))
							.build(),
						FunctionSettings.DEFAULT.with(LambdaKeys.MEMORY_SIZE, 2048).with(LambdaKeys.XRAY, true)),
				Samples.artifact(made(directory), "after"));
	}

	static DeploymentRequest large(Path directory) {
		DeploymentRequest request = before(directory);
		Artifact artifact = request.artifact();
		return Samples.request(request.model(), request.settings(),
				new Artifact(artifact.file(), artifact.sha256(), 60L * 1024 * 1024, true, Set.of()));
	}

	static Map<String, UsagePlan> keys() {
		return new TreeMap<>(
				Map.of("one", UsagePlan.UNLIMITED, "two", new UsagePlan(10, 20, 100, UsagePlan.Period.DAY)));
	}

	private static StageSettings settings(ApiConfiguration api, FunctionSettings functions) {
		return new StageSettings("shop", "dev", 17, "com.example.App", api, functions, Map.of(), null);
	}

	private static Path made(Path directory) {
		try {
			return Files.createDirectories(directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
