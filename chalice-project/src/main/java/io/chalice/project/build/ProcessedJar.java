package io.chalice.project.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import io.chalice.project.BuiltProject;
import io.chalice.project.RuntimeTree;
import io.chalice.project.aot.AotProcessing;
import io.chalice.project.file.TemporaryDirectories;
import io.chalice.project.packaging.BootJar;

/**
 * An executable jar to be processed ahead of time as Lambda will see it: conditions ask
 * what is on the class path, too.
 *
 * @param built the project
 * @param jar its executable jar
 * @param leaveOut the file names of the jars that are not deployed
 * @param tree what it runs with
 */
record ProcessedJar(BuiltProject built, BootJar jar, Set<String> leaveOut, RuntimeTree tree) {

	AotProcessing unpack() {
		Path directory = this.built.project().workDirectory().resolve("aot").resolve(".application");
		try {
			TemporaryDirectories.delete(directory);
			Path classes = Files.createDirectories(directory.resolve("classes"));
			this.jar.unpackClasses(classes);
			List<Path> libraries = new ArrayList<>();
			for (String name : this.jar.libraries()) {
				if (!this.leaveOut.contains(name)) {
					libraries.add(library(name, directory));
				}
			}
			libraries.addAll(this.tree.onlyForProcessing());
			return new AotProcessing(this.built, classes, libraries);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not unpack the application to " + directory, ex);
		}
	}

	// where it lies for good, if the build took it as it is
	private Path library(String name, Path directory) throws IOException {
		byte[] content = this.jar.libraryBytes(name);
		for (Path entry : this.built.classPath()) {
			if (name.equals(String.valueOf(entry.getFileName())) && Files.isRegularFile(entry)
					&& Files.size(entry) == content.length && Arrays.equals(Files.readAllBytes(entry), content)) {
				return entry;
			}
		}
		Path file = directory.resolve("lib").resolve(name);
		Files.createDirectories(file.resolveSibling(""));
		return Files.write(file, content);
	}

}
