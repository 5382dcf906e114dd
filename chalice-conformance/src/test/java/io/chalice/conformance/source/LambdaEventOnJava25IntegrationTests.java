package io.chalice.conformance.source;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

import io.chalice.conformance.front.Java25Found;
import io.chalice.conformance.front.JavaHomes;

/**
 * Tests of the event cases with functions under AWS's runtime interface client on Java
 * 25, the newest managed runtime.
 */
@Tag("full")
@ExtendWith(Java25Found.class)
class LambdaEventOnJava25IntegrationTests extends AbstractEventCaseTests {

	LambdaEventOnJava25IntegrationTests() {
		super(new LambdaProcesses(JavaHomes.ofVersion(25).orElseThrow()));
	}

}
