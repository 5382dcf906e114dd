package com.example.settings;

import software.amazon.lambda.powertools.parameters.ssm.SSMProvider;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Texts that change more often than the code.
 */
@Component
class Messages {

	private final SSMProvider parameters;

	private final String stage;

	Messages(SSMProvider parameters, @Value("${settings.stage}") String stage) {
		this.parameters = parameters;
		this.stage = stage;
	}

	String greeting() {
		return this.parameters.get("/messages/%s/greeting".formatted(this.stage));
	}

}
