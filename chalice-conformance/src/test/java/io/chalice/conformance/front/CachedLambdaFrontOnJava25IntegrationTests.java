package io.chalice.conformance.front;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests for {@link LambdaFront} with an ahead-of-time cache, on Java 25.
 */
@Tag("full")
@ExtendWith(Java25Found.class)
class CachedLambdaFrontOnJava25IntegrationTests extends AbstractCachedFrontTests {

	private static final int LEVEL = 25;

	CachedLambdaFrontOnJava25IntegrationTests() {
		super("lambda with its cache on java 25", JavaHomes.ofVersion(LEVEL).orElseThrow(),
				CachedConformance.of(JavaHomes.ofVersion(LEVEL).orElseThrow(), LEVEL));
	}

}
