package io.chalice.project.packaging;

import java.util.Set;

/**
 * Which of an executable jar's libraries an artefact has, and how.
 *
 * @param leftOut the file names of those that are only for development or building
 * @param slim the file names of those that may go without the names of their local
 * variables: nothing reads them but a debugger
 */
public record JarSelection(Set<String> leftOut, Set<String> slim) {

	/** All of them, as they are. */
	public static final JarSelection ALL = leavingOut(Set.of());

	/** Copies both sets. */
	public JarSelection {
		leftOut = Set.copyOf(leftOut);
		slim = Set.copyOf(slim);
	}

	/**
	 * Leave some out, and keep the others as they are.
	 * @param names their file names
	 * @return the selection
	 */
	public static JarSelection leavingOut(Set<String> names) {
		return new JarSelection(names, Set.of());
	}

}
