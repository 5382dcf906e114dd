package io.chalice.gateway;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Headers}.
 */
class HeadersTests {

	private final Headers headers = new Headers(
			List.of(new Header("X-A", "1"), new Header("X-B", "2"), new Header("x-a", "3")));

	@Test
	void findsWhateverTheCase() {
		assertThat(this.headers.all("x-A")).containsExactly("1", "3");
		assertThat(this.headers.last("X-A")).contains("3");
		assertThat(this.headers.has("x-b")).isTrue();
		assertThat(this.headers.last("X-C")).isEmpty();
	}

	@Test
	void groupsUnderTheFirstSpelling() {
		assertThat(this.headers.grouped()).containsExactly(Map.entry("X-A", List.of("1", "3")),
				Map.entry("X-B", List.of("2")));
	}

}
