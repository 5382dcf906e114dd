package io.chalice.gateway.facts;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which facts are not about what a gateway on one machine answers, and why.
 */
final class Applicability {

	private static final Set<String> APIS = Set.of("REST_V1", "HTTP_V2", "FUNCTION_URL");

	/** A part of the fact's words or keys, and why it is out of reach. */
	private static final List<String[]> REASONS = List.of(
			new String[] { "integration-http-method",
					"an integration that calls Lambda other than with POST: applications cannot declare one" },
			new String[] { "throttled", "usage plans: a gateway on one machine does not throttle" },
			new String[] { "unsupported-media-type",
					"non-proxy integrations only: applications have proxy integrations" },
			new String[] { "streaming", "response streaming: applications answer buffered" },
			new String[] { "unknown-url", "the address of another URL: one on this machine has no other name" },
			new String[] { "deleted-alias", "aliases of published functions" },
			new String[] { "permission", "permissions of published functions" });

	private Applicability() {
	}

	/**
	 * Return why a fact does not apply.
	 * @param fact the fact
	 * @return the reason, or empty when it applies
	 */
	static Optional<String> reasonAgainst(Fact fact) {
		if (!APIS.contains(fact.api())) {
			return Optional.of("about " + fact.api() + ", not about requests to an API");
		}
		if (fact.request().has("op") && !fact.expected().has("table")) {
			return Optional.of("an operation of the control plane: " + fact.request().path("op").asString(""));
		}
		if (fact.setup().has("validator")) {
			return Optional.of("request validators: applications cannot declare one, the framework validates");
		}
		if (fact.setup().path("payloadFormatVersion").asString("2.0").startsWith("1")) {
			return Optional.of("payload 1.0 of HTTP APIs: the gateway speaks 2.0 there");
		}
		if (fact.setup().has("cors") || "AWS_IAM".equals(fact.setup().path("auth").asString(""))) {
			return Optional.of("a function URL's own CORS or IAM configuration: the gateway's URLs are plain");
		}
		return REASONS.stream()
			.filter((reason) -> fact.id().contains(reason[0]))
			.map((reason) -> reason[1])
			.findFirst();
	}

}
