package io.chalice.form;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PercentDecodingTests {

	@ParameterizedTest
	@CsvSource({ "plain,plain", "a%20b,a b", "%2F,/", "%2f,/", "a+b,a+b", "%2B,+", "%C3%BC,ü", "%E2%82%AC,€",
			"%F0%9F%98%80,😀", "ü%C3%BC,üü", "'',''" })
	void decodesAsUtf8(String text, String decoded) {
		assertThat(PercentDecoding.decode(text)).isEqualTo(decoded);
	}

	@ParameterizedTest
	@CsvSource({ "%2525,%25", "%252F,%2F" })
	void decodesOnce(String text, String decoded) {
		assertThat(PercentDecoding.decode(text)).isEqualTo(decoded);
	}

	@ParameterizedTest
	@CsvSource({ "%,%", "%2,%2", "100%,100%", "%zz,%zz", "%2z%20,'%2z '", "%%20,'% '", "%F,%F", "%-1,%-1", "%ü0,%ü0" })
	void leavesWhatIsNoEscape(String text, String decoded) {
		assertThat(PercentDecoding.decode(text)).isEqualTo(decoded);
	}

	@Test
	void replacesBytesThatAreNotUtf8() {
		assertThat(PercentDecoding.decode("a%FFb")).isEqualTo("a\ufffdb");
	}

	@Test
	void takesAsciiDigitsOnly() {
		assertThat(PercentDecoding.decode("%\uff12\uff10")).isEqualTo("%\uff12\uff10");
	}

	@Test
	void decodesTheValuesOfAMapInOrder() {
		assertThat(PercentDecoding.decode(Map.of("a%20", "b%20c"))).containsExactly(Map.entry("a%20", "b c"));
	}

}
