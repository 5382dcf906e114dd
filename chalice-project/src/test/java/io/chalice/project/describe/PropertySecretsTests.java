package io.chalice.project.describe;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.chalice.model.PropertiesModel;

import static org.assertj.core.api.Assertions.assertThat;

class PropertySecretsTests {

	@Test
	void secretsAreNamedAndNotTold() {
		PropertiesModel all = new PropertiesModel(Map.of("app.table", "orders", "app.api-key", "k",
				"spring.datasource.url", "jdbc:x://me:pw@db/orders", "app.access", "AKIAABCDEFGHIJKLMNOP",
				"app.secret-name", "db", "app.url", "https://host:8080/a@b"), Set.of(), List.of("aws-s3:x"));
		PropertiesModel left = PropertySecrets.leftOut(all);
		assertThat(left.values()).containsOnlyKeys("app.table", "app.secret-name", "app.url");
		assertThat(left.withheld()).containsExactlyInAnyOrder("app.api-key", "spring.datasource.url", "app.access");
		assertThat(left.skippedImports()).containsExactly("aws-s3:x");
	}

}
