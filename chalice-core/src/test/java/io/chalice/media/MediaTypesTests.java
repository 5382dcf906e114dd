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
	@ValueSource(strings = { "application/json", "APPLICATION/JSON", "application/json;charset=utf-8" })
	void knowsJson(String contentType) {
		assertThat(MediaTypes.isJson(contentType)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/jsonfoo", "text/json", "", "*/*" })
	void knowsWhatIsNotJson(String contentType) {
		assertThat(MediaTypes.isJson(contentType)).isFalse();
	}

	@Test
	void doesNotTakeAnAbsentContentTypeForJson() {
		assertThat(MediaTypes.isJson(null)).isFalse();
	}

	@Test
	void findsATypeInAList() {
		List<String> types = List.of("image/png", "image/gif");
		assertThat(MediaTypes.contains(types, "Image/GIF; q=0.5")).isTrue();
		assertThat(MediaTypes.contains(types, "image/jpeg")).isFalse();
		assertThat(MediaTypes.contains(types, "image/*")).isFalse();
	}

	@Test
	void findsEveryTypeInAListWithAny() {
		assertThat(MediaTypes.contains(List.of("*/*"), "image/jpeg")).isTrue();
	}

}
