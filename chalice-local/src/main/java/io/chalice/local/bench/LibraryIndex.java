package io.chalice.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import io.chalice.project.packaging.CacheFiles;

/**
 * Which library of a task directory a class is from.
 */
final class LibraryIndex {

	/** The application's own classes, at the root. */
	static final String APPLICATION = "the application";

	/** What comes with the runtime. */
	static final String RUNTIME = "Java and Lambda's runtime";

	private static final String CLASS = ".class";

	private final Map<String, String> libraries;

	private LibraryIndex(Map<String, String> libraries) {
		this.libraries = libraries;
	}

	/**
	 * Read the names of all classes.
	 * @param task the task directory: classes at its root, jars in {@code lib/}
	 * @return the index
	 * @throws IOException if it cannot be read
	 */
	static LibraryIndex of(Path task) throws IOException {
		Map<String, String> libraries = new HashMap<>();
		try (Stream<Path> files = Files.walk(task)) {
			files.filter((file) -> file.toString().endsWith(CLASS))
				.forEach((file) -> libraries.put(name(task.relativize(file).toString()), APPLICATION));
		}
		Path lib = task.resolve("lib");
		if (Files.isDirectory(lib)) {
			List<Path> jars;
			try (Stream<Path> files = Files.list(lib)) {
				jars = files.filter((file) -> file.toString().endsWith(".jar")).sorted().toList();
			}
			for (Path jar : jars) {
				// with a cache, the application is a jar
				add(libraries, jar, jar.equals(task.resolve(CacheFiles.APPLICATION)) ? APPLICATION
						: String.valueOf(jar.getFileName()));
			}
		}
		return new LibraryIndex(libraries);
	}

	private static void add(Map<String, String> libraries, Path jar, String title) throws IOException {
		try (ZipFile zip = new ZipFile(jar.toFile())) {
			zip.stream()
				.map((entry) -> entry.getName())
				.filter((name) -> name.endsWith(CLASS))
				// of two classes of one name the first jar's counts
				.forEach((name) -> libraries.putIfAbsent(name(name), title));
		}
	}

	private static String name(String file) {
		return file.substring(0, file.length() - CLASS.length()).replace('/', '.');
	}

	/**
	 * Find a class.
	 * @param name its name as the JVM logs it; that of a lambda expression or a proxy
	 * begins with that of the class it belongs to
	 * @return the file name of its jar, {@link #APPLICATION} or {@link #RUNTIME}
	 */
	String library(String name) {
		String known = this.libraries.get(name);
		int generated = name.indexOf("$$");
		if (known == null && generated > 0) {
			known = this.libraries.get(name.substring(0, generated));
		}
		return (known != null) ? known : RUNTIME;
	}

}
