package io.chalice.conformance.front;

import java.util.ArrayList;
import java.util.List;

import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.autoconfigure.local.LocalApi;
import io.chalice.autoconfigure.properties.ChaliceProperties;
import io.chalice.conformance.suite.Surroundings;
import io.chalice.gateway.Gateway;

/**
 * Local mode: the gateway and the application in one process, over HTTP.
 */
final class LocalFront extends SocketFront {

	private final StartedApplications applications = new StartedApplications();

	private final List<LocalApi> apis = new ArrayList<>();

	@Override
	Gateway gateway(Surroundings surroundings) {
		ChaliceProperties.Local local = this.applications.bean(surroundings.debug(), ChaliceProperties.class)
			.getLocal();
		local.setStageVariables(surroundings.stageVariables());
		LocalApi api = new LocalApi(this.applications.bean(surroundings.debug(), ChaliceApplication.class), local);
		this.apis.add(api);
		return api;
	}

	@Override
	public void close() {
		super.close();
		this.apis.forEach(LocalApi::close);
		this.applications.close();
	}

}
