package com.example.settings;

import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.lambda.powertools.parameters.secrets.SecretsProvider;
import software.amazon.lambda.powertools.parameters.ssm.SSMProvider;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The clients, and Powertools on top of them.
 */
@Configuration(proxyBeanMethods = false)
class AwsConfiguration {

	@Bean
	SsmClient ssm() {
		return SsmClient.create();
	}

	@Bean
	SecretsManagerClient secretsManager() {
		return SecretsManagerClient.create();
	}

	@Bean
	SSMProvider parameters(SsmClient ssm) {
		return SSMProvider.builder().withClient(ssm).build();
	}

	@Bean
	SecretsProvider secrets(SecretsManagerClient secretsManager) {
		return SecretsProvider.builder().withClient(secretsManager).build();
	}

}
