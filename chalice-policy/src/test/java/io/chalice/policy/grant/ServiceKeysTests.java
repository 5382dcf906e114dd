package io.chalice.policy.grant;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.chalice.policy.catalog.ActionCatalog;
import io.chalice.policy.sdk.Operation;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceKeysTests {

	private static final String KEYS = "arn:aws:kms:eu-west-1:123456789012:";

	private final ServiceKeys keys = new ServiceKeys(new ActionCatalog());

	@Test
	void anAliasThatTheProgramAsksForIsACondition() {
		ServiceKeys.Bound bound = this.keys.bind(Operation.of("kms", "Decrypt"), KEYS + "key/alias/app");
		assertThat(bound.arn()).isEqualTo(KEYS + "key/*");
		assertThat(bound.conditions()).isEqualTo(Map.of("kms:RequestAlias", "alias/app"));
	}

	@Test
	void anAliasItselfIsTheResourceOfItsOperations() {
		ServiceKeys.Bound bound = this.keys.bind(Operation.of("kms", "DeleteAlias"), KEYS + "alias/app");
		assertThat(bound.arn()).isEqualTo(KEYS + "alias/app");
		assertThat(bound.conditions()).isEmpty();
	}

	@Test
	void aServiceUsesTheKeyForTheCaller() {
		ServiceKeys.Bound bound = this.keys.bind(Operation.of("sqs", "SendMessage"), KEYS + "alias/app");
		assertThat(bound.arn()).isEqualTo(KEYS + "key/*");
		assertThat(bound.conditions())
			.isEqualTo(Map.of("kms:ResourceAliases", "alias/app", "kms:ViaService", "sqs.eu-west-1.amazonaws.com"));
	}

	@Test
	void theKeysOfAServiceNeedNoPermission() {
		assertThat(this.keys.isOfService(Operation.of("sqs", "SendMessage"), KEYS + "alias/aws/sqs")).isTrue();
		assertThat(this.keys.isOfService(Operation.of("sqs", "SendMessage"), KEYS + "alias/app")).isFalse();
		assertThat(this.keys.isOfService(Operation.of("kms", "Decrypt"), KEYS + "alias/aws/sqs")).isFalse();
	}

}
