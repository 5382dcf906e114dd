package io.chalice.project.build;

import io.chalice.project.configuration.LambdaRuntime;

/**
 * A project is written for a Java level that Lambda, or the configured runtime, does not
 * know.
 */
public final class RuntimeLevelException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	RuntimeLevelException(String project, int level, String runtime) {
		super("%s is written for Java %d, which Lambda's runtime %s cannot run: %s".formatted(project, level, runtime,
				(level > LambdaRuntime.NEWEST) ? "set java.version in pom.xml to %d".formatted(LambdaRuntime.NEWEST)
						: "set lambda_runtime in .chalice/config.json to a newer one, or leave it out"));
	}

}
