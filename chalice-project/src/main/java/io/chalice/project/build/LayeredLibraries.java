package io.chalice.project.build;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

import io.chalice.project.BuiltProject;
import io.chalice.project.packaging.BootJar;

/**
 * The jars of an executable jar that go into a layer. Those of modules that are built
 * together with the application change as its own classes do, and stay with them.
 */
final class LayeredLibraries {

	private LayeredLibraries() {
	}

	static Set<String> of(BootJar jar, BuiltProject built) {
		Set<String> names = new TreeSet<>(jar.libraries());
		for (Path entry : built.classPath()) {
			if (entry.startsWith(built.project().root())) {
				names.remove(String.valueOf(entry.getFileName()));
			}
		}
		return names;
	}

}
