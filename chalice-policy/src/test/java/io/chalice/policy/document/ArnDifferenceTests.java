package io.chalice.policy.document;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ArnDifferenceTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			arn:aws:s3:::b/k;        arn:aws:s3:::c/k;        name
			arn:aws:sqs:eu-*:1:q;    arn:aws:sqs:us-1:1:q;    region (eu-*, asked for us-1)
			arn:aws:sqs:eu-1:1:q;    arn:aws:sqs:eu-1:2:q;    account (1, asked for 2)
			arn:aws:sqs:eu-1:1:q;    arn:aws-cn:sqs:eu-1:1:q; partition (aws, asked for aws-cn)
			*;                       arn:aws:s3:::b;          resource
			""")
	void namesTheFirstPartThatDiffers(String allowed, String asked, String difference) {
		assertThat(ArnDifference.of(allowed, asked)).isEqualTo(difference);
	}

}
