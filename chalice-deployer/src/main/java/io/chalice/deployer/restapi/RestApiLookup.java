package io.chalice.deployer.restapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.chalice.deployer.cloud.ApiEndpoint;
import io.chalice.deployer.cloud.RestApiDescription;
import io.chalice.deployer.graph.ResourceNames;
import io.chalice.deployer.plan.ObservationContext;

/**
 * Finds the application's API: by the recorded id, and without one, or when that API is
 * gone, by the tags of every API there is.
 */
final class RestApiLookup {

	private RestApiLookup() {
	}

	/** Notes that an API was made to take the place of another one. */
	static final String REPLACING = "replacing";

	/**
	 * Find the API.
	 * @param observing where to look
	 * @return the recorded one, or those that say they are this application's
	 */
	static List<RestApiDescription> find(ObservationContext observing) {
		List<RestApiDescription> recorded = recorded(observing);
		return recorded.isEmpty() ? listed(observing) : recorded;
	}

	/**
	 * Find the API, and those that it takes or has taken the place of.
	 * @param observing where to look
	 * @param wanted where it shall be reached from
	 * @return the APIs, those first that can be reached so or made so, and the recorded
	 * one before others
	 */
	static List<RestApiDescription> find(ObservationContext observing, ApiEndpoint wanted) {
		List<RestApiDescription> found = new ArrayList<>(find(observing));
		boolean replacing = observing.state()
			.resource(RestApiResource.RESOURCE_NAME)
			.filter((entry) -> Boolean.parseBoolean(entry.get(REPLACING)))
			.isPresent();
		if (replacing || found.stream().anyMatch((api) -> EndpointPatches.impossible(api.endpoint(), wanted))) {
			listed(observing).stream()
				.filter((api) -> found.stream().noneMatch((one) -> one.id().equals(api.id())))
				.toList()
				.forEach(found::add);
		}
		found.sort(Comparator.comparing((api) -> EndpointPatches.impossible(api.endpoint(), wanted)));
		return found;
	}

	private static List<RestApiDescription> recorded(ObservationContext observing) {
		return observing.state()
			.resource(RestApiResource.RESOURCE_NAME)
			.map((entry) -> entry.get("rest_api_id"))
			.flatMap((id) -> observing.cloud().restApis().find(id))
			.filter((api) -> isOwn(api, observing))
			.map(List::of)
			.orElse(List.of());
	}

	private static List<RestApiDescription> listed(ObservationContext observing) {
		return observing.cloud()
			.restApis()
			.list()
			.stream()
			.filter((api) -> observing.naming().owns(api.tags()))
			.toList();
	}

	/**
	 * Return whether an API whose id is recorded is still this application's.
	 * @param api the API
	 * @param observing where to look
	 * @return {@code true} also when somebody has removed the tag
	 */
	static boolean isOwn(RestApiDescription api, ObservationContext observing) {
		return !api.tags().containsKey(ResourceNames.TAG) || observing.naming().owns(api.tags());
	}

}
