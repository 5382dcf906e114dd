package io.chalice.project.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.maven.model.Dependency;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.FileModelSource;
import org.apache.maven.model.building.ModelSource2;
import org.apache.maven.model.resolution.ModelResolver;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parents and imported files of a {@code pom.xml}: among the projects that are
 * built together, in the local repository and, if that is wanted, in others. What cannot
 * be found says nothing, and is remembered.
 */
final class PomResolver implements ModelResolver {

	private final Path localRepository;

	private final Map<LibraryId, Path> modules;

	private final @Nullable RemoteRepositories remote;

	private final List<RemoteRepository> repositories = new ArrayList<>();

	private final Set<Path> files = new LinkedHashSet<>();

	private final Set<Path> parents = new LinkedHashSet<>();

	private final Set<String> missing = new LinkedHashSet<>();

	private @Nullable DefaultRepositorySystemSession session;

	/**
	 * Create a resolver for one file.
	 * @param localRepository the local repository
	 * @param modules the projects that are built together
	 * @param remote where to download from, or {@code null} to do without
	 */
	PomResolver(Path localRepository, Map<LibraryId, Path> modules, @Nullable RemoteRepositories remote) {
		this.localRepository = localRepository;
		this.modules = modules;
		this.remote = remote;
		if (remote != null) {
			RemoteRepositories.usual().forEach(this::addRepository);
		}
	}

	/**
	 * Return what was found in repositories.
	 * @return files that never change in place
	 */
	Set<Path> files() {
		return this.files;
	}

	/**
	 * Return the parents that were found in repositories.
	 * @return some of {@link #files()}
	 */
	Set<Path> parents() {
		return this.parents;
	}

	Set<String> missing() {
		return this.missing;
	}

	@Override
	public ModelSource2 resolveModel(String groupId, String artifactId, String version) {
		Path module = this.modules.get(new LibraryId(groupId, artifactId));
		if (module != null) {
			return new FileModelSource(module.toFile());
		}
		Path file = local(groupId, artifactId, version);
		if (file == null && this.remote != null) {
			file = download(this.remote, groupId, artifactId, version);
		}
		if (file == null) {
			this.missing.add("%s:%s:%s".formatted(groupId, artifactId, version));
			return new MissingPom(groupId, artifactId, version);
		}
		this.files.add(file);
		return new FileModelSource(file.toFile());
	}

	@Override
	public ModelSource2 resolveModel(Parent parent) {
		ModelSource2 source = resolveModel(parent.getGroupId(), parent.getArtifactId(), parent.getVersion());
		if (source instanceof FileModelSource file) {
			this.parents.add(file.getFile().toPath());
		}
		return source;
	}

	@Override
	public ModelSource2 resolveModel(Dependency dependency) {
		return resolveModel(dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion());
	}

	private @Nullable Path local(String groupId, String artifactId, String version) {
		Path file = this.localRepository.resolve(String.valueOf(groupId).replace('.', File.separatorChar))
			.resolve(String.valueOf(artifactId))
			.resolve(String.valueOf(version))
			.resolve("%s-%s.pom".formatted(artifactId, version));
		return Files.isRegularFile(file) ? file : null;
	}

	private @Nullable Path download(RemoteRepositories from, String groupId, String artifactId, String version) {
		if (this.session == null) {
			this.session = from.online();
		}
		ArtifactRequest request = new ArtifactRequest(new DefaultArtifact(groupId, artifactId, "pom", version),
				from.effective(this.session, this.repositories), null);
		try {
			return from.system().resolveArtifact(this.session, request).getArtifact().getFile().toPath();
		}
		catch (ArtifactResolutionException ex) {
			return null;
		}
	}

	@Override
	public void addRepository(Repository repository) {
		addRepository(repository, false);
	}

	@Override
	public void addRepository(Repository repository, boolean replace) {
		boolean known = this.repositories.stream().anyMatch((other) -> other.getId().equals(repository.getId()));
		if (known && !replace) {
			return;
		}
		this.repositories.removeIf((other) -> other.getId().equals(repository.getId()));
		this.repositories
			.add(new RemoteRepository.Builder(repository.getId(), repository.getLayout(), repository.getUrl()).build());
	}

	@Override
	public ModelResolver newCopy() {
		return this;
	}

}
