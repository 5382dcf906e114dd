package io.chalice.conformance.application;

import java.util.Map;

import org.springframework.stereotype.Component;

import io.chalice.ChaliceOpen;
import io.chalice.ChaliceRoute;

/**
 * A class whose routes are guarded, but for one.
 */
@Component
@ChaliceRoute(value = "/staff", apiKeyRequired = true, authorizer = "Custom")
class StaffViews {

	@ChaliceRoute("/rota")
	Map<String, String> rota() {
		return Map.of("staff", "rota");
	}

	@ChaliceRoute("/vacancies")
	@ChaliceOpen
	Map<String, String> vacancies() {
		return Map.of("staff", "vacancies");
	}

	@ChaliceRoute(value = "/keys-only", apiKeyRequired = true)
	@ChaliceOpen
	Map<String, String> keysOnly() {
		return Map.of("staff", "keys only");
	}

}
