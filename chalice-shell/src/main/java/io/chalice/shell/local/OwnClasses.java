package io.chalice.shell.local;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.chalice.project.Project;
import io.chalice.project.ProjectSources;
import io.chalice.project.maven.MalformedPomException;

/**
 * Which classes of a stack trace somebody has written in this project, or in the modules
 * that are built with it.
 */
final class OwnClasses implements Predicate<String> {

	private static final String GENERATED = "$$";

	private final Project project;

	private @Nullable List<Path> roots;

	/**
	 * Create the question. The project is looked at when it is asked first.
	 * @param project the project
	 */
	OwnClasses(Project project) {
		this.project = project;
	}

	@Override
	public boolean test(String type) {
		if (type.contains(GENERATED)) {
			return false;
		}
		int nested = type.indexOf('$');
		String name = (nested > 0) ? type.substring(0, nested) : type;
		int dot = name.lastIndexOf('.');
		String directory = (dot > 0) ? name.substring(0, dot).replace('.', '/') : "";
		return roots().stream().map((root) -> root.resolve(directory)).anyMatch(OwnClasses::hasSources);
	}

	private synchronized List<Path> roots() {
		List<Path> known = this.roots;
		if (known == null) {
			known = find();
			this.roots = known;
		}
		return known;
	}

	private List<Path> find() {
		try {
			ProjectSources sources = ProjectSources.of(this.project);
			return Stream
				.concat(Stream.of(sources.java()),
						sources.otherModules().stream().map((place) -> place.resolve("java")))
				.toList();
		}
		catch (MalformedPomException ex) {
			// whoever builds the project tells what is wrong with it
			return List.of(this.project.directory().resolve("src/main/java"));
		}
	}

	private static boolean hasSources(Path directory) {
		String[] files = directory.toFile().list((parent, name) -> name.endsWith(".java"));
		return files != null && files.length > 0;
	}

}
