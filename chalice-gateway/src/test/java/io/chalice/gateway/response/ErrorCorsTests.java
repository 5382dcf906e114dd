package io.chalice.gateway.response;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.chalice.gateway.Header;
import io.chalice.gateway.Routes;
import io.chalice.model.CorsModel;
import io.chalice.model.RouteModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ErrorCors}.
 */
class ErrorCorsTests {

	private static final CorsModel ONE = new CorsModel(List.of("https://a.example"), List.of(), List.of(), null, true);

	private static final Header ANY = new Header("Access-Control-Allow-Origin", "*");

	private static RouteModel route(@Nullable CorsModel cors) {
		return Routes.of("/", cors, false, null, "GET");
	}

	@Test
	void noneWithoutCors() {
		assertThat(new ErrorCors(List.of(route(null))).headers()).isEmpty();
	}

	@Test
	void commonOriginIsKept() {
		assertThat(new ErrorCors(List.of(route(ONE), route(null), route(ONE))).headers()).containsExactly(
				new Header("Access-Control-Allow-Origin", "https://a.example"),
				new Header("Access-Control-Allow-Credentials", "true"));
	}

	@Test
	void differentOriginsBecomeAny() {
		CorsModel two = new CorsModel(List.of("https://a.example", "https://b.example"), List.of(), List.of(), null,
				true);
		assertThat(new ErrorCors(List.of(route(two))).headers()).containsExactly(ANY);
		assertThat(new ErrorCors(List.of(route(ONE), route(CorsModel.DEFAULT))).headers()).containsExactly(ANY);
	}

}
