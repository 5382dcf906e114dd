package com.example.settings;

import java.util.Map;

import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.lambda.powertools.parameters.secrets.SecretsProvider;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who logs in to the database, and how the password is changed.
 */
@Component
class Database {

	private final SecretsProvider secrets;

	private final SecretsManagerClient secretsManager;

	private final JsonMapper json;

	private final String secret;

	Database(SecretsProvider secrets, SecretsManagerClient secretsManager, JsonMapper json,
			@Value("${settings.database-secret}") String secret) {
		this.secrets = secrets;
		this.secretsManager = secretsManager;
		this.json = json;
		this.secret = secret;
	}

	String user() {
		return this.json.readTree(this.secrets.get(this.secret)).path("user").asString();
	}

	void changePassword() {
		String password = this.secretsManager.getRandomPassword((random) -> random.passwordLength(32L))
			.randomPassword();
		String value = this.json.writeValueAsString(Map.of("user", user(), "password", password));
		this.secretsManager.putSecretValue((put) -> put.secretId(this.secret).secretString(value));
	}

}
