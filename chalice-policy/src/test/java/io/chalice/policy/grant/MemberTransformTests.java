package io.chalice.policy.grant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MemberTransformTests {

	@ParameterizedTest
	@CsvFileSource(resources = "transforms.csv", useHeadersInDisplayName = true)
	void aMemberBecomesASlot(String transform, String text, String slot) {
		assertThat(MemberTransform.apply(transform, text)).isEqualTo(slot);
	}

	@Test
	void anUnknownTransformIsAMistakeInTheTables() {
		assertThatIllegalArgumentException().isThrownBy(() -> MemberTransform.apply("nosuch", "text"))
			.withMessageContaining("nosuch");
	}

}
