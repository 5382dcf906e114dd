package io.chalice.shell.policy;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.chalice.deployer.policy.DeploymentTarget;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;

import static org.assertj.core.api.Assertions.assertThat;

class PolicyPlaceTests {

	@Test
	void whatIsNotKnownIsThatOfThePolicy() {
		PolicyDocument policy = policy("arn:aws:s3:::photos/*", "arn:aws:sqs:eu-west-1:123456789012:jobs",
				"arn:aws:logs:*:*:*");
		assertThat(PolicyPlace.complete(DeploymentTarget.of(null, null), policy))
			.isEqualTo(new DeploymentTarget("aws", "eu-west-1", "123456789012"));
		assertThat(PolicyPlace.complete(DeploymentTarget.of("us-east-1", null), policy))
			.isEqualTo(new DeploymentTarget("aws", "us-east-1", "123456789012"));
	}

	@Test
	void aPolicyOfSeveralPlacesTellsNone() {
		PolicyDocument policy = policy("arn:aws:sqs:eu-west-1:123456789012:jobs", "arn:aws:sqs:us-east-1:1:jobs");
		assertThat(PolicyPlace.complete(DeploymentTarget.of(null, null), policy))
			.isEqualTo(new DeploymentTarget("aws", "*", "*"));
	}

	private static PolicyDocument policy(String... resources) {
		return new PolicyDocument(List.of(Statement.allow("", Set.of("sqs:SendMessage"), Set.of(resources))));
	}

}
