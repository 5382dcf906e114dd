package io.chalice.conformance.front;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.conformance.suite.Surroundings;
import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.Gateway;
import io.chalice.gateway.lambda.JavaRuntime;
import io.chalice.gateway.rest.RestApi;

/**
 * The gateway over HTTP, and behind it the application as it is deployed: its functions
 * are processes under AWS's runtime interface client.
 */
final class LambdaFront extends SocketFront {

	private final JavaRuntime runtime;

	private final Path task;

	private final StartedApplications applications = new StartedApplications();

	private final Map<Boolean, LambdaFunctions> functions = new HashMap<>();

	LambdaFront(Path javaHome, Path task) {
		this.runtime = new JavaRuntime(javaHome, InterfaceClient.jars(), List.of());
		this.task = task;
	}

	@Override
	Gateway gateway(Surroundings surroundings) {
		LambdaFunctions behind = this.functions.computeIfAbsent(surroundings.debug(),
				(debug) -> new LambdaFunctions(this.runtime, this.task,
						debug ? Map.of("CHALICE_DEBUG", "true") : Map.of()));
		return RestApi.of(this.applications.bean(false, ChaliceApplication.class).model(), behind,
				ApiSettings.DEFAULT.withApiKeys(List.of("conformance-key"))
					.withStageVariables(surroundings.stageVariables()));
	}

	@Override
	public void close() {
		super.close();
		this.functions.values().forEach(LambdaFunctions::close);
		this.applications.close();
	}

}
