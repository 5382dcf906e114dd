package io.chalice.project;

import java.util.Map;

import io.chalice.project.maven.MavenModels;

/**
 * Trees of projects that were not built by Maven.
 */
public final class RuntimeTrees {

	private RuntimeTrees() {
	}

	public static RuntimeTree of(BuiltProject built) {
		return RuntimeTree.of(built, MavenModels.of(built.project().directory(), Map.of()));
	}

}
