package io.chalice.local.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import io.chalice.project.BuiltProject;

/**
 * Where a process finds an application. In Lambda all of it is in the task directory, and
 * is loaded by a class loader that no class data archive works for. Here the libraries
 * follow the runtime interface client on the JVM's own class path, in the same order, and
 * the application's classes follow the libraries. That makes no difference unless the
 * application has a file that a library has too; then all of it is as in Lambda.
 */
final class ClassPathLayout {

	private final List<Path> interfaceClient;

	private final List<Path> libraries;

	private final List<Path> directories;

	private final Set<String> entries = new HashSet<>();

	ClassPathLayout(List<Path> interfaceClient, BuiltProject project) {
		this.interfaceClient = interfaceClient;
		this.libraries = project.classPath().stream().filter(Files::isRegularFile).toList();
		this.directories = project.classPath().stream().filter(Files::isDirectory).toList();
	}

	/**
	 * Return the part of the class path that stays the same from one generation to the
	 * next.
	 * @return the jars, in order
	 */
	List<Path> archived() {
		return Stream.concat(this.interfaceClient.stream(), this.libraries.stream()).toList();
	}

	/**
	 * Return all of the class path.
	 * @param classes the application's classes
	 * @return jars and directories, in order
	 */
	List<Path> complete(Path classes) {
		List<Path> complete = new ArrayList<>(archived());
		complete.add(classes);
		complete.addAll(this.directories);
		return complete;
	}

	/**
	 * Return the application as it is in Lambda's task directory.
	 * @param classes the application's classes
	 * @return jars and directories, in order
	 */
	List<Path> task(Path classes) {
		List<Path> task = new ArrayList<>(List.of(classes));
		task.addAll(this.directories);
		task.addAll(this.libraries);
		return task;
	}

	/**
	 * Return whether the order of the class path does not matter.
	 * @param classes the application's classes
	 * @return {@code false} when the application hides a file of a library
	 * @throws IOException if a jar or directory cannot be read
	 */
	boolean isSeparable(Path classes) throws IOException {
		if (this.entries.isEmpty()) {
			for (Path jar : archived()) {
				try (ZipFile zip = new ZipFile(jar.toFile())) {
					zip.stream().forEach((entry) -> this.entries.add(entry.getName()));
				}
			}
		}
		for (Path directory : Stream.concat(Stream.of(classes), this.directories.stream()).toList()) {
			try (Stream<Path> files = Files.walk(directory)) {
				if (files.filter(Files::isRegularFile)
					.map((file) -> directory.relativize(file).toString().replace('\\', '/'))
					// what is there is looked up everywhere at once
					.filter((name) -> !name.startsWith("META-INF/"))
					.anyMatch(this.entries::contains)) {
					return false;
				}
			}
		}
		return true;
	}

}
