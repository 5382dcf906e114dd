package io.chalice.policy.catalog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RequestConditionTests {

	@ParameterizedTest
	@CsvSource({ "versionId, versionId, SET, ''", "!versionId, versionId, ABSENT, ''",
			"?versionId, versionId, SOMETIMES_ABSENT, ''", "statement^select, statement, SET, select" })
	void readsARow(String text, String member, RequestCondition.Presence presence, String start) {
		assertThat(RequestCondition.parse(text))
			.isEqualTo(new RequestCondition(new RequestMember("", member, ""), presence, start));
	}

	@Test
	void aMemberThatIsOftenHandedOnMayBeNull() {
		assertThat(RequestCondition.parse("!versionId").isForNull()).isTrue();
		assertThat(RequestCondition.parse("versionId").isForNull()).isFalse();
		assertThat(RequestCondition.parse("!acl").isForNull()).isFalse();
	}

}
