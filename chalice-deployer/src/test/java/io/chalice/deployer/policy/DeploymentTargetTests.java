package io.chalice.deployer.policy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeploymentTargetTests {

	@ParameterizedTest
	@CsvSource({ "eu-west-1, aws", "cn-north-1, aws-cn", "us-gov-west-1, aws-us-gov", "us-iso-east-1, aws-iso",
			"us-isob-east-1, aws-iso-b", "eu-isoe-west-1, aws-iso-e", "us-isof-south-1, aws-iso-f",
			"eusc-de-east-1, aws-eusc" })
	void theRegionTellsThePartition(String region, String partition) {
		assertThat(DeploymentTarget.of(region, "123456789012"))
			.isEqualTo(new DeploymentTarget(partition, region, "123456789012"));
	}

	@Test
	void whatIsNotKnownIsAnything() {
		assertThat(DeploymentTarget.of(null, null)).isEqualTo(new DeploymentTarget("*", "*", "*"));
	}

}
