package io.chalice.policy.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JsonReaderTests {

	@Test
	void readsEveryKindOfValue() {
		assertThat(new JsonReader("{\"a\": [\"x\\u00e9\\n\", 1.50, true, false, null], \"b\": {}}").read()).isEqualTo(
				Map.of("a", List.of("xé\n", new BigDecimal("1.50"), true, false, JsonReader.NULL), "b", Map.of()));
	}

	@Test
	void knowsWhereEverythingIs() {
		JsonReader reader = new JsonReader("[\n  [\"x\", \"x\"]]");
		List<?> list = (List<?>) ((List<?>) reader.read()).get(0);
		assertThat(reader.position(list)).isEqualTo(new JsonPosition(2, 3));
		assertThat(reader.position(list.get(0))).isEqualTo(new JsonPosition(2, 4));
		assertThat(reader.position(list.get(1))).isEqualTo(new JsonPosition(2, 9));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
			''               | 1 |  1 | the document is empty
			{                | 1 |  2 | the document ends too early
			["a              | 1 |  4 | the document ends too early
			[1,]             | 1 |  4 | a value was expected after the comma
			{"a": [],}       | 1 | 10 | a value was expected after the comma
			[,1]             | 1 |  2 | a value was expected
			{"a": }          | 1 |  7 | a value was expected
			{]               | 1 |  2 | a name was expected
			{a: 1}           | 1 |  2 | a name was expected
			[1}              | 1 |  3 | unexpected close marker '}': expected ']'
			{"a": 1, "a": 2} | 1 | 13 | duplicate Object property "a"
			[1] 2            | 1 |  5 | text after the end of the document
			""")
	void saysWhereTheMistakeIs(String text, int line, int column, String reason) {
		assertThatExceptionOfType(JsonSyntaxException.class).isThrownBy(() -> new JsonReader(text).read())
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(reason))
			.satisfies((ex) -> assertThat(ex.position()).isEqualTo(new JsonPosition(line, column)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "[\"{\\q\"]", "{\"a\": \"{\\q\"}" })
	void aBraceInsideATextBeginsNothing(String text) {
		assertThatExceptionOfType(JsonSyntaxException.class).isThrownBy(() -> new JsonReader(text).read())
			.satisfies((ex) -> assertThat(ex.reason()).doesNotContain("a name was expected").contains("escape"));
	}

	@Test
	void refusesWhatIsNestedTooDeeply() {
		assertThatExceptionOfType(JsonSyntaxException.class).isThrownBy(() -> new JsonReader("[".repeat(5000)).read())
			.withMessage("too many nested values");
	}

}
