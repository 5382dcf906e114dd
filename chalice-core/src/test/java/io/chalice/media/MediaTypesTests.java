package io.chalice.media;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MediaTypesTests {

	@ParameterizedTest
	@CsvSource({ "text/html,text/html", "Text/HTML; charset=utf-8,text/html", "' text/html ;q=1',text/html", "'',''",
			"IMAGE/GIF,image/gif" })
	void leavesOutParametersAndCase(String contentType, String bare) {
		assertThat(MediaTypes.bare(contentType)).isEqualTo(bare);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "APPLICATION/JSON", "application/json;charset=utf-8",
			"application/merge-patch+json", "application/vnd.api+JSON; a=b" })
	void knowsJson(String contentType) {
		assertThat(MediaTypes.isJson(contentType)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/jsonfoo", "text/json", "", "*/*" })
	void knowsWhatIsNotJson(String contentType) {
		assertThat(MediaTypes.isJson(contentType)).isFalse();
	}

	@Test
	void takesAnAbsentContentTypeForJson() {
		assertThat(MediaTypes.isJson(null)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/csv", "TEXT/html; charset=utf-8", "application/json", "application/problem+json",
			"application/atom+xml", "image/svg+xml", "application/x-www-form-urlencoded", "application/yaml" })
	void knowsText(String contentType) {
		assertThat(MediaTypes.isText(contentType)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "image/png", "image/*", "*/*", "application/*", "application/pdf", "multipart/form-data",
			"application/octet-stream", "application/x-protobuf", "video/mp4", "font/woff2", "" })
	void knowsWhatMayBeBytes(String contentType) {
		assertThat(MediaTypes.isText(contentType)).isFalse();
	}

	@Test
	void findsATypeInAList() {
		List<String> types = List.of("image/png", "image/gif");
		assertThat(MediaTypes.contains(types, "Image/GIF; q=0.5")).isTrue();
		assertThat(MediaTypes.contains(types, "image/jpeg")).isFalse();
		assertThat(MediaTypes.contains(types, "image/*")).isFalse();
	}

	@Test
	void findsATypeByAWildcardAsSubtypeOnly() {
		assertThat(MediaTypes.contains(List.of("image/*"), "image/jpeg")).isTrue();
		assertThat(MediaTypes.contains(List.of("image/*"), "image/*")).isTrue();
		assertThat(MediaTypes.contains(List.of("image/*"), "video/mpeg")).isFalse();
		assertThat(MediaTypes.contains(List.of("*/png"), "image/png")).isFalse();
		assertThat(MediaTypes.contains(List.of("*/png"), "*/png")).isFalse();
	}

	@Test
	void findsEveryTypeInAListWithAny() {
		assertThat(MediaTypes.contains(List.of("*/*"), "image/jpeg")).isTrue();
	}

}
