package io.chalice;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link FormData}, {@link UploadedFile} and {@link Cookies}.
 */
class FormDataTests {

	@Test
	void urlEncodedFormIsDecoded() {
		FormData form = request("Application/X-WWW-Form-URLencoded; charset=UTF-8", "a=1+2&b=%C3%BC&a=&c").form();
		assertThat(form.fields().asLists())
			.isEqualTo(Map.of("a", List.of("1 2", ""), "b", List.of("ü"), "c", List.of("")));
		assertThat(form.files()).isEmpty();
	}

	@Test
	void otherBodiesAreNoForm() {
		assertThat(request("application/json", "a=1").form().fields()).isEmpty();
		assertThat(request(null, "a=1").form().fields()).isEmpty();
		assertThat(request(FormData.URL_ENCODED, "").form().fields()).isEmpty();
	}

	@Test
	void textsAreReadInTheCharsetOfTheirPart() {
		ChaliceRequest request = request("multipart/form-data; boundary=b",
				"--b\r\nContent-Disposition: form-data; name=a\r\nContent-Type: text/plain; "
						+ "charset=utf-16be\r\n\r\n\0x\r\n--b--");
		assertThat(request.form().fields()).isEqualTo(Map.of("a", "x"));
		assertThat(request.form()).isSameAs(request.form());
	}

	@Test
	void whatIsNoFormIsTheClientsError() {
		assertThatExceptionOfType(BadRequestError.class)
			.isThrownBy(() -> request("multipart/form-data; boundary=b", "--b").form());
		assertThatExceptionOfType(BadRequestError.class).isThrownBy(() -> request("multipart/form-data; boundary=b",
				"--b\r\nContent-Disposition: form-data; name=a\r\nContent-Type: text/plain; "
						+ "charset=no\r\n\r\nx\r\n--b--")
			.form());
	}

	@Test
	void filesAreValues() {
		byte[] bytes = { 1, 2 };
		UploadedFile file = new UploadedFile("f", "f.bin", "application/octet-stream", bytes);
		bytes[0] = 9;
		file.bytes()[1] = 9;
		assertThat(file.bytes()).containsExactly(1, 2);
		assertThat(file).isEqualTo(new UploadedFile("f", "f.bin", "application/octet-stream", new byte[] { 1, 2 }))
			.hasSameHashCodeAs(new UploadedFile("f", "f.bin", "application/octet-stream", new byte[] { 1, 2 }))
			.isNotEqualTo(new UploadedFile("f", "f.bin", "application/octet-stream", bytes))
			.hasToString("UploadedFile[name=f, fileName=f.bin, contentType=application/octet-stream, 2 bytes]");
	}

	@Test
	void cookiesAreRead() {
		assertThat(Cookies.of(List.of("a=1; b = \"2\";c=x=y; d; =e", "a=3")).asLists())
			.isEqualTo(Map.of("a", List.of("1", "3"), "b", List.of("\"2\""), "c", List.of("x=y")));
		assertThat(Cookies.of(List.of())).isEmpty();
	}

	private static ChaliceRequest request(@Nullable String contentType, String body) {
		return ChaliceRequest.builder("POST", "/", JsonMapper.builder().build())
			.headers((contentType != null) ? MultiValues.ofHeaders(Map.of("Content-Type", List.of(contentType)))
					: MultiValues.empty())
			.body(body.getBytes(StandardCharsets.UTF_8))
			.build();
	}

}
