package io.chalice.project;

import java.nio.file.Path;
import java.util.List;

/**
 * A project after it was built.
 *
 * @param project the project
 * @param jdk the JDK it was built with, and is to run with
 * @param classes where its classes are
 * @param classPath the jars and directories it needs to run, in order, without its own
 * classes
 * @param mainClass the class that starts it
 */
public record BuiltProject(Project project, Jdk jdk, Path classes, List<Path> classPath, String mainClass) {

	public BuiltProject {
		classPath = List.copyOf(classPath);
	}

}
