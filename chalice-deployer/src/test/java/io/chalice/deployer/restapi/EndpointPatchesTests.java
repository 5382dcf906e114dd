package io.chalice.deployer.restapi;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.chalice.deployer.cloud.ApiEndpoint;
import io.chalice.deployer.cloud.SettingPatch;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EndpointPatches}.
 */
class EndpointPatchesTests {

	private static final String IDS = "/endpointConfiguration/vpcEndpointIds";

	@ParameterizedTest
	@CsvSource({ "EDGE, PRIVATE, true", "PRIVATE, EDGE, true", "EDGE, REGIONAL, false", "REGIONAL, EDGE, false",
			"REGIONAL, PRIVATE, false", "PRIVATE, REGIONAL, false", "PRIVATE, PRIVATE, false" })
	void onlyEdgeOptimisedAndPrivateApisCannotBecomeEachOther(String observed, String wanted, boolean impossible) {
		assertThat(EndpointPatches.impossible(endpoint(observed), endpoint(wanted))).isEqualTo(impossible);
	}

	@Test
	void anotherTypeReplacesTheOneThereIs() {
		assertThat(EndpointPatches.before(endpoint("EDGE"), endpoint("REGIONAL")))
			.containsExactly(SettingPatch.replace("/endpointConfiguration/types/EDGE", "REGIONAL"));
		assertThat(EndpointPatches.before(endpoint("EDGE"), endpoint("EDGE"))).isEmpty();
		assertThat(EndpointPatches.after(endpoint("EDGE"), endpoint("REGIONAL"))).isEmpty();
	}

	@Test
	void aPrivateApiLosesVpcEndpointsAfterTheSwitchOnly() {
		ApiEndpoint observed = endpoint("PRIVATE", "b", "a");
		ApiEndpoint wanted = endpoint("PRIVATE", "d", "c", "a");
		assertThat(EndpointPatches.before(observed, wanted)).containsExactly(new SettingPatch("add", IDS, "c"),
				new SettingPatch("add", IDS, "d"));
		assertThat(EndpointPatches.after(observed, wanted)).containsExactly(new SettingPatch("remove", IDS, "b"));
	}

	@Test
	void anApiBecomesPrivateBeforeItGetsVpcEndpoints() {
		assertThat(EndpointPatches.before(endpoint("REGIONAL"), endpoint("PRIVATE", "a"))).containsExactly(
				SettingPatch.replace("/endpointConfiguration/types/REGIONAL", "PRIVATE"),
				new SettingPatch("add", IDS, "a"));
	}

	@Test
	void anApiLosesItsVpcEndpointsBeforeItIsNoLongerPrivate() {
		assertThat(EndpointPatches.before(endpoint("PRIVATE", "a"), endpoint("REGIONAL"))).containsExactly(
				new SettingPatch("remove", IDS, "a"),
				SettingPatch.replace("/endpointConfiguration/types/PRIVATE", "REGIONAL"));
		assertThat(EndpointPatches.after(endpoint("PRIVATE", "a"), endpoint("REGIONAL"))).isEmpty();
	}

	private static ApiEndpoint endpoint(String type, String... vpcEndpointIds) {
		return new ApiEndpoint(type, List.of(vpcEndpointIds));
	}

}
