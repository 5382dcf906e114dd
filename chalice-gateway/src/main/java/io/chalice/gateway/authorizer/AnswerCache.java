package io.chalice.gateway.authorizer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers what an authorizer's function said of a token. The whole policy is
 * remembered, so that one answer serves every method it mentions.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/configure-api-gateway-lambda-authorization.html">Configure
 * a Lambda authorizer</a>
 */
final class AnswerCache {

	private final Map<String, Entry> entries = new ConcurrentHashMap<>();

	private final Duration ttl;

	private final InstantSource clock;

	AnswerCache(Duration ttl, InstantSource clock) {
		this.ttl = ttl;
		this.clock = clock;
	}

	Optional<AuthorizerAnswer> get(String token) {
		Entry entry = this.entries.get(token);
		return (entry != null && this.clock.instant().isBefore(entry.until())) ? Optional.of(entry.answer())
				: Optional.empty();
	}

	void put(String token, AuthorizerAnswer answer) {
		if (this.ttl.isZero()) {
			return;
		}
		Instant now = this.clock.instant();
		this.entries.values().removeIf((entry) -> !now.isBefore(entry.until()));
		this.entries.put(token, new Entry(answer, now.plus(this.ttl)));
	}

	private record Entry(AuthorizerAnswer answer, Instant until) {

	}

}
