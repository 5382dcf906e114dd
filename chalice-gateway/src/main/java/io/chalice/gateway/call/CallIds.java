package io.chalice.gateway.call;

import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The ids API Gateway gives a request.
 *
 * @param requestId the request's id, a UUID
 * @param extendedRequestId the id for AWS's support, 15 characters of Base64 and
 * {@code =}
 */
public record CallIds(String requestId, String extendedRequestId) {

	private static final int EXTENDED_ID_BYTES = 11;

	/**
	 * Create new ids. They are no secrets: a fast source of randomness will do.
	 * @return the ids
	 */
	public static CallIds create() {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		byte[] bytes = new byte[EXTENDED_ID_BYTES];
		random.nextBytes(bytes);
		return new CallIds(new UUID(version4(random.nextLong()), variant2(random.nextLong())).toString(),
				Base64.getUrlEncoder().encodeToString(bytes));
	}

	private static long version4(long bits) {
		return (bits & 0xffffffffffff0fffL) | 0x0000000000004000L;
	}

	private static long variant2(long bits) {
		return (bits & 0x3fffffffffffffffL) | 0x8000000000000000L;
	}

}
