package io.chalice.policy.catalog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RequestMemberTests {

	@ParameterizedTest
	@CsvSource({ "bucket, '', bucket, ''", "queueUrl~queue, '', queueUrl, queue", "Put.tableName, Put, tableName, ''",
			"Rule.arn~last, Rule, arn, last", "\"a.b\", '', \"a.b\", ''" })
	void readsACell(String text, String struct, String name, String transform) {
		assertThat(RequestMember.parse(text)).isEqualTo(new RequestMember(struct, name, transform));
	}

	@Test
	void aTextInQuotationMarksIsALiteral() {
		RequestMember member = RequestMember.parse("\"default\"");
		assertThat(member.isLiteral()).isTrue();
		assertThat(member.literal()).isEqualTo("default");
		assertThat(RequestMember.parse("bucket").isLiteral()).isFalse();
	}

}
