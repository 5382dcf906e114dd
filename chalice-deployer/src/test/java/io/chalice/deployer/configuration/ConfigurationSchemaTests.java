package io.chalice.deployer.configuration;

import org.junit.jupiter.api.Test;

import io.chalice.deployer.PublishedDocument;

class ConfigurationSchemaTests {

	@Test
	void thePublishedSchemaIsTheOneOfTheKeys() {
		new PublishedDocument("config.schema.json").shouldBe(ConfigurationSchema.json());
	}

}
