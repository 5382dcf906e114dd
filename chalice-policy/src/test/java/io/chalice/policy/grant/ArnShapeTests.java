package io.chalice.policy.grant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ArnShapeTests {

	private final ArnShape shape = new ArnShape(
			"arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}/index/${IndexName}");

	@ParameterizedTest
	@CsvSource({ "arn:aws:dynamodb:r:a:table/t/index/i, true", "arn:*:dynamodb:*:*:table/*/index/*, true", "*, true",
			"arn:aws:dynamodb:r:a:table/t, false", "arn:aws:dynamodb:r:a:table/t*, true",
			"arn:aws:sqs:r:a:table/t/index/i, false" })
	void acceptsWhatItCanMeet(String arn, boolean accepts) {
		assertThat(this.shape.accepts(arn)).isEqualTo(accepts);
	}

	@Test
	void anAccessPointStandsForItsBucket() {
		assertThat(new ArnShape("arn:${Partition}:s3:::${BucketName}").accepts("arn:aws:s3:r:a:accesspoint/p"))
			.isTrue();
	}

	@Test
	void takesAVariableOutOfAnArn() {
		assertThat(this.shape.variable("TableName", "arn:aws:dynamodb:r:a:table/orders/index/byDate"))
			.isEqualTo("orders");
		assertThat(this.shape.variable("TableName", "arn:aws:dynamodb:r:a:table/orders")).isNull();
	}

}
