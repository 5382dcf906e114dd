package io.chalice.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ApplicationModelJsonTests {

	private final ApplicationModel model = new ApplicationModel(
			ApplicationModel.SCHEMA_VERSION, "cities", "com.example.CitiesApplication", List.of(
					new RouteModel("/cities/{city}", List.of("PUT", "GET"), "state", "com.example.Cities#state(String)",
							List.of("application/json"),
							new CorsModel(
									List.of("https://example.org"), List.of("X-Special"), List.of("X-Seen"), 600, true),
							true, "guard",
							List.of(new ParameterModel("city", ParameterModel.Place.PATH, ParameterModel.Type.STRING,
									false, true))),
					new RouteModel("/", List.of("GET"), "index", "com.example.Cities#index()",
							RouteModel.DEFAULT_CONTENT_TYPES, null, false, null)),
			List.of(new FunctionModel("nightly", "com.example.Jobs#nightly(Map)"),
					new FunctionModel("order", "com.example.Jobs#order(Order)",
							List.of(new SqsSourceModel("orders", 100, 5, 7, List.of("{\"body\":{\"kind\":[\"new\"]}}"),
									true))),
					new FunctionModel("refresh", "com.example.Jobs#refresh()",
							List.of(new ScheduleSourceModel("rate(5 minutes)", "Europe/Vienna", "2030-01-01T00:00:00Z",
									null, 15, "{\"full\":true}", false))),
					new FunctionModel("uploaded", "com.example.Jobs#uploaded(S3Notification)",
							List.of(new S3SourceModel("uploads", "in/", ".csv", List.of("s3:ObjectCreated:*"), true)))),
			List.of(new AuthorizerModel("guard", AuthorizerModel.Type.CUSTOM, "Authorization", List.of(), List.of(),
					"check", null, 300, null)),
			List.of("image/png"), List.of(new WarningModel("com.example.Cities#old()",
					"@GetMapping is not served; write @ChaliceRoute(\"/old\")")));

	@Test
	void writesThePublishedForm() throws IOException {
		assertThat(new String(ApplicationModelJson.write(this.model), StandardCharsets.UTF_8)).isEqualTo(expected());
	}

	@Test
	void readsWhatItWrote() {
		assertThat(ApplicationModelJson.read(ApplicationModelJson.write(this.model))).isEqualTo(this.model);
	}

	@Test
	void readsThePublishedForm() throws IOException {
		assertThat(ApplicationModelJson.read(expected().getBytes(StandardCharsets.UTF_8))).isEqualTo(this.model);
	}

	@Test
	void readsAModelOfBeforeThereWereParameters() throws IOException {
		String before = expected().replaceAll("(?s),\\s*\"parameters\" : \\[.*?]", "");
		assertThat(before).doesNotContain("parameters");
		assertThat(ApplicationModelJson.read(before.getBytes(StandardCharsets.UTF_8)).routes())
			.hasSameSizeAs(this.model.routes())
			.allSatisfy((route) -> assertThat(route.parameters()).isEmpty());
	}

	@Test
	void readsAModelOfBeforeThereWereSources() {
		assertThat(read("""
				{"schemaVersion": "1.0", "routes": [], "authorizers": [], "binaryTypes": [],
				 "functions": [{"name": "nightly", "handler": "com.example.Jobs#nightly(Map)"}]}""").functions())
			.containsExactly(new FunctionModel("nightly", "com.example.Jobs#nightly(Map)"));
	}

	@Test
	void ignoresWhatItDoesNotKnow() {
		assertThat(read("""
				{"schemaVersion": "1.0", "routes": [], "functions": [], "authorizers": [], "binaryTypes": [],
				 "future": {"a": 1}}""")).isEqualTo(ApplicationModel.of(List.of(), List.of(), List.of(), List.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"schemaVersion\": \"2.0\", \"routes\": \"elsewhere\"}", "{\"schemaVersion\": null}",
			"{}", "[]", "{\"schemaVersion\": [\"1.0\"]}" })
	void refusesAnotherVersionWhateverElseItHas(String json) {
		assertThatExceptionOfType(UnsupportedModelException.class).isThrownBy(() -> read(json))
			.withMessageContaining("1.0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "{\"schemaVersion\": \"1.0\", \"routes\": \"elsewhere\"}",
			"{\"schemaVersion\": \"1.0\"}" })
	void refusesWhatIsNoModel(String json) {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> read(json))
			.isInstanceOfAny(JacksonException.class, UnsupportedModelException.class);
	}

	private static ApplicationModel read(String json) {
		return ApplicationModelJson.read(json.getBytes(StandardCharsets.UTF_8));
	}

	private static String expected() throws IOException {
		try (InputStream json = ApplicationModelJsonTests.class.getResourceAsStream("application-model.json")) {
			assertThat(json).isNotNull();
			return new String(json.readAllBytes(), StandardCharsets.UTF_8).strip();
		}
	}

}
