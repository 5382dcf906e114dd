package io.chalice.conformance.front;

/**
 * Tests for {@link CoreFront}.
 */
class CoreFrontTests extends AbstractFrontTests {

	CoreFrontTests() {
		super("core", new CoreFront());
	}

}
