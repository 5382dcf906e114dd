package io.chalice.conformance.front;

import java.nio.file.Path;

/**
 * Tests for {@link LambdaFront} on the Java that runs the build.
 */
class LambdaFrontIntegrationTests extends AbstractFrontTests {

	LambdaFrontIntegrationTests() {
		super("lambda", new LambdaFront(JavaHomes.current(), Path.of(System.getProperty("conformance.task"))));
	}

}
