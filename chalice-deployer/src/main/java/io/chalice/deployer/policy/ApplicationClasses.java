package io.chalice.deployer.policy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.chalice.project.BuiltProject;

/**
 * The class path of an application, taken apart: its own classes, those of the modules it
 * is built with among them, and libraries.
 *
 * @param own directories and jars of the application's own classes
 * @param libraries everything else
 */
record ApplicationClasses(List<Path> own, List<Path> libraries) {

	ApplicationClasses {
		own = List.copyOf(own);
		libraries = List.copyOf(libraries);
	}

	static ApplicationClasses of(BuiltProject project) {
		List<Path> own = new ArrayList<>(List.of(project.classes()));
		List<Path> libraries = new ArrayList<>();
		for (Path entry : project.classPath()) {
			(isModule(entry, project.project().root()) ? own : libraries).add(entry);
		}
		return new ApplicationClasses(own, libraries);
	}

	// target/classes or target/module-1.0.jar beside a pom.xml
	private static boolean isModule(Path entry, Path root) {
		Path target = entry.getParent();
		return entry.startsWith(root) && target != null && target.getParent() != null
				&& Files.isRegularFile(target.getParent().resolve("pom.xml"));
	}

}
