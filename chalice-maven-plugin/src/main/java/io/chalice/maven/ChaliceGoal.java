package io.chalice.maven;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

import javax.inject.Inject;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * A goal: collects its parameters and has the library do the work. Nobody is asked
 * anything.
 */
public abstract class ChaliceGoal extends AbstractMojo {

	private static final String STARTER = "chalice-spring-boot-starter";

	/** Does the work; only types of the JDK are known on both sides. */
	private static final String RUNNER = "io.chalice.maven.goal.GoalRunner";

	@Parameter(defaultValue = "${project}", readonly = true, required = true)
	private @Nullable MavenProject project;

	@Parameter(defaultValue = "${session}", readonly = true, required = true)
	private @Nullable MavenSession session;

	@Parameter(defaultValue = "${plugin}", readonly = true, required = true)
	private @Nullable PluginDescriptor plugin;

	/**
	 * The stage, one of those in {@code .chalice/config.json}.
	 */
	@Parameter(property = "chalice.stage", defaultValue = "dev")
	private String stage = "dev";

	@Inject
	private @Nullable RepositorySystem repositories;

	private final String name;

	ChaliceGoal(String name) {
		this.name = name;
	}

	/**
	 * Return what this goal was told besides the stage.
	 * @param library finds what the goal needs
	 * @return values by name; those that are {@code null} were not said
	 * @throws MojoExecutionException when something cannot be had
	 */
	abstract Map<String, @Nullable Object> parameters(LibraryClassPath library) throws MojoExecutionException;

	@Override
	public final void execute() throws MojoExecutionException {
		MavenProject maven = required(this.project);
		MavenSession started = required(this.session);
		if (isOther(maven, started)) {
			getLog().info("%s is no application with the starter: nothing to do".formatted(maven.getArtifactId()));
			return;
		}
		LibraryClassPath library = new LibraryClassPath(required(this.repositories), started.getRepositorySession(),
				maven.getRemotePluginRepositories());
		Map<String, String> told = new TreeMap<>();
		told.put("goal", this.name);
		told.put("stage", this.stage);
		told.put("directory", maven.getBasedir().getAbsolutePath());
		parameters(library).forEach((key, value) -> {
			if (value != null) {
				told.put(key, value.toString());
			}
		});
		BuildEnvironment.of(started).addTo(System.getenv()).forEach((key, value) -> told.put("env." + key, value));
		Optional<String> failure = run(library, told);
		if (failure.isPresent()) {
			throw new MojoExecutionException(failure.get());
		}
	}

	// in a build of several modules, the goal is called for each
	private static boolean isOther(MavenProject project, MavenSession session) {
		return session.getProjects().size() > 1 && (project.getPackaging().equals("pom") || project.getDependencies()
			.stream()
			.noneMatch((dependency) -> STARTER.equals(dependency.getArtifactId())));
	}

	private Optional<String> run(LibraryClassPath library, Map<String, String> told) throws MojoExecutionException {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		try (URLClassLoader loader = library.load(required(this.plugin))) {
			thread.setContextClassLoader(loader);
			return runner(loader).apply(told, this::log);
		}
		catch (IOException ex) {
			throw new MojoExecutionException("Could not read the library: " + ex.getMessage(), ex);
		}
		finally {
			thread.setContextClassLoader(before);
		}
	}

	@SuppressWarnings("unchecked")
	private static BiFunction<Map<String, String>, BiConsumer<String, String>, Optional<String>> runner(
			ClassLoader loader) throws MojoExecutionException {
		try {
			return (BiFunction<Map<String, String>, BiConsumer<String, String>, Optional<String>>) loader
				.loadClass(RUNNER)
				.getConstructor()
				.newInstance();
		}
		catch (ClassNotFoundException | NoSuchMethodException | InstantiationException | IllegalAccessException
				| InvocationTargetException ex) {
			throw new MojoExecutionException("The plugin is not whole: there is no " + RUNNER, ex);
		}
	}

	private void log(String level, String line) {
		if (level.equals("warn")) {
			getLog().warn(line);
		}
		else if (level.equals("error")) {
			getLog().error(line);
		}
		else {
			getLog().info(line);
		}
	}

	private static <T> T required(@Nullable T injected) {
		if (injected == null) {
			throw new IllegalStateException("Maven has not set up this goal");
		}
		return injected;
	}

}
