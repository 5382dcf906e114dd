package io.chalice.conformance.front;

/**
 * Tests for {@link LambdaFront} on the Java that runs the build.
 */
class LambdaFrontIntegrationTests extends AbstractFrontTests {

	LambdaFrontIntegrationTests() {
		super("lambda", new LambdaFront(JavaHomes.current(), DeployedConformance.get()));
	}

}
