package io.chalice.deployer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.graph.ApiConfigurationBuilder;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.StageSettings;
import io.chalice.deployer.iam.PolicySource;
import io.chalice.model.ApplicationModel;
import io.chalice.model.AuthorizerModel;
import io.chalice.model.CorsModel;
import io.chalice.model.FunctionModel;
import io.chalice.model.RouteModel;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.packaging.Artifact;
import io.chalice.project.packaging.PackagedLayer;

/**
 * Applications to deploy.
 */
public final class Samples {

	private Samples() {
	}

	public static RouteModel route(String path, String... methods) {
		return new RouteModel(path, List.of(methods), "view", "com.example.App#view()",
				RouteModel.DEFAULT_CONTENT_TYPES, null, false, null);
	}

	public static RouteModel corsRoute(String path, String... methods) {
		return new RouteModel(path, List.of(methods), "view", "com.example.App#view()",
				RouteModel.DEFAULT_CONTENT_TYPES, CorsModel.DEFAULT, false, null);
	}

	public static RouteModel securedRoute(String path, boolean apiKey, @Nullable String authorizer) {
		return new RouteModel(path, List.of("GET"), "view", "com.example.App#view()", RouteModel.DEFAULT_CONTENT_TYPES,
				null, apiKey, authorizer);
	}

	public static ApplicationModel helloWorld() {
		return ApplicationModel.of(List.of(route("/", "GET")), List.of(), List.of(), List.of());
	}

	public static ApplicationModel rich() {
		AuthorizerModel pool = new AuthorizerModel("MyPool", AuthorizerModel.Type.COGNITO_USER_POOLS, "Authorization",
				List.of("arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_abc"), List.of(), null, null,
				null, null);
		AuthorizerModel custom = new AuthorizerModel("Own", AuthorizerModel.Type.CUSTOM, "Authorization", List.of(),
				List.of(), "check", null, 300, null);
		return ApplicationModel.of(
				List.of(route("/", "GET"), corsRoute("/cities/{city}", "GET", "PUT"),
						new RouteModel("/key", List.of("GET"), "key", "com.example.App#key()",
								RouteModel.DEFAULT_CONTENT_TYPES, null, true, null),
						securedRoute("/own", false, "Own"), securedRoute("/pool", false, "MyPool")),
				List.of(new FunctionModel("check", "com.example.App#check(Map)"),
						new FunctionModel("nightly", "com.example.App#nightly(Map)")),
				List.of(pool, custom), List.of("image/png"));
	}

	public static StageSettings settings(String application) {
		return new StageSettings(application, "dev", 17, "com.example.App", ApiConfigurationBuilder.of("dev").build(),
				FunctionSettings.DEFAULT, Map.of(), null);
	}

	public static DeploymentRequest request(ApplicationModel model, StageSettings settings, Artifact artifact) {
		return new DeploymentRequest(model, settings, artifact, PolicySource.impliedOnly());
	}

	/**
	 * Make a layer of one library.
	 * @param directory where to put it
	 * @param content what is in the library
	 * @return the layer
	 */
	public static PackagedLayer libraries(Path directory, String content) {
		return PackagedLayer
			.of(zip(directory.resolve("libraries-" + content + ".zip"), "java/lib/library.jar", content));
	}

	/**
	 * Make a zip of one file.
	 * @param directory where to put it
	 * @param content what is in it
	 * @return the artefact
	 */
	public static Artifact artifact(Path directory, String content) {
		return Artifact.of(zip(directory.resolve(content + ".zip"), "content.txt", content), true);
	}

	private static Path zip(Path zip, String name, String content) {
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
			// what a deflater writes depends on the machine
			out.setLevel(0);
			ZipEntry entry = new ZipEntry(name);
			entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
			out.putNextEntry(entry);
			out.write(content.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return zip;
	}

}
