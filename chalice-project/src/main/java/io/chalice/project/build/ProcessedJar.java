package io.chalice.project.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
			this.jar.unpack(directory, this.leaveOut);
			List<Path> classPath = new ArrayList<>(List.of(directory));
			Path libraries = directory.resolve("lib");
			if (Files.isDirectory(libraries)) {
				try (Stream<Path> files = Files.list(libraries)) {
					classPath.addAll(files.sorted().toList());
				}
			}
			classPath.addAll(this.tree.onlyForProcessing());
			return new AotProcessing(this.built, classPath);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not unpack the application to " + directory, ex);
		}
	}

}
