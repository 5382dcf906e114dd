package io.chalice.project.configuration;

import org.junit.jupiter.api.Test;

import io.chalice.project.fixture.PublishedDocument;

class ConfigurationSchemaTests {

	@Test
	void thePublishedSchemaIsTheOneOfTheKeys() {
		new PublishedDocument("config.schema.json").shouldBe(ConfigurationSchema.json());
	}

}
