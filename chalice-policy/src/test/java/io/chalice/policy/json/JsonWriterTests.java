package io.chalice.policy.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JsonWriterTests {

	private final Map<String, Object> value = new LinkedHashMap<>();

	JsonWriterTests() {
		this.value.put("a", List.of("x/\"\\\n", new BigDecimal("1E+5"), 3, true, JsonReader.NULL));
		this.value.put("b", Map.of());
		this.value.put("c", List.of());
	}

	@Test
	void writesForPeople() {
		assertThat(JsonWriter.pretty(this.value)).isEqualTo("""
				{
				  "a": [
				    "x/\\"\\\\\\n",
				    1E+5,
				    3,
				    true,
				    null
				  ],
				  "b": {},
				  "c": []
				}
				""");
	}

	@Test
	void writesWithoutWhiteSpace() {
		assertThat(JsonWriter.compact(this.value))
			.isEqualTo("{\"a\":[\"x/\\\"\\\\\\n\",1E+5,3,true,null],\"b\":{},\"c\":[]}");
	}

	@Test
	void writesWhatTheReaderReads() {
		assertThat(JsonWriter.compact(new JsonReader(JsonWriter.pretty(this.value)).read()))
			.isEqualTo(JsonWriter.compact(this.value));
	}

}
