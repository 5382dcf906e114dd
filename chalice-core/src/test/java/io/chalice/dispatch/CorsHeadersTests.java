package io.chalice.dispatch;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.event.OutgoingResponse;
import io.chalice.model.CorsModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/**
 * Tests for {@link CorsHeaders}.
 */
class CorsHeadersTests {

	private static final CorsModel TWO = new CorsModel(List.of("https://a.example", "https://b.example"), List.of(),
			List.of(), null, true);

	@Test
	void everyOriginIsAllowedByAStar() {
		assertThat(CorsHeaders.ofResponse(CorsModel.DEFAULT, "https://a.example"))
			.containsExactly(entry("Access-Control-Allow-Origin", "*"));
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "https://a.example", "https://evil.example" })
	void aSingleOriginIsAlwaysNamed(String origin) {
		CorsModel one = new CorsModel(List.of("https://a.example"), List.of(), List.of("X-A", "X-B"), null, false);
		assertThat(CorsHeaders.ofResponse(one, origin)).containsExactly(
				entry("Access-Control-Allow-Origin", "https://a.example"),
				entry("Access-Control-Expose-Headers", "X-A,X-B"));
	}

	@Test
	void ofSeveralOriginsTheRequestsIsNamed() {
		assertThat(CorsHeaders.ofResponse(TWO, "https://b.example")).containsExactly(
				entry("Access-Control-Allow-Origin", "https://b.example"), entry("Vary", "Origin"),
				entry("Access-Control-Allow-Credentials", "true"));
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(
			strings = { "https://evil.example", "https://a.example.evil.example", "HTTPS://A.EXAMPLE", "null", "" })
	void noOtherOriginIsNamedAndCachesAreTold(String origin) {
		assertThat(CorsHeaders.ofResponse(TWO, origin)).doesNotContainKey("Access-Control-Allow-Origin")
			.containsEntry("Vary", "Origin");
	}

	@Test
	void aPreflightNamesMethodsOnceAndOptionsLast() {
		CorsModel cors = new CorsModel(List.of(), List.of("X-Own", "content-type"), List.of(), 600, false);
		assertThat(CorsHeaders.ofPreflight(cors, null, List.of("GET", "PUT", "GET"))).containsExactly(
				entry("Access-Control-Allow-Origin", "*"), entry("Access-Control-Allow-Methods", "GET,PUT,OPTIONS"),
				entry("Access-Control-Allow-Headers",
						"Content-Type,X-Amz-Date,Authorization,X-Api-Key,X-Amz-Security-Token,X-Own"),
				entry("Access-Control-Max-Age", "600"));
		assertThat(CorsHeaders.ofPreflight(CorsModel.DEFAULT, null, List.of()))
			.doesNotContainKey("Access-Control-Max-Age")
			.containsEntry("Access-Control-Allow-Methods", "OPTIONS");
	}

	@Test
	void whatAViewSaysIsKept() {
		OutgoingResponse response = new OutgoingResponse(200,
				Map.of("access-control-allow-origin", List.of("https://own.example"), "vary", List.of("Accept")),
				new byte[0], false);
		assertThat(CorsHeaders.addTo(response, CorsHeaders.ofResponse(TWO, "https://a.example")).headers())
			.containsOnly(entry("access-control-allow-origin", List.of("https://own.example")),
					entry("vary", List.of("Accept", "Origin")),
					entry("Access-Control-Allow-Credentials", List.of("true")));
	}

}
