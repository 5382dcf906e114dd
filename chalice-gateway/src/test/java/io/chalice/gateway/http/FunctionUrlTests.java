package io.chalice.gateway.http;

import org.junit.jupiter.api.Test;

import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.GatewayRequests;
import io.chalice.gateway.RecordedFunctions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FunctionUrl}.
 */
class FunctionUrlTests {

	private final RecordedFunctions functions = new RecordedFunctions().returns("mine", "{\"a\": 1}");

	private final FunctionUrl url = FunctionUrl.of("mine", this.functions, ApiSettings.DEFAULT);

	@Test
	void everyPathLeadsToTheFunction() {
		assertThat(this.url.handle(GatewayRequests.of("PATCH", "/any/thing")).status()).isEqualTo(200);
		assertThat(this.functions.events("mine")).hasSize(1);
	}

	@Test
	void domainIsThatOfAFunctionUrl() {
		this.url.handle(GatewayRequests.of("GET", "/"));
		assertThat(this.functions.events("mine").get(0).at("/requestContext/domainName").asString())
			.isEqualTo("local.lambda-url.us-east-1.on.aws");
	}

	@Test
	void oversizedRequestIsRefused() {
		assertThat(this.url.handle(GatewayRequests.withBody("POST", "/", "x".repeat(7 * 1024 * 1024))).status())
			.isEqualTo(413);
		assertThat(this.functions.events("mine")).isEmpty();
	}

}
