package io.chalice.shell.session;

import java.util.List;
import java.util.stream.Stream;

import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser.ParseContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LineParserTests {

	private final LineParser parser = new LineParser();

	static Stream<Arguments> lines() {
		return Stream.of(Arguments.of("", List.of()), Arguments.of("  a  b ", List.of("a", "b")),
				Arguments.of("a \"b  c\" d", List.of("a", "b  c", "d")), Arguments.of("--x='a b'", List.of("--x=a b")),
				Arguments.of("a\"b c\"d", List.of("ab cd")), Arguments.of("a\\ b", List.of("a b")),
				Arguments.of("\"a\\\"b\\n\"", List.of("a\"b\\n")), Arguments.of("'a\\b'", List.of("a\\b")),
				Arguments.of("a '' b", List.of("a", "", "b")), Arguments.of("a ''", List.of("a", "")),
				Arguments.of("a\\", List.of("a\\")), Arguments.of("a ! b", List.of("a", "!", "b")));
	}

	@ParameterizedTest
	@MethodSource("lines")
	void quotesKeepSpaces(String line, List<String> words) {
		assertThat(this.parser.parse(line, line.length(), ParseContext.ACCEPT_LINE).words()).isEqualTo(words);
	}

	@Test
	void anOpenQuoteAsksForMore() {
		assertThatExceptionOfType(EOFError.class)
			.isThrownBy(() -> this.parser.parse("a 'b", 4, ParseContext.ACCEPT_LINE))
			.satisfies((error) -> assertThat(error.getMissing()).isEqualTo("quote"));
		assertThat(this.parser.parse("a 'b\nc'", 8, ParseContext.ACCEPT_LINE).words()).containsExactly("a", "b\nc");
	}

	@Test
	void theWordAtTheCursorIsCompleted() {
		ParsedLine begun = complete("routes --st", 11);
		assertThat(begun.words()).containsExactly("routes", "--st");
		assertThat(begun.wordIndex()).isEqualTo(1);
		assertThat(begun.wordCursor()).isEqualTo(4);
		ParsedLine next = complete("routes ", 7);
		assertThat(next.words()).containsExactly("routes", "");
		assertThat(next.wordIndex()).isEqualTo(1);
		assertThat(complete("", 0).words()).containsExactly("");
		ParsedLine between = complete("routes  --json", 7);
		assertThat(between.words()).containsExactly("routes", "--json");
		assertThat(between.wordIndex()).isEqualTo(1);
		assertThat(between.wordCursor()).isZero();
		ParsedLine quoted = complete("project 'my ap", 14);
		assertThat(quoted.words()).containsExactly("project", "my ap");
		assertThat(quoted.word()).isEqualTo("my ap");
	}

	@Test
	void aCompletedWordIsQuotedAsItWasBegun() {
		CompletingParsedLine quoted = (CompletingParsedLine) complete("project 'my ap", 14);
		assertThat(quoted.escape("my app/", true)).hasToString("'my app/'");
		assertThat(quoted.rawWordCursor()).isEqualTo(6);
		CompletingParsedLine plain = (CompletingParsedLine) complete("project my", 10);
		assertThat(plain.escape("my app/", false)).hasToString("my\\ app/");
		assertThat(plain.rawWordCursor()).isEqualTo(2);
		assertThat(plain.rawWordLength()).isEqualTo(2);
	}

	private ParsedLine complete(String line, int cursor) {
		return this.parser.parse(line, cursor, ParseContext.COMPLETE);
	}

}
