package io.chalice.project.configuration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SecretNameTests {

	@ParameterizedTest
	@CsvSource({ "DB_PASSWORD, x, true", "spring.datasource.password, x, true", "app.apiKey, x, true",
			"app.api-key, x, true", "app.jwt.secret, x, true", "app.jwt.secret, arn:aws:secretsmanager:x, false",
			"app.secret-name, x, false", "SECRET_ARN, x, false", "app.token.table, x, false", "app.bucket, x, false",
			"app.keys, x, false" })
	void tellsSecretsFromWhereTheyAre(String name, String value, boolean expected) {
		assertThat(SecretName.isOfSecret(name, value)).isEqualTo(expected);
	}

}
