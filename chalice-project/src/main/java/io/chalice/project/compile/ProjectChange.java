package io.chalice.project.compile;

import java.nio.file.Path;
import java.util.List;

import io.chalice.project.ProjectSources;

/**
 * What has changed in a project, by what it takes to make it anew.
 *
 * @param files all that was added, changed or deleted
 * @param sources the project's Java sources among them
 * @param resources the project's resources among them
 * @param build whether Maven has to build: a {@code pom.xml} or another module is among
 * them
 */
public record ProjectChange(List<Path> files, List<Path> sources, List<Path> resources, boolean build) {

	public ProjectChange {
		files = List.copyOf(files);
		sources = List.copyOf(sources);
		resources = List.copyOf(resources);
	}

	/**
	 * Sort changed files.
	 * @param files the files
	 * @param project where they are
	 * @return the change
	 */
	public static ProjectChange of(List<Path> files, ProjectSources project) {
		boolean build = files.stream()
			.anyMatch((file) -> project.buildFiles().contains(file)
					|| project.otherModules().stream().anyMatch(file::startsWith));
		return new ProjectChange(files, files.stream().filter((file) -> file.startsWith(project.java())).toList(),
				files.stream().filter((file) -> file.startsWith(project.resources())).toList(), build);
	}

}
