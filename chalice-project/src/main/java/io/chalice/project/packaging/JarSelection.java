package io.chalice.project.packaging;

import java.util.Set;

/**
 * Which of an executable jar's libraries an artefact has, and how.
 *
 * @param leftOut the file names of those that are only for development or building
 * @param slim the file names of those that may go without the names of their local
 * variables: nothing reads them but a debugger
 * @param layered the file names of those that are not in the artefact, but in a layer
 * beside it
 */
public record JarSelection(Set<String> leftOut, Set<String> slim, Set<String> layered) {

	/** All of them, as they are. */
	public static final JarSelection ALL = leavingOut(Set.of());

	/** Copies the sets. */
	public JarSelection {
		leftOut = Set.copyOf(leftOut);
		slim = Set.copyOf(slim);
		layered = Set.copyOf(layered);
	}

	/**
	 * Create a selection without a layer.
	 * @param leftOut the file names of those that are left out
	 * @param slim the file names of those that may go without the names of their local
	 * variables
	 */
	public JarSelection(Set<String> leftOut, Set<String> slim) {
		this(leftOut, slim, Set.of());
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
