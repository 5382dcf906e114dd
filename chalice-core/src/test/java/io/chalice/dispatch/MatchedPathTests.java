package io.chalice.dispatch;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.chalice.MultiValues;
import io.chalice.event.IncomingRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MatchedPath}.
 */
class MatchedPathTests {

	@Test
	void aBasePathBelongsToNoRoute() {
		assertThat(matched("/base/cities/seattle", "/cities/{city}", Map.of("city", "seattle")))
			.isEqualTo("/cities/seattle");
		assertThat(matched("/base/v1/a/b/c", "/{proxy+}", Map.of("proxy", "a/b/c"))).isEqualTo("/a/b/c");
	}

	@Test
	void withoutABasePathNothingIsLeftOut() {
		assertThat(matched("/cities/seattle", "/cities/{city}", Map.of("city", "seattle")))
			.isEqualTo("/cities/seattle");
	}

	@Test
	void aGatewayThatDoesNotSayIsNotAsked() {
		assertThat(matched("/base/a", null, Map.of())).isEqualTo("/base/a");
		assertThat(matched("/base/a", "$default", Map.of())).isEqualTo("/base/a");
	}

	@Test
	void aGatewayThatSaysSomethingElseIsNotBelieved() {
		assertThat(matched("/base/a", "/b", Map.of())).isEqualTo("/base/a");
		assertThat(matched("/base/a", "/{x}", Map.of())).isEqualTo("/base/a");
		assertThat(matched("/base/a", "/{x}", Map.of("x", "b"))).isEqualTo("/base/a");
	}

	private static String matched(String path, @Nullable String resource, Map<String, String> parameters) {
		return MatchedPath.of(new IncomingRequest("GET", path, false, resource, parameters, MultiValues.empty(),
				MultiValues.empty(), null, Map.of(), Map.of()));
	}

}
