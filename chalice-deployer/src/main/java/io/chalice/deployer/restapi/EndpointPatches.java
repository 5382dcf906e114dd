package io.chalice.deployer.restapi;

import java.util.ArrayList;
import java.util.List;

import io.chalice.deployer.cloud.ApiEndpoint;
import io.chalice.deployer.cloud.SettingPatch;

/**
 * Changes where an API can be reached from.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/associate-private-api-with-vpc-endpoint.html">VPC
 * endpoints of a private API</a>
 */
final class EndpointPatches {

	private static final String EDGE = "EDGE";

	private static final String PRIVATE = "PRIVATE";

	private static final String VPC_ENDPOINTS = "/endpointConfiguration/vpcEndpointIds";

	private EndpointPatches() {
	}

	/**
	 * Return whether an endpoint cannot become another one, so that the API is replaced.
	 * @param observed the endpoint there is
	 * @param wanted the endpoint that shall be there
	 * @return {@code true} between edge-optimised and private ones
	 */
	static boolean impossible(ApiEndpoint observed, ApiEndpoint wanted) {
		return (observed.type().equals(EDGE) && wanted.type().equals(PRIVATE))
				|| (observed.type().equals(PRIVATE) && wanted.type().equals(EDGE));
	}

	/**
	 * Return what is changed before the stage is switched.
	 * @param observed the endpoint there is
	 * @param wanted the endpoint that shall be there
	 * @return the changes, of VPC endpoints the new ones
	 */
	static List<SettingPatch> before(ApiEndpoint observed, ApiEndpoint wanted) {
		List<SettingPatch> patches = new ArrayList<>();
		if (!wanted.type().equals(PRIVATE)) {
			// only a private API may have any
			patches.addAll(endpoints("remove", observed, wanted));
		}
		if (!observed.type().equals(wanted.type())) {
			patches.add(SettingPatch.replace("/endpointConfiguration/types/" + observed.type(), wanted.type()));
		}
		patches.addAll(endpoints("add", wanted, observed));
		return patches;
	}

	/**
	 * Return what is taken away after the stage was switched.
	 * @param observed the endpoint there is
	 * @param wanted the endpoint that shall be there
	 * @return the changes
	 */
	static List<SettingPatch> after(ApiEndpoint observed, ApiEndpoint wanted) {
		return wanted.type().equals(PRIVATE) ? endpoints("remove", observed, wanted) : List.of();
	}

	private static List<SettingPatch> endpoints(String op, ApiEndpoint of, ApiEndpoint without) {
		return of.vpcEndpointIds()
			.stream()
			.filter((id) -> !without.vpcEndpointIds().contains(id))
			.sorted()
			.map((id) -> new SettingPatch(op, VPC_ENDPOINTS, id))
			.toList();
	}

}
