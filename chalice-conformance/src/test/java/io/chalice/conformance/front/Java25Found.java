package io.chalice.conformance.front;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips the tests, aloud, where there is no Java 25.
 */
public final class Java25Found implements ExecutionCondition {

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (JavaHomes.ofVersion(25).isPresent()) {
			return ConditionEvaluationResult.enabled("Java 25 is installed");
		}
		System.err.println("THE CASES DO NOT RUN ON JAVA 25: set JAVA25_HOME, or install it beside this Java");
		return ConditionEvaluationResult.disabled("No Java 25: JAVA25_HOME is not set, and none is beside this");
	}

}
