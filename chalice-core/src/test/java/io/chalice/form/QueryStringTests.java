package io.chalice.form;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QueryStringTests {

	@Test
	void keepsEveryValueInOrder() {
		assertThat(QueryString.parse("b=2&a=1&b=3")).containsExactly(Map.entry("b", List.of("2", "3")),
				Map.entry("a", List.of("1")));
	}

	@Test
	void decodesNamesAndValuesOnce() {
		assertThat(QueryString.parse("a%20b=c+d%2B%2525&%C3%BC=%E2%82%AC"))
			.isEqualTo(Map.of("a b", List.of("c d+%25"), "ü", List.of("€")));
	}

	@Test
	void leavesWhatIsNoEscape() {
		assertThat(QueryString.parse("a=50%&b=%zz+x")).isEqualTo(Map.of("a", List.of("50%"), "b", List.of("%zz x")));
	}

	@Test
	void takesNamesWithoutValues() {
		assertThat(QueryString.parse("a&b=&=c&d=e=f"))
			.isEqualTo(Map.of("a", List.of(""), "b", List.of(""), "", List.of("c"), "d", List.of("e=f")));
	}

	@Test
	void hasNoParametersWithoutText() {
		assertThat(QueryString.parse("")).isEmpty();
		assertThat(QueryString.parse("&&")).isEmpty();
	}

}
