package com.example.workflow;

import java.util.Map;
import java.util.function.Function;

import io.chalice.ChaliceFunction;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the state machine calls.
 */
@Configuration(proxyBeanMethods = false)
class Tasks {

	private static final int HARMLESS = 10_000;

	@Bean
	@ChaliceFunction("assess")
	Function<Claim, Assessment> assess() {
		return (claim) -> new Assessment(claim, claim.amount() <= HARMLESS);
	}

	@Bean
	@ChaliceFunction("pay")
	Function<Claim, Map<String, String>> pay() {
		return (claim) -> Map.of("paid", "%s gets %.2f".formatted(claim.customer(), claim.amount() / 100.0));
	}

}
