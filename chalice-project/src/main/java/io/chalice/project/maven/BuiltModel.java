package io.chalice.project.maven;

import java.nio.file.Path;
import java.util.Set;

/**
 * What Maven's model builder made, and what of.
 *
 * @param model what it made
 * @param projects the files of the projects that are built together, which are edited
 * @param repository the files of a repository, which never change in place
 * @param parents those of the repository that are parents
 */
record BuiltModel(EffectiveModel model, Set<Path> projects, Set<Path> repository, Set<Path> parents) {

	BuiltModel {
		projects = Set.copyOf(projects);
		repository = Set.copyOf(repository);
		parents = Set.copyOf(parents);
	}

}
