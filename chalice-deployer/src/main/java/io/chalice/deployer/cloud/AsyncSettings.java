package io.chalice.deployer.cloud;

import org.jspecify.annotations.Nullable;

/**
 * What Lambda does with asynchronous calls of a function.
 *
 * @param retryAttempts how often a call is made again that failed, or {@code null} for
 * Lambda's default
 * @param maximumAge how many seconds a call may wait, or {@code null} for Lambda's
 * default
 * @param onSuccess the ARN of where calls go that succeeded, or {@code null}
 * @param onFailure the ARN of where calls go that failed for good, or {@code null}
 */
public record AsyncSettings(@Nullable Integer retryAttempts, @Nullable Integer maximumAge, @Nullable String onSuccess,
		@Nullable String onFailure) {

	/** As Lambda does unless told otherwise. */
	public static final AsyncSettings DEFAULT = new AsyncSettings(null, null, null, null);

}
