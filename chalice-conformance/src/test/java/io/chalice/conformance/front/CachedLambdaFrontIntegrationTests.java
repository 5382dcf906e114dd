package io.chalice.conformance.front;

import org.junit.jupiter.api.Tag;

/**
 * Tests for {@link LambdaFront} with a class-data archive, on the Java that runs the
 * build.
 */
@Tag("full")
class CachedLambdaFrontIntegrationTests extends AbstractCachedFrontTests {

	CachedLambdaFrontIntegrationTests() {
		super("lambda with its cache", JavaHomes.current(),
				CachedConformance.of(JavaHomes.current(), Runtime.version().feature()));
	}

}
