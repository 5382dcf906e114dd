package io.chalice.policy.container;

import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProfileConditionTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			cloud;                  true
			test;                   false
			!test;                  true
			cloud & eu;             true
			cloud & !eu;            false
			test | eu;              true
			!(test | eu);           false
			(test | cloud) & eu;    true
			!test & !(us & cloud);  true
			""")
	void isHeldAgainstTheProfilesThatAreActive(String expression, boolean matches) {
		assertThat(new ProfileCondition(expression, Set.of("cloud", "eu")).matches()).isEqualTo(matches);
	}

}
