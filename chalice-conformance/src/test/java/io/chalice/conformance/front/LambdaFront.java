package io.chalice.conformance.front;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.chalice.conformance.deployed.Deployed;
import io.chalice.conformance.suite.Surroundings;
import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.Gateway;
import io.chalice.gateway.lambda.LogListener;
import io.chalice.gateway.rest.RestApi;

/**
 * The gateway over HTTP, and behind it the application as it is deployed: its functions
 * are processes under AWS's runtime interface client, of the zip that was uploaded.
 */
final class LambdaFront extends SocketFront {

	private final Path javaHome;

	private final Deployed deployed;

	private final LogListener log;

	private final Map<Boolean, PackagedFunctions> functions = new HashMap<>();

	LambdaFront(Path javaHome, Deployed deployed) {
		this(javaHome, deployed, (line) -> {
		});
	}

	LambdaFront(Path javaHome, Deployed deployed, LogListener log) {
		this.javaHome = javaHome;
		this.deployed = deployed;
		this.log = log;
	}

	@Override
	Gateway gateway(Surroundings surroundings) {
		PackagedFunctions behind = this.functions.computeIfAbsent(surroundings.debug(),
				(debug) -> new PackagedFunctions(this.javaHome, this.deployed.task(), this.deployed.environments(),
						debug, this.log));
		return RestApi.of(this.deployed.model(), behind, ApiSettings.DEFAULT.withApiKeys(List.of("conformance-key"))
			.withStageVariables(surroundings.stageVariables()));
	}

	@Override
	public void close() {
		super.close();
		this.functions.values().forEach(PackagedFunctions::close);
	}

}
