package io.chalice.maven;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/**
 * What the goals run on. It is not the plugin's own class path: there, Maven puts the
 * libraries it consists of, of whatever version it has, in place of those that read a
 * project's files here.
 *
 * @param system Maven's own, which finds artifacts
 * @param session how Maven was started
 * @param repositories where plugins come from
 */
record LibraryClassPath(RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {

	private static final String CLIENT = "com.amazonaws:aws-lambda-java-runtime-interface-client:";

	private static final String UTILITIES = "software.amazon.awssdk:utils-lite:";

	LibraryClassPath {
		repositories = List.copyOf(repositories);
	}

	/**
	 * Load the plugin and all it needs, apart from Maven.
	 * @param plugin this plugin
	 * @return what loads it, to be closed
	 * @throws MojoExecutionException when something cannot be had
	 */
	URLClassLoader load(PluginDescriptor plugin) throws MojoExecutionException {
		List<Path> jars = resolve(
				new DefaultArtifact(plugin.getGroupId(), plugin.getArtifactId(), "jar", plugin.getVersion()));
		return new URLClassLoader(jars.stream().map(LibraryClassPath::url).toArray(URL[]::new),
				ClassLoader.getPlatformClassLoader());
	}

	/**
	 * Find AWS's runtime interface client, which runs functions on this machine and is on
	 * no class path of this program.
	 * @return its jars, in class path order
	 * @throws MojoExecutionException when it cannot be had
	 */
	List<Path> interfaceClient() throws MojoExecutionException {
		Properties versions = versions();
		// the client's own wish is older than what is tried with it
		return resolve(new DefaultArtifact(CLIENT + versions.getProperty("runtime-interface-client")),
				new DefaultArtifact(UTILITIES + versions.getProperty("aws-sdk")));
	}

	private static Properties versions() {
		try (InputStream stream = LibraryClassPath.class.getResourceAsStream("library.properties")) {
			Properties versions = new Properties();
			versions.load(Objects.requireNonNull(stream));
			return versions;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read the versions of this build", ex);
		}
	}

	private List<Path> resolve(Artifact... artifacts) throws MojoExecutionException {
		CollectRequest collect = new CollectRequest(
				Stream.of(artifacts).map((artifact) -> new Dependency(artifact, "runtime")).toList(), List.of(),
				this.repositories);
		try {
			return this.system.resolveDependencies(this.session, new DependencyRequest(collect, null))
				.getArtifactResults()
				.stream()
				.map(ArtifactResult::getArtifact)
				.map((found) -> found.getFile().toPath())
				.toList();
		}
		catch (DependencyResolutionException ex) {
			throw new MojoExecutionException("What %s needs is not in the repositories: %s"
				.formatted(artifacts[0].getArtifactId(), ex.getMessage()), ex);
		}
	}

	private static URL url(Path jar) {
		try {
			return jar.toUri().toURL();
		}
		catch (MalformedURLException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
