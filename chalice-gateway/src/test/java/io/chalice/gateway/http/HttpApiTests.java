package io.chalice.gateway.http;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.GatewayRequests;
import io.chalice.gateway.GatewayResponse;
import io.chalice.gateway.RecordedFunctions;
import io.chalice.gateway.Routes;
import io.chalice.model.ApplicationModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HttpApi}.
 */
class HttpApiTests {

	private final RecordedFunctions functions = new RecordedFunctions();

	@Test
	void oversizedRequestIsRefused() {
		HttpApi api = HttpApi.of(Routes.model(Routes.of("/", "POST")), this.functions, ApiSettings.DEFAULT);
		for (int megabytes : new int[] { 7, 11 }) {
			GatewayResponse response = api
				.handle(GatewayRequests.withBody("POST", "/", "x".repeat(megabytes * 1024 * 1024)));
			assertThat(response.status()).isEqualTo(413);
			assertThat(GatewayRequests.text(response)).isEqualTo("{\"message\":\"Request Entity Too Large\"}");
		}
		assertThat(this.functions.events(ApplicationModel.API_HANDLER)).isEmpty();
	}

	@Test
	void keysThatAreNotAskedForAreWarnedOf() {
		List<String> warnings = new ArrayList<>();
		HttpApi.of(Routes.model(Routes.of("/", null, true, null, "GET")), this.functions,
				ApiSettings.DEFAULT.withWarnings(warnings::add));
		assertThat(warnings).singleElement().asString().contains("API key");
	}

}
