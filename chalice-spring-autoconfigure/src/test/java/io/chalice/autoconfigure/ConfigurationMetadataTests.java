package io.chalice.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.autoconfigure.properties.ChaliceProperties;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what an editor shows of the properties.
 */
class ConfigurationMetadataTests {

	/** Properties whose absence means nothing, or something that is no value. */
	private static final Set<String> WITHOUT_DEFAULT = Set.of("chalice.api.binary-types", "chalice.local.api-keys",
			"chalice.local.enabled", "chalice.local.stage-variables", "chalice.route.authorizer",
			"chalice.route.cors.expose-headers", "chalice.route.cors.headers", "chalice.route.cors.max-age");

	@Test
	void everyPropertyIsDescribed() throws IOException {
		assertThat(properties()).isNotEmpty()
			.allSatisfy((property) -> assertThat(property.path("description").asString("")).as(property.toString())
				.isNotBlank()
				.endsWith("."));
	}

	@Test
	void everyPropertyHasADefaultUnlessItsAbsenceMeansSomething() throws IOException {
		Set<String> without = new TreeSet<>();
		for (JsonNode property : properties()) {
			JsonNode value = property.path("defaultValue");
			if (value.isMissingNode()) {
				without.add(property.get("name").asString());
			}
		}
		assertThat(without).isEqualTo(WITHOUT_DEFAULT);
	}

	@Test
	void propertiesAreThese() throws IOException {
		assertThat(properties()).extracting((property) -> property.get("name").asString())
			.containsExactlyInAnyOrder("chalice.api.binary-types", "chalice.debug", "chalice.local.api-keys",
					"chalice.local.enabled", "chalice.local.host", "chalice.local.port", "chalice.local.stage",
					"chalice.local.stage-variables", "chalice.route.api-key-required", "chalice.route.authorizer",
					"chalice.route.content-types", "chalice.route.cors.credentials", "chalice.route.cors.enabled",
					"chalice.route.cors.expose-headers", "chalice.route.cors.headers", "chalice.route.cors.max-age",
					"chalice.route.cors.origins", "chalice.server.enabled");
	}

	private static List<JsonNode> properties() throws IOException {
		for (URL url : Collections.list(
				ChaliceProperties.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
			try (InputStream file = url.openStream()) {
				JsonNode metadata = JsonMapper.shared().readTree(file);
				List<JsonNode> own = metadata.get("properties")
					.valueStream()
					.filter((property) -> property.get("name").asString().startsWith("chalice."))
					.toList();
				if (!own.isEmpty()) {
					return own;
				}
			}
		}
		throw new AssertionError("The configuration metadata is missing");
	}

}
