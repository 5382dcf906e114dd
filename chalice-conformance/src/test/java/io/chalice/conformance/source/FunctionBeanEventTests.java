package io.chalice.conformance.source;

/**
 * Tests of the event cases with the function beans of an application.
 */
class FunctionBeanEventTests extends AbstractEventCaseTests {

	FunctionBeanEventTests() {
		super(new FunctionBeans());
	}

}
