package io.chalice.shell.command;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WordsTests {

	static Stream<Arguments> lines() {
		return Stream.of(Arguments.of("", List.of()), Arguments.of("  a  b ", List.of("a", "b")),
				Arguments.of("a \"b  c\" d", List.of("a", "b  c", "d")), Arguments.of("--x='a b'", List.of("--x=a b")),
				Arguments.of("a\\ b", List.of("a b")), Arguments.of("\"a\\\"b\\n\"", List.of("a\"b\\n")),
				Arguments.of("'a\\b'", List.of("a\\b")), Arguments.of("a '' b", List.of("a", "", "b")),
				Arguments.of("a\\", List.of("a\\")));
	}

	@ParameterizedTest
	@MethodSource("lines")
	void quotesKeepSpaces(String line, List<String> words) {
		assertThat(Words.of(line)).isEqualTo(words);
	}

	@Test
	void anOpenQuoteIsAMistake() {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> Words.of("a 'b"))
			.withMessage("There is no closing ' in: a 'b");
	}

}
