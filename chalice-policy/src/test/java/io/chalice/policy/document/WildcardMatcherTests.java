package io.chalice.policy.document;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WildcardMatcherTests {

	@ParameterizedTest
	@CsvSource({ "*, anything, true", "a*, abc, true", "a*c, abbc, true", "a*c, abb, false", "a?c, abc, true",
			"a?c, a*c, false", "a*, a*, true", "abc, ab*, false", "*a*a, aba, true", "*a*a, ab, false", "a?, a, false",
			"a**, a, true" })
	void aPatternCoversAnother(String wide, String narrow, boolean covers) {
		assertThat(WildcardMatcher.covers(wide, narrow)).isEqualTo(covers);
	}

	@Test
	void actionsAreComparedInAnyCase() {
		assertThat(WildcardMatcher.coversAction("S3:get*", "s3:GetObject")).isTrue();
		assertThat(WildcardMatcher.covers("S3:get*", "s3:GetObject")).isFalse();
	}

}
