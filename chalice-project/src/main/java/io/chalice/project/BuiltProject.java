package io.chalice.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.chalice.project.file.ContentFingerprint;

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

	/**
	 * Begin the fingerprint of something that is made of it.
	 * @return the fingerprint of its classes, of all it needs to run, and of its jars
	 */
	public ContentFingerprint fingerprint() {
		return files(this.project, this.classPath).add(this.mainClass, this.jdk.toString())
			.addStamp(this.jdk.home().resolve("release"));
	}

	static ContentFingerprint files(Project project, List<Path> classPath) {
		ContentFingerprint files = new ContentFingerprint().addTree(project.classes()).addClassPath(classPath);
		jars(project.jar().resolveSibling("")).forEach(files::addStamp);
		return files;
	}

	private static List<Path> jars(Path directory) {
		if (!Files.isDirectory(directory)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter((file) -> String.valueOf(file.getFileName()).endsWith(".jar")).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + directory, ex);
		}
	}

}
