package io.chalice.route;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ServiceArn}.
 */
class ServiceArnTests {

	@Test
	void hasSixParts() {
		assertThat(ServiceArn.parse("arn:aws:lambda:eu-west-1:123456789012:function:guard:live"))
			.hasValue(new ServiceArn("aws", "lambda", "eu-west-1", "123456789012", "function:guard:live"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "arn:aws:iam", "arn:aws:iam::123456789012:", "arn:aws:iam::12345:role/a",
			"arn:aws:lambda:eu-west-1:123456789012:function:a b", "ARN:aws:iam::123456789012:role/a",
			"arn:azure:iam::123456789012:role/a", "arn:aws:lambda:europe:123456789012:function:a" })
	void isNothingElse(String text) {
		assertThat(ServiceArn.parse(text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "aws, eu-west-1, true", "aws, us-gov-west-1, false", "aws-us-gov, us-gov-west-1, true",
			"aws-cn, cn-north-1, true", "aws, cn-north-1, false", "aws-cn, eu-west-1, false",
			"aws-iso, us-iso-east-1, true", "aws-iso-b, us-isob-east-1, true", "aws-iso, us-isob-east-1, false",
			"aws-eusc, eusc-de-east-1, true", "aws, il-central-1, true" })
	void hasARegionOfItsPartition(String partition, String region, boolean possible) {
		assertThat(
				ServiceArn.parse("arn:%s:lambda:%s:123456789012:function:a".formatted(partition, region)).isPresent())
			.isEqualTo(possible);
	}

	@ParameterizedTest
	@CsvSource({ "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/a_b, cognito-idp, userpool/, true",
			"arn:aws:cognito-idp:eu-west-1:123456789012:userpool/, cognito-idp, userpool/, false",
			"arn:aws:cognito-idp:eu-west-1:123456789012:pool/a, cognito-idp, userpool/, false",
			"arn:aws:cognito-idp:eu-west-1::userpool/a_b, cognito-idp, userpool/, false",
			"arn:aws:cognito-idp::123456789012:userpool/a_b, cognito-idp, userpool/, false",
			"arn:aws:iam::123456789012:role/a, iam, role/, true",
			"arn:aws:iam:eu-west-1:123456789012:role/a, iam, role/, false",
			"arn:aws:apigateway:eu-west-1:lambda:path/a, apigateway, path/, false" })
	void namesAResourceOfAKindInAnAccount(String text, String service, String kind, boolean named) {
		assertThat(ServiceArn.parse(text).orElseThrow().is(service, kind)).isEqualTo(named);
	}

}
