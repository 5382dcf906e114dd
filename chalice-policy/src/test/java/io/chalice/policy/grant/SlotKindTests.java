package io.chalice.policy.grant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlotKindTests {

	@ParameterizedTest
	@CsvSource({ "BucketName, NAME", "TableNames, NAME", "InstanceId, ID", "QueueUrl, URL", "RepositoryUri, URL",
			"RoleArn, ARN", "ClusterIdentifier, IDENTIFIER", "Path, OTHER" })
	void isToldByTheName(String name, SlotKind kind) {
		assertThat(SlotKind.of(name)).isEqualTo(kind);
	}

	@ParameterizedTest
	@CsvSource({ "NAME, NAME, true", "NAME, ARN, true", "NAME, ID, false", "NAME, URL, false", "ID, NAME, false",
			"ID, IDENTIFIER, true", "ID, URL, false", "OTHER, NAME, true", "OTHER, URL, false" })
	void aMemberCanBeAVariable(SlotKind variable, SlotKind member, boolean takes) {
		assertThat(variable.takes(member)).isEqualTo(takes);
	}

	@ParameterizedTest
	@CsvSource({ "ID, IDENTIFIER, arn:aws:x:::y, true", "ID, IDENTIFIER, *, true", "ID, IDENTIFIER, orders, false",
			"ID, IDENTIFIER, vpc-0a1b2c3d4e, true", "ID, ID, orders, true", "NAME, IDENTIFIER, orders, true",
			"NAME, ARN, orders, false" })
	void aTextCanBeAVariable(SlotKind variable, SlotKind member, String text, boolean takes) {
		assertThat(variable.takes(member, text)).isEqualTo(takes);
	}

}
