package io.chalice.deployer.aws.credentials;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * Credentials that are asked for when they are needed, and again before they expire.
 */
final class ExpiringCredentials implements AwsCredentialsProvider {

	/** A deploy's longest call should end before. */
	static final Duration MARGIN = Duration.ofMinutes(5);

	private final Supplier<AwsSessionCredentials> source;

	private final Clock clock;

	private @Nullable AwsSessionCredentials current;

	ExpiringCredentials(Supplier<AwsSessionCredentials> source, Clock clock) {
		this.source = source;
		this.clock = clock;
	}

	@Override
	public synchronized AwsCredentials resolveCredentials() {
		AwsSessionCredentials known = this.current;
		if (known == null || isExpiring(known, this.clock)) {
			known = this.source.get();
			this.current = known;
		}
		return known;
	}

	static boolean isExpiring(AwsSessionCredentials credentials, Clock clock) {
		Instant end = credentials.expirationTime().orElse(Instant.MAX);
		return end.isBefore(clock.instant().plus(MARGIN));
	}

}
