package io.chalice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MultiValuesTests {

	private final MultiValues headers = MultiValues
		.ofHeaders(ordered("Accept", List.of("text/html", "text/plain"), "X-Test", List.of("1")));

	@Test
	void showsTheLastValueOfAName() {
		assertThat(this.headers.get("Accept")).isEqualTo("text/plain");
		assertThat(this.headers).containsEntry("Accept", "text/plain").containsEntry("X-Test", "1").hasSize(2);
	}

	@Test
	void hasAllValuesInTheOrderTheyWereSent() {
		assertThat(this.headers.all("Accept")).containsExactly("text/html", "text/plain");
		assertThat(this.headers.asLists()).containsOnlyKeys("Accept", "X-Test");
	}

	@Test
	void findsHeadersWhateverTheirCase() {
		assertThat(this.headers.get("x-tEST")).isEqualTo("1");
		assertThat(this.headers.containsKey("ACCEPT")).isTrue();
		assertThat(this.headers.all("accept")).hasSize(2);
	}

	@Test
	void findsHeadersWhateverTheCaseInALocaleWithDottedI() {
		assertThat(MultiValues.ofHeaders(Map.of("X-ID", List.of("1"))).get("x-id")).isEqualTo("1");
	}

	@Test
	void joinsTheSpellingsOfAHeader() {
		MultiValues headers = MultiValues.ofHeaders(ordered("X-Test", List.of("1"), "x-test", List.of("2", "3")));
		assertThat(headers.all("X-TEST")).containsExactly("1", "2", "3");
		assertThat(headers).hasSize(1).containsEntry("X-Test", "3");
	}

	@Test
	void findsParametersAsTheyWereSent() {
		MultiValues parameters = MultiValues.ofParameters(ordered("a", List.of("1"), "A", List.of("2")));
		assertThat(parameters.get("a")).isEqualTo("1");
		assertThat(parameters.get("A")).isEqualTo("2");
		assertThat(parameters.all("b")).isEmpty();
		assertThat(parameters.get("b")).isNull();
	}

	@Test
	void keepsTheOrderOfNames() {
		assertThat(MultiValues.ofParameters(ordered("z", List.of("1"), "a", List.of("2"))).keySet())
			.containsExactly("z", "a");
	}

	@Test
	void leavesOutNamesWithoutValues() {
		MultiValues parameters = MultiValues.ofParameters(Map.of("a", List.of()));
		assertThat(parameters.containsKey("a")).isFalse();
		assertThat(parameters).isEmpty();
	}

	@Test
	void knowsNoKeyThatIsNotAText() {
		assertThat(this.headers.get(1)).isNull();
		assertThat(this.headers.containsKey(null)).isFalse();
	}

	@Test
	void isEqualToAMapWithTheSameEntries() {
		assertThat(MultiValues.ofParameters(Map.of("a", List.of("1", "2")))).isEqualTo(Map.of("a", "2"));
	}

	@Test
	void cannotBeChanged() {
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> this.headers.put("a", "b"));
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> this.headers.entrySet().iterator().next().setValue("b"));
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> this.headers.all("Accept").add("b"));
	}

	@Test
	void doesNotFollowChangesOfWhatItWasMadeFrom() {
		Map<String, List<String>> values = ordered("a", List.of("1"), "b", List.of("2"));
		MultiValues parameters = MultiValues.ofParameters(values);
		values.clear();
		assertThat(parameters).hasSize(2);
	}

	private static Map<String, List<String>> ordered(String first, List<String> firstValues, String second,
			List<String> secondValues) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		values.put(first, firstValues);
		values.put(second, secondValues);
		return values;
	}

}
