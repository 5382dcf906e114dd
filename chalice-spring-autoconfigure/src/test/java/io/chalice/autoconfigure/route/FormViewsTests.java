package io.chalice.autoconfigure.route;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import io.chalice.ChaliceRoute;
import io.chalice.FormData;
import io.chalice.FormParam;
import io.chalice.HttpMethod;
import io.chalice.UploadedFile;
import io.chalice.autoconfigure.ApiCall;
import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.autoconfigure.TestContexts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for parameters of views that forms and uploaded files fill.
 */
class FormViewsTests {

	@ParameterizedTest
	@CsvFileSource(resources = "form-parameters.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '\'')
	void formFieldIsBound(String path, @Nullable String form, int status, String answer) {
		TestContexts.runner(Forms.class)
			.run((context) -> assertThat(ApiCall.to("POST", path)
				.withBody("application/x-www-form-urlencoded", (form != null) ? form : "")
				.send(context)).isEqualTo(new ApiCall.Answer(status, body(status, answer))));
	}

	private static String body(int status, String answer) {
		return (status == 400) ? "{\"Code\":\"BadRequestError\",\"Message\":\"%s\"}".formatted(answer) : answer;
	}

	@Test
	void filesComeWithMultipartForms() {
		TestContexts.runner(Forms.class).run((context) -> {
			assertThat(upload("/upload", "title", "Holiday", "photo", "beach.png", "image/png", "PNG").send(context)
				.body()).isEqualTo("Holiday beach.png image/png 3");
			assertThat(
					upload("/upload", "title", "Holiday", "photo", "../../etc/passwd", "image/png", "PNG").send(context)
						.body())
				.isEqualTo("Holiday passwd image/png 3");
			assertThat(
					upload("/upload-record", "title", "Holiday", "photo", "beach.png", "image/png", "PNG").send(context)
						.body())
				.isEqualTo("Holiday 3 0");
			assertThat(
					upload("/bytes", "title", "Holiday", "photo", "beach.png", "image/png", "PNG").send(context).body())
				.isEqualTo("1 PNG");
			assertThat(
					upload("/whole", "title", "Holiday", "photo", "beach.png", "image/png", "PNG").send(context).body())
				.isEqualTo("{title=Holiday} 1");
		});
	}

	@Test
	void aMissingFileIsNamed() {
		TestContexts.runner(Forms.class).run((context) -> {
			assertThat(upload("/upload", "title", "Holiday", "other", "beach.png", "image/png", "PNG").send(context))
				.isEqualTo(new ApiCall.Answer(400, body(400, "Form field 'photo' is missing")));
			assertThat(upload("/upload", "photo", "text", "other", "beach.png", "image/png", "PNG").send(context))
				.isEqualTo(new ApiCall.Answer(400, body(400, "Form field 'title' is missing")));
			assertThat(upload("/file", "photo", "text", "other", "beach.png", "image/png", "PNG").send(context))
				.isEqualTo(new ApiCall.Answer(400, body(400, "Form field 'photo' is not a file")));
		});
	}

	@Test
	void aBrokenFormIsRefused() {
		TestContexts.runner(Forms.class)
			.run((context) -> assertThat(ApiCall.to("POST", "/upload")
				.withBody("multipart/form-data; boundary=x", "--x\r\n\r\nfoo")
				.send(context))
				.isEqualTo(new ApiCall.Answer(400, body(400, "The form ends before its last boundary"))));
	}

	@Test
	void formsAreAcceptedWhereTheyAreAskedFor() {
		TestContexts.runner(Forms.class).run((context) -> {
			Map<String, List<String>> types = new java.util.TreeMap<>();
			context.getBean(ChaliceApplication.class)
				.model()
				.routes()
				.forEach((route) -> types.put(route.path(), route.contentTypes()));
			assertThat(types).containsEntry("/upload", List.of("multipart/form-data"))
				.containsEntry("/upload-record", List.of("multipart/form-data"))
				.containsEntry("/field", List.of("application/x-www-form-urlencoded", "multipart/form-data"))
				.containsEntry("/only", List.of("application/x-www-form-urlencoded"));
			assertThat(ApiCall.to("POST", "/field").withJson("{}").send(context).status()).isEqualTo(415);
		});
	}

	private static ApiCall upload(String path, String field, String value, String file, String fileName, String type,
			String content) {
		String body = Stream
			.of("--b", "Content-Disposition: form-data; name=\"%s\"".formatted(field), "", value, "--b",
					"Content-Disposition: form-data; name=\"%s\"; filename=\"%s\"".formatted(file, fileName),
					"Content-Type: " + type, "", content, "--b--", "")
			.reduce((some, other) -> some + "\r\n" + other)
			.orElseThrow();
		return ApiCall.to("POST", path)
			.withBytes("multipart/form-data; boundary=b", body.getBytes(StandardCharsets.UTF_8));
	}

	record Person(String name, int age, List<String> state) {

	}

	record UploadWithOptionals(String title, UploadedFile photo,
			@FormParam(required = false) List<UploadedFile> others) {

	}

	static class Forms {

		@ChaliceRoute(value = "/field", methods = HttpMethod.POST)
		String field(@FormParam String name, @FormParam(defaultValue = "1") int count) {
			return name.repeat(count);
		}

		@ChaliceRoute(value = "/only", methods = HttpMethod.POST, contentTypes = "application/x-www-form-urlencoded")
		String only(@FormParam List<String> states) {
			return states.toString();
		}

		@ChaliceRoute(value = "/person", methods = HttpMethod.POST)
		String person(@FormParam Person person) {
			return person.toString();
		}

		@ChaliceRoute(value = "/upload", methods = HttpMethod.POST)
		String upload(@FormParam String title, @FormParam UploadedFile photo) {
			return "%s %s %s %d".formatted(title, photo.fileName(), photo.contentType(), photo.size());
		}

		@ChaliceRoute(value = "/file", methods = HttpMethod.POST)
		int file(@FormParam UploadedFile photo) {
			return photo.size();
		}

		@ChaliceRoute(value = "/upload-record", methods = HttpMethod.POST)
		String uploadRecord(@FormParam UploadWithOptionals upload) {
			return "%s %d %d".formatted(upload.title(), upload.photo().size(), upload.others().size());
		}

		@ChaliceRoute(value = "/bytes", methods = HttpMethod.POST)
		String bytes(@FormParam List<byte[]> photo) {
			return photo.size() + " " + new String(photo.get(0), StandardCharsets.UTF_8);
		}

		@ChaliceRoute(value = "/whole", methods = HttpMethod.POST)
		String whole(@FormParam FormData form) {
			return form.fields() + " " + form.files().size();
		}

	}

}
