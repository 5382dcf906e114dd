package io.chalice.deployer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.chalice.deployer.cloud.BucketNotifications;
import io.chalice.deployer.cloud.NotificationEntry;
import io.chalice.deployer.graph.ApiConfigurationBuilder;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.StageSettings;
import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;
import io.chalice.model.S3SourceModel;
import io.chalice.model.ScheduleSourceModel;
import io.chalice.model.SourceModel;
import io.chalice.model.SqsSourceModel;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;
import io.chalice.project.packaging.Artifact;

/**
 * Applications whose functions get events, before and after a change of much, and what
 * there has to be around them.
 */
public final class EventApplications {

	public static final FunctionSettings FUNCTIONS = FunctionSettings.DEFAULT.with(LambdaKeys.TIMEOUT, 30);

	private EventApplications() {
	}

	static void surround(DeployScenario scenario) {
		scenario.cloud().queue("orders", 180, true, null);
		scenario.cloud().queue("audit", 180, true, null);
		scenario.cloud().buckets().create("uploads");
		scenario.cloud()
			.bucketNotifications("uploads",
					new BucketNotifications(List.of(new NotificationEntry(NotificationEntry.Kind.TOPIC, "theirs",
							"arn:aws:sns:eu-west-1:123456789012:removed", List.of("s3:ObjectRemoved:*"), List.of())),
							true));
	}

	public static DeploymentRequest before(Path directory) {
		return request(directory, "before", function("order", queue("orders")), function("audit", queue("audit")),
				function("refresh", schedule("rate(5 minutes)"), schedule("rate(7 days)")),
				function("uploaded", bucket("in/", ".csv")), function("images", bucket("in/", ".png")));
	}

	public static DeploymentRequest after(Path directory) {
		return request(directory, "after",
				function("order", new SqsSourceModel("orders", 50, 5, 7, List.of("{\"body\":{\"a\":[1]}}"), false)),
				function("archive", queue("audit"), schedule("rate(7 days)")),
				function("refresh", schedule("rate(1 hour)"), bucket("x/", "")),
				function("arrived", bucket("in/", ".csv"), bucket("in/", ".png")));
	}

	public static SqsSourceModel queue(String name) {
		return new SqsSourceModel(name, 10, 0, null, List.of(), true);
	}

	public static ScheduleSourceModel schedule(String expression) {
		return new ScheduleSourceModel(expression, "UTC", null, null, 0, null, true);
	}

	public static S3SourceModel bucket(String prefix, String suffix) {
		return new S3SourceModel("uploads", prefix, suffix, List.of("s3:ObjectCreated:*"), true);
	}

	public static FunctionModel function(String name, SourceModel... sources) {
		return new FunctionModel(name, "App#%s(Object)".formatted(name), List.of(sources));
	}

	public static DeploymentRequest request(Path directory, String content, FunctionModel... functions) {
		return request("shop", directory, content, FUNCTIONS, functions);
	}

	public static DeploymentRequest request(String application, Path directory, String content,
			FunctionSettings settings, FunctionModel... functions) {
		return request(application, "dev", directory, content, settings, functions);
	}

	public static DeploymentRequest request(String application, String stage, Path directory, String content,
			FunctionSettings settings, FunctionModel... functions) {
		ApplicationModel model = ApplicationModel.of(List.of(Samples.route("/", "GET")), List.of(functions), List.of(),
				List.of());
		return Samples.request(
				model, new StageSettings(application, stage, 17, "com.example.App",
						ApiConfigurationBuilder.of(stage).build(), settings, Map.of(), null),
				artifact(directory, content));
	}

	private static Artifact artifact(Path directory, String content) {
		try {
			return Samples.artifact(Files.createDirectories(directory), content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
