package io.chalice.deployer.restapi;

import java.util.List;

import io.chalice.deployer.cloud.RestApiDescription;
import io.chalice.deployer.plan.Observing;

/**
 * Finds the application's API: by the recorded id, and without one, or when that API is
 * gone, by the tags of every API there is.
 */
final class RestApiLookup {

	private RestApiLookup() {
	}

	static List<RestApiDescription> find(Observing observing) {
		String recorded = observing.state()
			.resource(RestApiResource.RESOURCE_NAME)
			.map((entry) -> entry.get("rest_api_id"))
			.orElse(null);
		if (recorded != null) {
			RestApiDescription api = observing.cloud().restApis().find(recorded).orElse(null);
			if (api != null && observing.naming().owns(api.tags())) {
				return List.of(api);
			}
		}
		return observing.cloud()
			.restApis()
			.list()
			.stream()
			.filter((api) -> observing.naming().owns(api.tags()))
			.toList();
	}

}
