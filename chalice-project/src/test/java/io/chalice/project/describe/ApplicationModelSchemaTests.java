package io.chalice.project.describe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.chalice.model.ApplicationModel;
import io.chalice.project.fixture.PublishedDocument;
import io.chalice.project.fixture.RecordSchema;
import io.chalice.project.json.PrettyJson;

class ApplicationModelSchemaTests {

	@Test
	void thePublishedSchemaIsTheOneOfTheModel() throws IOException {
		new PublishedDocument("application-model.schema.json").shouldBe(schema());
	}

	private static String schema() throws IOException {
		Path sources = PublishedDocument.root().resolve("chalice-core/src/main/java");
		RecordSchema records = new RecordSchema(sources);
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
		schema.put("$id", "urn:io.chalice:application-model:" + ApplicationModel.SCHEMA_VERSION);
		schema.put("title", "Application model");
		schema.put("description", "What an application is, as far as API Gateway and the deployment need to know. "
				+ "A reader ignores properties it does not know.");
		schema.putAll(records.body(ApplicationModel.class));
		schema.put("$defs", records.definitions());
		return PrettyJson.write(schema);
	}

}
