package io.chalice.dispatch;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.MultiValues;
import io.chalice.event.OutgoingResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AcceptCheck}.
 */
class AcceptCheckTests {

	private static final OutgoingResponse PNG = new OutgoingResponse(200, Map.of("content-type", List.of("image/png")),
			new byte[] { 1 }, true);

	private final AcceptCheck check = new AcceptCheck(List.of("image/png", "audio/*"));

	@ParameterizedTest
	@ValueSource(strings = { "image/png", "IMAGE/PNG;q=0.5", "image/png, text/html", "audio/mpeg,*/*" })
	void bytesGoToWhoAsksForABinaryTypeFirst(String accept) {
		assertThat(this.check.refusal(PNG, accept(accept))).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "text/html, image/png", "image/*", "image/jpeg", "" })
	void bytesGoToNobodyElse(String accept) {
		assertThat(this.check.refusal(PNG, accept(accept)))
			.startsWith("Request did not specify an Accept header with image/png, ");
	}

	@Test
	void bytesGoToNobodyWhoDoesNotSay() {
		assertThat(this.check.refusal(PNG, MultiValues.empty())).contains("a Content-Type of image/png.");
	}

	@Test
	void bytesWithoutATypeAreAnything() {
		assertThat(this.check.refusal(new OutgoingResponse(200, Map.of(), new byte[0], true), MultiValues.empty()))
			.contains("Accept header with application/octet-stream");
	}

	@Test
	void textGoesToEverybody() {
		OutgoingResponse text = new OutgoingResponse(200, Map.of("Content-Type", List.of("image/png")), new byte[0],
				false);
		assertThat(this.check.refusal(text, MultiValues.empty())).isNull();
	}

	@Test
	void everythingGoesToEverybodyWhereAllTypesAreBinary() {
		assertThat(new AcceptCheck(List.of("*/*")).refusal(PNG, MultiValues.empty())).isNull();
	}

	private static MultiValues accept(String accept) {
		return MultiValues.ofHeaders(Map.of("accept", List.of(accept)));
	}

}
