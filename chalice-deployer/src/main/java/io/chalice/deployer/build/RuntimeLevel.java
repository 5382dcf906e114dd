package io.chalice.deployer.build;

import java.util.List;

import io.chalice.deployer.configuration.StageConfiguration;
import io.chalice.deployer.project.Project;

/**
 * Whether Lambda can run a project's classes.
 */
final class RuntimeLevel {

	/** The newest of Lambda's Java runtimes. */
	private static final int NEWEST = 25;

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
		Integer level = project.javaLevel();
		if (level == null) {
			return;
		}
		for (String function : functions) {
			String configured = stage.function(function).runtime();
			String runtime = (configured != null) ? configured : "java" + NEWEST;
			if (level > Integer.parseInt(runtime.substring("java".length()))) {
				throw new RuntimeLevelException(project.artifactId(), level, NEWEST, runtime);
			}
		}
	}

}
