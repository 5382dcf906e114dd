package io.chalice.form;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FileName}.
 */
class FileNameTests {

	@Test
	void aPartWithoutOneIsNoFile() {
		assertThat(FileName.of(Map.of("name", "photo"))).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "a.png, a.png", "../../etc/passwd, passwd", "'C:\\temp\\a.png', a.png", "'a\\..\\b/c', c", ".., ''",
			"., ''", "a/.., ''", "a/, ''", "'', ''", "'  a b  ', a b", ".profile, .profile", "say%22hi%22, 'say\"hi\"'",
			"100%, 100%", "a%2Fb, a%2Fb" })
	void keepsNothingThatLeadsElsewhere(String sent, String name) {
		assertThat(FileName.of(Map.of("filename", sent))).isEqualTo(name);
	}

	@Test
	void linesEndNowhereInIt() {
		assertThat(FileName.of(Map.of("filename", "a%0D%0Ab\tc\u0000d\u0085.txt"))).isEqualTo("abcd.txt");
	}

	@ParameterizedTest
	@CsvSource({ "UTF-8''na%C3%AFve.txt, naïve.txt", "utf-8''a%20b, a b", "UTF-8''..%2F..%2Fa, a",
			"plain.txt, plain.txt" })
	void theExtendedFormIsPercentDecoded(String sent, String name) {
		assertThat(FileName.of(Map.of("filename*", sent))).isEqualTo(name);
	}

	@Test
	void thePlainFormIsTakenBeforeTheExtendedOne() {
		assertThat(FileName.of(Map.of("filename*", "UTF-8''b.txt", "filename", "a.txt"))).isEqualTo("a.txt");
	}

}
