package io.chalice.conformance.front;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests for {@link LambdaFront} on Java 25, the newest managed runtime.
 */
@Tag("full")
@ExtendWith(Java25Found.class)
class LambdaFrontOnJava25IntegrationTests extends AbstractFrontTests {

	LambdaFrontOnJava25IntegrationTests() {
		super("lambda on java 25", new LambdaFront(JavaHomes.ofVersion(25).orElseThrow(), DeployedConformance.get()));
	}

}
