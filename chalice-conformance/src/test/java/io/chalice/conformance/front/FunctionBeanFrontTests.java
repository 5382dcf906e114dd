package io.chalice.conformance.front;

/**
 * Tests for {@link FunctionBeanFront}.
 */
class FunctionBeanFrontTests extends AbstractFrontTests {

	FunctionBeanFrontTests() {
		super("function bean", new FunctionBeanFront());
	}

}
