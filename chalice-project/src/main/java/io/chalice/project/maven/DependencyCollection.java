package io.chalice.project.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.maven.repository.internal.ArtifactDescriptorReaderDelegate;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.util.graph.transformer.ConflictResolver;
import org.jspecify.annotations.Nullable;

/**
 * Has Maven's resolver collect what a project runs with. Nothing is downloaded.
 */
final class DependencyCollection {

	private static final Set<String> RUNTIME = Set.of("", "compile", "runtime");

	private final MavenModels models;

	private final Map<LibraryId, Path> modules;

	private final Map<LibraryId, Set<LibraryId>> edges = new TreeMap<>();

	/**
	 * Create a collection.
	 * @param models what reads files of projects
	 * @param modules the projects that are built together, which no repository has
	 */
	DependencyCollection(MavenModels models, Map<LibraryId, Path> modules) {
		this.models = models;
		this.modules = modules;
	}

	/**
	 * Collect what a project runs with.
	 * @param pom the project's file
	 * @return what {@link DependencyGraph#PROJECT} and each library depend on
	 */
	Map<LibraryId, Set<LibraryId>> collect(Path pom) {
		RemoteRepositories repositories = new RemoteRepositories(this.models.settings());
		DefaultRepositorySystemSession session = repositories.offline();
		session.setWorkspaceReader(new Workspace(this.modules));
		// whoever lost a conflict of versions still needs the library
		session.setConfigProperty(ConflictResolver.CONFIG_PROP_VERBOSE, ConflictResolver.Verbosity.FULL);
		ArtifactDescriptorResult described = new ArtifactDescriptorResult(new ArtifactDescriptorRequest());
		new ArtifactDescriptorReaderDelegate().populateResult(session, described, this.models.readAll(pom).model());
		CollectRequest request = new CollectRequest();
		request.setDependencies(described.getDependencies().stream().filter(DependencyCollection::isRuntime).toList());
		request.setManagedDependencies(described.getManagedDependencies());
		add(DependencyGraph.PROJECT, collect(repositories, session, request));
		return this.edges;
	}

	private static DependencyNode collect(RemoteRepositories repositories, DefaultRepositorySystemSession session,
			CollectRequest request) {
		try {
			return repositories.system().collectDependencies(session, request).getRoot();
		}
		catch (DependencyCollectionException ex) {
			// what is missing has no dependencies that are known
			return ex.getResult().getRoot();
		}
	}

	private static boolean isRuntime(Dependency dependency) {
		return RUNTIME.contains(dependency.getScope());
	}

	private void add(LibraryId id, DependencyNode node) {
		Set<LibraryId> needed = this.edges.computeIfAbsent(id, (key) -> new TreeSet<>());
		for (DependencyNode child : node.getChildren()) {
			LibraryId to = new LibraryId(child.getArtifact().getGroupId(), child.getArtifact().getArtifactId());
			needed.add(to);
			add(to, child);
		}
	}

	/**
	 * The projects that are built together, which no repository has.
	 */
	private record Workspace(Map<LibraryId, Path> modules) implements WorkspaceReader {

		private static final WorkspaceRepository REPOSITORY = new WorkspaceRepository("reactor");

		@Override
		public WorkspaceRepository getRepository() {
			return REPOSITORY;
		}

		@Override
		public @Nullable File findArtifact(Artifact artifact) {
			Path pom = this.modules.get(new LibraryId(artifact.getGroupId(), artifact.getArtifactId()));
			return (pom != null && "pom".equals(artifact.getExtension())) ? pom.toFile() : null;
		}

		@Override
		public List<String> findVersions(Artifact artifact) {
			return List.of();
		}

	}

}
