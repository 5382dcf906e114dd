package io.chalice.policy.value;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormatStringTests {

	private static final List<Set<SymbolicText>> ARGUMENTS = List.of(Set.of(SymbolicText.known("photos", "a test")),
			Set.of(SymbolicText.known("dev", "a test")));

	@ParameterizedTest
	@CsvSource({ "%s-%s, photos-dev", "%2$s-%1$s, dev-photos", "100%%-%s, 100%-photos", "%s-%5d, photos-*",
			"%s-%s-%s, photos-dev-*", "plain, plain" })
	void conversionsAreFilledIn(String format, String text) {
		assertThat(new FormatString(format, "a test").apply(ARGUMENTS)).extracting(SymbolicText::pattern)
			.containsExactly(text);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '"',
			value = { "{0}-{1}; photos-dev", "{1}{1}; devdev", "it''s {0}; it's photos", "{0,number}; *", "{7}; *" })
	void placesOfAMessageAreFilledIn(String pattern, String text) {
		assertThat(new FormatString(pattern, "a test").applyAsMessage(ARGUMENTS)).extracting(SymbolicText::pattern)
			.containsExactly(text);
	}

	@Test
	void everyTextOfAnArgumentCounts() {
		Set<SymbolicText> stages = Set.of(SymbolicText.known("dev", "a test"), SymbolicText.known("prod", "a test"));
		assertThat(new FormatString("photos-%s", "a test").apply(List.of(stages))).extracting(SymbolicText::pattern)
			.containsExactlyInAnyOrder("photos-dev", "photos-prod");
	}

}
