package io.chalice.local;

import io.chalice.project.BuiltProject;

/**
 * Builds a project with Maven.
 */
@FunctionalInterface
interface MavenBuilder {

	/**
	 * Build the project.
	 * @return the built project; its class path holds what it needs to run
	 */
	BuiltProject build();

}
