package io.chalice.project.configuration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PartitionTests {

	@ParameterizedTest
	@CsvSource({ "us-east-1, aws, amazonaws.com, true", "mx-central-1, aws, amazonaws.com, true",
			"cn-north-1, aws-cn, amazonaws.com.cn, false", "cn-northwest-1, aws-cn, amazonaws.com.cn, false",
			"us-gov-west-1, aws-us-gov, amazonaws.com, false", "us-iso-east-1, aws-iso, c2s.ic.gov, false",
			"us-isob-east-1, aws-iso-b, sc2s.sgov.gov, false", "eu-isoe-west-1, aws-iso-e, cloud.adc-e.uk, false",
			"us-isof-south-1, aws-iso-f, csp.hci.ic.gov, false", "eusc-de-east-1, aws-eusc, amazonaws.eu, false" })
	void isThatOfTheRegion(String region, String name, String domain, boolean edge) {
		Partition partition = Partition.of(region);
		assertThat(partition.name()).isEqualTo(name);
		assertThat(partition.domain()).isEqualTo(domain);
		assertThat(partition.edge()).isEqualTo(edge);
		assertThat(Partition.named(name)).isEqualTo(partition);
	}

}
