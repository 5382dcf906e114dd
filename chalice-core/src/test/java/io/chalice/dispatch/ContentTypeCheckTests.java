package io.chalice.dispatch;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.chalice.model.RouteModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ContentTypeCheck}.
 */
class ContentTypeCheckTests {

	private static final byte[] BODY = { 1 };

	@ParameterizedTest
	@CsvSource({ "application/json, application/json, true",
			"application/json, 'Application/JSON; charset=utf-8', true", "application/json, text/plain, false",
			"application/json, application/json-patch+json, false", "image/*, image/png, true",
			"image/*, text/png, false", "*/*, text/plain, true", "application/json, */*, true",
			"application/json, '*/*;q=1', true", "application/json, application/*, false",
			"application/json, '', false" })
	void comparesTypesWithoutCaseAndParameters(String accepted, String sent, boolean taken) {
		assertThat(accepts(accepted, sent, BODY)).isEqualTo(taken);
		assertThat(accepts(accepted, sent, null)).isEqualTo(taken);
	}

	@Test
	void aBodyWithoutATypeIsTakenForJson() {
		assertThat(accepts("application/json", null, BODY)).isTrue();
		assertThat(accepts("text/plain", null, BODY)).isFalse();
		assertThat(accepts("*/*", null, BODY)).isTrue();
	}

	@Test
	void aRequestWithoutABodyNeedsNoType() {
		assertThat(accepts("text/plain", null, null)).isTrue();
		assertThat(accepts("text/plain", null, new byte[0])).isTrue();
	}

	private static boolean accepts(String accepted, @Nullable String sent, byte @Nullable [] body) {
		return ContentTypeCheck.accepts(
				new RouteModel("/", List.of("POST"), "view", "App#view()", List.of(accepted), null, false, null), sent,
				body);
	}

}
