package io.chalice.shell.policy;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.chalice.deployer.policy.Place;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;

import static org.assertj.core.api.Assertions.assertThat;

class PolicyPlaceTests {

	@Test
	void whatIsNotKnownIsThatOfThePolicy() {
		PolicyDocument policy = policy("arn:aws:s3:::photos/*", "arn:aws:sqs:eu-west-1:123456789012:jobs",
				"arn:aws:logs:*:*:*");
		assertThat(PolicyPlace.complete(Place.of(null, null), policy))
			.isEqualTo(new Place("aws", "eu-west-1", "123456789012"));
		assertThat(PolicyPlace.complete(Place.of("us-east-1", null), policy))
			.isEqualTo(new Place("aws", "us-east-1", "123456789012"));
	}

	@Test
	void aPolicyOfSeveralPlacesTellsNone() {
		PolicyDocument policy = policy("arn:aws:sqs:eu-west-1:123456789012:jobs", "arn:aws:sqs:us-east-1:1:jobs");
		assertThat(PolicyPlace.complete(Place.of(null, null), policy)).isEqualTo(new Place("aws", "*", "*"));
	}

	private static PolicyDocument policy(String... resources) {
		return new PolicyDocument(List.of(Statement.allow("", Set.of("sqs:SendMessage"), Set.of(resources))));
	}

}
