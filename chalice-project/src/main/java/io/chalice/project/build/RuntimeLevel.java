package io.chalice.project.build;

import java.util.List;

import io.chalice.project.Project;
import io.chalice.project.configuration.LambdaKeys;
import io.chalice.project.configuration.LambdaRuntime;
import io.chalice.project.configuration.StageConfiguration;

/**
 * Whether Lambda can run a project's classes.
 */
final class RuntimeLevel {

	/** What the starter's own classes, and Spring's, are written for. */
	private static final int FRAMEWORK = 17;

	private RuntimeLevel() {
	}

	/**
	 * Check the runtimes of functions.
	 * @param project the project
	 * @param stage the stage
	 * @param functions the functions' resource names
	 * @throws RuntimeLevelException when one cannot run it
	 */
	static void check(Project project, StageConfiguration stage, List<String> functions) {
		Integer configured = project.javaLevel();
		int level = (configured != null) ? Math.max(configured, FRAMEWORK) : FRAMEWORK;
		for (String function : functions) {
			String name = stage.function(function).value(LambdaKeys.RUNTIME);
			LambdaRuntime runtime = LambdaRuntime.of((name != null) ? name : "java" + LambdaRuntime.NEWEST);
			if (level > runtime.level()) {
				throw new RuntimeLevelException(project.artifactId(), level, runtime.name());
			}
		}
	}

}
