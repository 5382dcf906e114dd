package io.chalice.project.json;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PositionedJsonTests {

	@Test
	void keepsWhereNamesAndValuesStart() {
		JsonObject object = (JsonObject) PositionedJson
			.read("{\n  \"a\": [1,\n    true],\n\t\"ü\": \"x\", \"b\": {}\n}");
		assertThat(object.position()).isEqualTo(new JsonPosition(1, 1));
		JsonMember list = object.members().get("a");
		assertThat(list).isNotNull();
		assertThat(list.position()).isEqualTo(new JsonPosition(2, 3));
		assertThat(((JsonArray) list.value()).elements().get(1).position()).isEqualTo(new JsonPosition(3, 5));
		JsonMember last = object.members().get("b");
		assertThat(last).isNotNull();
		assertThat(last.position()).isEqualTo(new JsonPosition(4, 12));
	}

	@Test
	void readsEveryKindOfValue() {
		JsonNode node = PositionedJson.read("{\"a\": [\"x\", 1, 1.5, true, false, null]}");
		assertThat(node.value()).isEqualTo(Map.of("a", Arrays.asList("x", 1, 1.5, true, false, null)));
		JsonArray array = (JsonArray) PositionedJson.read("[\"x\", 1, true, null, [], {}]");
		assertThat(array.elements()).extracting(JsonNode::kind)
			.containsExactly("a string", "a number", "a boolean", "null", "a list", "an object");
	}

	@Test
	void skipsAByteOrderMark() {
		assertThat(PositionedJson.read("\uFEFF[]").value()).isEqualTo(List.of());
	}

	@Test
	void refusesWhatIsNotJson() {
		assertThatExceptionOfType(MalformedJsonException.class)
			.isThrownBy(() -> PositionedJson.read("{\n  \"a\": 1,\n}"))
			.satisfies((ex) -> assertThat(ex.position()).isEqualTo(new JsonPosition(3, 1)))
			.withMessageStartingWith("not valid JSON: ");
	}

	@Test
	void refusesNothing() {
		assertThatExceptionOfType(MalformedJsonException.class).isThrownBy(() -> PositionedJson.read(" \n"))
			.withMessage("not valid JSON: there is nothing in it");
	}

	@Test
	void refusesMoreThanOneValue() {
		assertThatExceptionOfType(MalformedJsonException.class).isThrownBy(() -> PositionedJson.read("{}\n{}"))
			.withMessage("not valid JSON: there is more after its end")
			.satisfies((ex) -> assertThat(ex.position()).isEqualTo(new JsonPosition(2, 1)));
	}

	@Test
	void refusesANameGivenTwice() {
		assertThatExceptionOfType(MalformedJsonException.class)
			.isThrownBy(() -> PositionedJson.read("{\n  \"a\": 1,\n  \"a\": 2\n}"))
			.withMessage("'a' is given twice, first on line 2")
			.satisfies((ex) -> assertThat(ex.position()).isEqualTo(new JsonPosition(3, 3)));
	}

}
