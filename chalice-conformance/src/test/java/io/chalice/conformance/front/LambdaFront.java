package io.chalice.conformance.front;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.conformance.application.ConformanceApplication;
import io.chalice.conformance.suite.Surroundings;
import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.Gateway;
import io.chalice.gateway.rest.RestApi;
import io.chalice.model.ApplicationModel;

/**
 * The gateway over HTTP, and behind it the application as it is deployed: its functions
 * are processes under AWS's runtime interface client.
 */
final class LambdaFront extends SocketFront {

	private final Path javaHome;

	private final Path task;

	private final StartedApplications applications = new StartedApplications();

	private final Map<Boolean, PackagedFunctions> functions = new HashMap<>();

	LambdaFront(Path javaHome, Path task) {
		this.javaHome = javaHome;
		this.task = task;
	}

	@Override
	Gateway gateway(Surroundings surroundings) {
		ApplicationModel model = this.applications.bean(false, ChaliceApplication.class).model();
		PackagedFunctions behind = this.functions.computeIfAbsent(surroundings.debug(),
				(debug) -> new PackagedFunctions(this.javaHome, this.task, ConformanceApplication.class.getName(),
						model, debug));
		return RestApi.of(model, behind, ApiSettings.DEFAULT.withApiKeys(List.of("conformance-key"))
			.withStageVariables(surroundings.stageVariables()));
	}

	@Override
	public void close() {
		super.close();
		this.functions.values().forEach(PackagedFunctions::close);
		this.applications.close();
	}

}
