package io.chalice.conformance.front;

/**
 * Tests for {@link LocalFront}.
 */
class LocalFrontTests extends AbstractFrontTests {

	LocalFrontTests() {
		super("local server", new LocalFront());
	}

}
