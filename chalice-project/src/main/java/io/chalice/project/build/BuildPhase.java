package io.chalice.project.build;

/**
 * A part of a build that may take long.
 */
public enum BuildPhase {

	/** Maven builds the project. */
	COMPILATION,

	/** The application tells what it is. */
	DESCRIPTION,

	/** Spring processes it ahead of time. */
	PROCESSING,

	/** Its zip is made. */
	PACKAGING

}
