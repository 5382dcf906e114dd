package io.chalice.form;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link MultipartForm}.
 */
class MultipartFormTests {

	private static final String TYPE = "multipart/form-data; boundary=b";

	@Test
	void partsAreReadInOrder() {
		List<FormPart> parts = parse("""
				--b
				Content-Disposition: form-data; name="title"

				Holiday
				--b
				content-disposition: form-data; name=photo; filename="beach.png"
				Content-Type: image/png

				PNG
				--b--
				""");
		assertThat(parts).extracting(FormPart::name).containsExactly("title", "photo");
		assertThat(parts).extracting(FormPart::fileName).containsExactly(null, "beach.png");
		assertThat(parts).extracting(FormPart::contentType).containsExactly(null, "image/png");
		assertThat(parts).extracting((part) -> text(part)).containsExactly("Holiday", "PNG");
	}

	@Test
	void bytesStayAsTheyAre() {
		byte[] head = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n"
			.getBytes(StandardCharsets.UTF_8);
		byte[] content = new byte[512];
		for (int i = 0; i < content.length; i++) {
			content[i] = (byte) i;
		}
		byte[] tail = "\r\n--b--".getBytes(StandardCharsets.UTF_8);
		byte[] body = new byte[head.length + content.length + tail.length];
		System.arraycopy(head, 0, body, 0, head.length);
		System.arraycopy(content, 0, body, head.length, content.length);
		System.arraycopy(tail, 0, body, head.length + content.length, tail.length);
		assertThat(MultipartForm.parse(TYPE, body)).singleElement()
			.satisfies((part) -> assertThat(part.bytes()).isEqualTo(content));
	}

	@Test
	void contentMayBeginLikeABoundary() {
		assertThat(parse("""
				--b
				Content-Disposition: form-data; name="a"

				one
				--bb
				--b-
				two
				--b--
				""")).singleElement()
			.satisfies((part) -> assertThat(text(part)).isEqualTo("one\r\n--bb\r\n--b-\r\ntwo"));
	}

	@Test
	void emptyFormAndEmptyPartsAreRead() {
		assertThat(parse("--b--\n")).isEmpty();
		assertThat(parse("""
				preamble
				--b  \t
				Content-Disposition: form-data; name="a"


				--b--
				epilogue""")).singleElement().satisfies((part) -> assertThat(part.bytes()).isEmpty());
		assertThat(parse("--b\nContent-Disposition: form-data; name=a\n\n--b--")).singleElement()
			.satisfies((part) -> assertThat(part.bytes()).isEmpty());
	}

	@Test
	void fileFieldWithoutChosenFileIsNoPart() {
		assertThat(parse("""
				--b
				Content-Disposition: form-data; name="a"; filename=""
				Content-Type: application/octet-stream


				--b--
				""")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "beach.png,beach.png", "../../etc/passwd,passwd", "C:\\Users\\me\\a.txt,a.txt", "..,''", "/,''",
			"a%22b.png,'a\"b.png'", "x%0D%0Ay,xy", "ü.png,ü.png", "a\u0000b,ab" })
	void fileNamesLeadNowhere(String sent, String fileName) {
		assertThat(parse("--b\nContent-Disposition: form-data; name=f; filename=\"%s\"\n\nx\n--b--".formatted(sent)))
			.singleElement()
			.satisfies((part) -> assertThat(part.fileName()).isEqualTo(fileName));
	}

	@Test
	void extendedFileNameIsRead() {
		assertThat(parse("--b\nContent-Disposition: form-data; name=f; filename*=UTF-8''%E2%82%AC.txt\n\nx\n--b--"))
			.singleElement()
			.satisfies((part) -> assertThat(part.fileName()).isEqualTo("€.txt"));
	}

	@Test
	void quotationMarksMayBeEscaped() {
		assertThat(parse("--b\nContent-Disposition: form-data; name=\"a \\\"b\\\"; c\"\n\nx\n--b--")).singleElement()
			.satisfies((part) -> assertThat(part.name()).isEqualTo("a \"b\"; c"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no boundary", "--b\n", "--b", "--b\nContent-Disposition: form-data; name=a\n\nx\n",
			"--b\nContent-Disposition: form-data\n\nx\n--b--", "--b\nno colon\n\nx\n--b--", "--b x\n\n--b--",
			"--b\nContent-Disposition: form-data; name=a" })
	void whatIsNoFormIsRefused(String body) {
		assertThatExceptionOfType(MalformedFormException.class).isThrownBy(() -> parse(body));
	}

	@ParameterizedTest
	@ValueSource(strings = { "multipart/form-data", "multipart/form-data; boundary=",
			"multipart/form-data; boundary=12345678901234567890123456789012345678901234567890123456789012345678901" })
	void boundaryIsNeeded(String contentType) {
		assertThatExceptionOfType(MalformedFormException.class)
			.isThrownBy(() -> MultipartForm.parse(contentType, new byte[0]))
			.withMessageContaining("boundary");
	}

	@Test
	void boundaryMayBeQuoted() {
		byte[] body = "--a b\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--a b--"
			.getBytes(StandardCharsets.UTF_8);
		assertThat(MultipartForm.parse("multipart/form-data; charset=utf-8; Boundary=\"a b\"", body)).hasSize(1);
	}

	@Test
	void partsAndHeadersAreLimited() {
		String part = "--b\nContent-Disposition: form-data; name=a\n\n\n";
		assertThat(parse(part.repeat(MultipartForm.MAXIMUM_PARTS) + "--b--")).hasSize(MultipartForm.MAXIMUM_PARTS);
		assertThatExceptionOfType(MalformedFormException.class)
			.isThrownBy(() -> parse(part.repeat(MultipartForm.MAXIMUM_PARTS + 1) + "--b--"))
			.withMessageContaining("1000 parts");
		assertThatExceptionOfType(MalformedFormException.class)
			.isThrownBy(() -> parse("--b\nX: %s\n\nx\n--b--".formatted("x".repeat(MultipartForm.MAXIMUM_HEAD))));
	}

	private static List<FormPart> parse(String body) {
		return MultipartForm.parse(TYPE, body.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
	}

	private static String text(FormPart part) {
		return new String(part.bytes(), StandardCharsets.UTF_8);
	}

}
