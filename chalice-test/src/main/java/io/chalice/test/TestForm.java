package io.chalice.test;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.chalice.FormData;
import io.chalice.UploadedFile;

/**
 * A form in the making: {@code multipart/form-data} once it has a file, else
 * {@code application/x-www-form-urlencoded}.
 */
final class TestForm {

	private final List<Field> fields = new ArrayList<>();

	private final List<UploadedFile> files = new ArrayList<>();

	void field(String name, String value) {
		this.fields.add(new Field(name, value));
	}

	void file(UploadedFile file) {
		this.files.add(file);
	}

	String contentType() {
		return this.files.isEmpty() ? FormData.URL_ENCODED : FormData.MULTIPART + "; boundary=" + boundary();
	}

	byte[] body() {
		return this.files.isEmpty() ? this.fields.stream()
			.map((field) -> encoded(field.name()) + "=" + encoded(field.value()))
			.collect(Collectors.joining("&"))
			.getBytes(StandardCharsets.UTF_8) : multipart(boundary());
	}

	// a boundary must not be in the content (RFC 2046, section 5.1)
	private String boundary() {
		String boundary = "chalice-test-form";
		while (new String(multipart(""), StandardCharsets.ISO_8859_1).contains(boundary)) {
			boundary += "-" + boundary.length();
		}
		return boundary;
	}

	private byte[] multipart(String boundary) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (Field field : this.fields) {
			part(out, boundary, "name=\"%s\"".formatted(quoted(field.name())),
					field.value().getBytes(StandardCharsets.UTF_8));
		}
		for (UploadedFile file : this.files) {
			part(out, boundary, "name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s".formatted(quoted(file.name()),
					quoted(file.fileName()), file.contentType()), file.bytes());
		}
		out.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return out.toByteArray();
	}

	private static void part(ByteArrayOutputStream out, String boundary, String head, byte[] content) {
		out.writeBytes("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(boundary, head)
			.getBytes(StandardCharsets.UTF_8));
		out.writeBytes(content);
		out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
	}

	// as browsers do
	private static String quoted(String text) {
		return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
	}

	static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

	/**
	 * A field that is a text.
	 *
	 * @param name its name
	 * @param value its value
	 */
	private record Field(String name, String value) {

	}

}
