package io.chalice.dispatch;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link HeaderCheck}.
 */
class HeaderCheckTests {

	@Test
	void tokensAndTextMayBeSent() {
		assertThatNoException().isThrownBy(() -> HeaderCheck.check(Map.of("X-a.b_c~!#$%&'*+^`|1",
				List.of("", "a\tb", "Grüße", "\ud83c\udf75", "\u0080"), "b", List.of())));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "a b", "a:", "a\r\nb", "naïve", "a/b", "(a)", "a\u0000" })
	void aNameIsAToken(String name) {
		assertThatExceptionOfType(InvalidHeaderException.class)
			.isThrownBy(() -> HeaderCheck.check(Map.of(name, List.of("a"))))
			.withMessage("A response header's name is not a token");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\nb", "a\rb", "\u0000", "a\u007f", "\u001f" })
	void noControlCharacterIsSent(String value) {
		assertThatExceptionOfType(InvalidHeaderException.class)
			.isThrownBy(() -> HeaderCheck.check(Map.of("X-Value", List.of("fine", value))))
			.withMessageContaining("'X-Value'")
			.withMessageNotContaining(value);
	}

	@Test
	void halfACharacterCannotBeSentAsUtf8() {
		for (String half : List.of("\ud83c", "\udf75", "a\udf75\ud83c")) {
			assertThatExceptionOfType(InvalidHeaderException.class)
				.isThrownBy(() -> HeaderCheck.check(Map.of("X-Value", List.of(half))));
		}
	}

}
