package io.chalice.gateway.call;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.chalice.gateway.GatewayRequest;
import io.chalice.gateway.GatewayRequests;
import io.chalice.gateway.Header;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ForwardedHeaders}.
 */
class ForwardedHeadersTests {

	private static GatewayRequest withHost(String host) {
		return new GatewayRequest("GET", "/", "HTTP/1.1", List.of(new Header("Host", host)), new byte[0], "127.0.0.1");
	}

	@Test
	void portIsThatOfTheHost() {
		assertThat(ForwardedHeaders.of(withHost("localhost:8000"), false)).containsEntry("X-Forwarded-Port", "8000")
			.containsEntry("X-Forwarded-Proto", "http");
		assertThat(ForwardedHeaders.of(withHost("[::1]:9000"), false)).containsEntry("X-Forwarded-Port", "9000");
	}

	@Test
	void portIsThatOfTheSchemeOtherwise() {
		assertThat(ForwardedHeaders.of(withHost("localhost"), false)).containsEntry("X-Forwarded-Port", "80");
		assertThat(ForwardedHeaders.of(withHost("[::1]"), true)).containsEntry("X-Forwarded-Port", "443")
			.containsEntry("X-Forwarded-Proto", "https");
	}

	@Test
	void clientIsAddedToTheChain() {
		GatewayRequest request = GatewayRequests.of("GET", "/", "x-forwarded-for", "192.0.2.1, 192.0.2.2");
		assertThat(ForwardedHeaders.of(request, false)).containsEntry("X-Forwarded-For",
				"192.0.2.1, 192.0.2.2, 127.0.0.1");
	}

}
