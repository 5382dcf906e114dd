package io.chalice.project.properties;

import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProfileExpressionTests {

	@ParameterizedTest
	@CsvSource({ "prod, true", "dev, false", "!dev, true", "!prod, false", "prod & eu, true", "prod & us, false",
			"us | eu, true", "prod & (us | eu), true", "prod & !(us | eu), false", "us|dev|(prod&!dev), true" })
	void matchesWithProdAndEu(String expression, boolean expected) {
		assertThat(new ProfileExpression(expression).matches(Set.of("prod", "eu"))).isEqualTo(expected);
	}

}
