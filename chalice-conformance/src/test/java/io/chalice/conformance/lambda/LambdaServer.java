package io.chalice.conformance.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.chalice.conformance.front.PackagedFunctions;
import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.rest.RestApi;
import io.chalice.gateway.server.LocalServer;
import io.chalice.gateway.server.ServerOptions;
import io.chalice.model.ApplicationModel;

/**
 * Serves an executable jar through the gateway and a Lambda process:
 * {@code LambdaServer JAR JAVA_HOME DEBUG API_KEY}. Prints where, as local mode does.
 */
public final class LambdaServer {

	private LambdaServer() {
	}

	/**
	 * Serve until the process is ended.
	 * @param args the jar, the Java installation, whether to debug, the API key
	 * @throws IOException if the jar cannot be read
	 * @throws InterruptedException if interrupted while the application is described
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		Path javaHome = Path.of(args[1]);
		PackagedApplication application = PackagedApplication.of(Path.of(args[0]), Files.createTempDirectory("task"));
		ApplicationModel model = application.describe(javaHome);
		PackagedFunctions functions = new PackagedFunctions(javaHome, application.task(),
				PackagedFunctions.environments(application.mainClass(), model), Boolean.parseBoolean(args[2]));
		RestApi api = RestApi.of(model, functions, ApiSettings.DEFAULT.withApiKeys(List.of(args[3])));
		LocalServer server = LocalServer.start(ServerOptions.onLoopback(0).withKeepsJvmAlive(true), api, (request) -> {
		});
		System.out.printf("Serving on localhost:%d%n", server.port());
	}

}
