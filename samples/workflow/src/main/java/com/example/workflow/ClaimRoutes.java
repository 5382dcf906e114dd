package com.example.workflow;

import java.util.List;
import java.util.Map;

import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;
import io.chalice.JsonBody;

import org.springframework.stereotype.Component;

/**
 * The API. What waits for Step Functions is here and nowhere else.
 */
@Component
class ClaimRoutes {

	private final Claims claims;

	ClaimRoutes(Claims claims) {
		this.claims = claims;
	}

	@ChaliceRoute(value = "/claims/{name}", methods = HttpMethod.PUT)
	Map<String, String> start(String name, @JsonBody Claim claim) {
		return Map.of("execution", this.claims.start(name, claim).join());
	}

	@ChaliceRoute("/claims/{name}")
	Map<String, String> status(String name) {
		return Map.of("status", this.claims.status(name).join());
	}

	@ChaliceRoute("/claims")
	List<String> running() {
		return this.claims.running().join();
	}

	@ChaliceRoute(value = "/decisions/{token}", methods = HttpMethod.POST)
	void decide(String token, @JsonBody Map<String, Boolean> body) {
		this.claims.decide(token, body.getOrDefault("pay", false)).join();
	}

}
