package io.chalice.dispatch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.ChaliceResponse;
import io.chalice.event.OutgoingResponse;
import io.chalice.json.JsonBinding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link BodyRenderer}.
 */
class BodyRendererTests {

	private static final byte[] BYTES = { (byte) 0xff, 0 };

	private final BodyRenderer renderer = new BodyRenderer(JsonBinding.of(new JsonMapper()), List.of("image/png"));

	@Test
	void whatIsNeitherTextNorBytesIsJson() {
		assertThat(text(Map.of("a", 1))).isEqualTo("{\"a\":1}");
		assertThat(text(List.of("ü"))).isEqualTo("[\"ü\"]");
		assertThat(text(null)).isEqualTo("null");
		assertThat(this.renderer.render(7)).returns(200, OutgoingResponse::status)
			.returns(Map.of("Content-Type", List.of("application/json")), OutgoingResponse::headers)
			.returns(false, OutgoingResponse::binary);
	}

	@Test
	void aTextIsSentAsItIs() {
		assertThat(text("{no JSON: ü")).isEqualTo("{no JSON: ü");
		assertThat(this.renderer.render("").headers()).containsEntry("Content-Type", List.of("application/json"));
	}

	@Test
	void bytesWithoutATypeAreBinary() {
		assertThat(this.renderer.render("text".getBytes(StandardCharsets.UTF_8)))
			.returns(true, OutgoingResponse::binary)
			.returns(Map.of("Content-Type", List.of("application/octet-stream")), OutgoingResponse::headers);
	}

	@ParameterizedTest
	@CsvSource({ "image/png, true", "IMAGE/PNG; a=b, true", "text/csv, false", "application/pdf, false" })
	void textInBytesIsBinaryWhereItsTypeIs(String type, boolean binary) {
		assertThat(this.renderer
			.render(ChaliceResponse.of("a,b".getBytes(StandardCharsets.UTF_8)).header("content-type", type)))
			.returns(binary, OutgoingResponse::binary)
			.returns(Map.of("content-type", List.of(type)), OutgoingResponse::headers);
	}

	@Test
	void bytesThatAreNoTextAreBinaryWhateverTheirType() {
		assertThat(this.renderer.render(ChaliceResponse.of(BYTES).header("Content-Type", "text/csv")).binary())
			.isTrue();
	}

	@Test
	void whereAllTypesAreBinaryTheUsualOnesAreTold() {
		BodyRenderer all = new BodyRenderer(JsonBinding.of(new JsonMapper()), List.of("*/*"));
		byte[] text = "a,b".getBytes(StandardCharsets.UTF_8);
		assertThat(all.render(ChaliceResponse.of(text).header("Content-Type", "text/csv")).binary()).isFalse();
		assertThat(all.render(ChaliceResponse.of(text).header("Content-Type", "image/gif")).binary()).isTrue();
	}

	@Test
	void aResponseWithoutABodyHasNoType() {
		assertThat(this.renderer.render(ChaliceResponse.of(null).status(204).header("X-A", "b")))
			.returns(204, OutgoingResponse::status)
			.returns(Map.of("X-A", List.of("b")), OutgoingResponse::headers)
			.satisfies((response) -> assertThat(response.body()).isEmpty());
	}

	@Test
	void aHeaderThatWouldSplitTheResponseIsRefused() {
		assertThatExceptionOfType(InvalidHeaderException.class)
			.isThrownBy(() -> this.renderer.render(ChaliceResponse.of("a").header("X-A", "b\r\nX-C: d")));
	}

	private String text(@Nullable Object result) {
		return new String(this.renderer.render(result).body(), StandardCharsets.UTF_8);
	}

}
