package io.chalice;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ChaliceResponseTests {

	@Test
	void isAnEmptyOkUnlessTold() {
		ChaliceResponse response = ChaliceResponse.of(null);
		assertThat(response.status()).isEqualTo(200);
		assertThat(response.headers()).isEmpty();
		assertThat(response.body()).isNull();
	}

	@Test
	void hasStatusHeadersAndBody() {
		ChaliceResponse response = ChaliceResponse.ofStatus(404)
			.body("gone")
			.headers(Map.of("Content-Type", "text/plain"));
		assertThat(response.status()).isEqualTo(404);
		assertThat(response.body()).isEqualTo("gone");
		assertThat(response.headers()).containsOnly(Map.entry("Content-Type", List.of("text/plain")));
	}

	@Test
	void changesCopiesOnly() {
		ChaliceResponse response = ChaliceResponse.of("a");
		response.status(201).body("b").header("X-Test", "1");
		assertThat(response.status()).isEqualTo(200);
		assertThat(response.body()).isEqualTo("a");
		assertThat(response.headers()).isEmpty();
	}

	@Test
	void addsValuesToAHeaderWhateverItsCase() {
		ChaliceResponse response = ChaliceResponse.of(null)
			.header("Set-Cookie", "a=1", "b=2")
			.header("set-cookie", "c=3");
		assertThat(response.headers()).containsOnly(Map.entry("Set-Cookie", List.of("a=1", "b=2", "c=3")));
	}

	@Test
	void takesNoHeaderWithoutValues() {
		assertThat(ChaliceResponse.of(null).header("X-Test").headers()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 200, 204, 304, 599 })
	void takesAFinalStatus(int status) {
		assertThat(ChaliceResponse.ofStatus(status).status()).isEqualTo(status);
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 0, 100, 199, 600 })
	void refusesAnotherStatus(int status) {
		assertThatIllegalArgumentException().isThrownBy(() -> ChaliceResponse.ofStatus(status))
			.withMessageContaining(String.valueOf(status));
	}

	@Test
	void hasHeadersThatCannotBeChanged() {
		Map<String, List<String>> headers = ChaliceResponse.of(null).header("a", "b").headers();
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(headers::clear);
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> headers.values().iterator().next().clear());
	}

}
