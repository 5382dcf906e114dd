package io.chalice.conformance.source;

import io.chalice.conformance.front.JavaHomes;

/**
 * Tests of the event cases with functions under AWS's runtime interface client, on the
 * Java that runs the build.
 */
class LambdaEventIntegrationTests extends AbstractEventCaseTests {

	LambdaEventIntegrationTests() {
		super(new LambdaProcesses(JavaHomes.current()));
	}

}
