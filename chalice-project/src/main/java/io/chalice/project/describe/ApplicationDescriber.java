package io.chalice.project.describe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

import io.chalice.model.ApplicationModel;
import io.chalice.model.ApplicationModelJson;
import io.chalice.model.PropertiesModel;
import io.chalice.model.UnsupportedModelException;
import io.chalice.project.BuiltProject;
import io.chalice.project.Project;
import io.chalice.project.configuration.StageConfiguration;

/**
 * Learns what a built application is, and remembers it for as long as its classes, its
 * class path, its environment and its JDK stay the same.
 */
public final class ApplicationDescriber {

	/** The variables that choose what Spring Boot reads. */
	private static final Pattern CHOOSING = Pattern.compile("SPRING_(PROFILES|CONFIG|APPLICATION_JSON).*",
			Pattern.CASE_INSENSITIVE);

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private static final String ENTRY = DescribeProcess.MAIN_CLASS.replace('.', '/') + ".class";

	private final BuiltProject project;

	private final Duration timeout;

	private final Map<String, ApplicationProperties> properties = new HashMap<>();

	/**
	 * Create a describer that waits for a minute.
	 * @param project the built application
	 */
	public ApplicationDescriber(BuiltProject project) {
		this(project, TIMEOUT);
	}

	/**
	 * Create a describer.
	 * @param project the built application
	 * @param timeout how long to wait
	 */
	ApplicationDescriber(BuiltProject project, Duration timeout) {
		this.project = project;
		this.timeout = timeout;
	}

	/**
	 * Describe the application without running it.
	 * @param stage the stage's name
	 * @param environment the environment variables its function will have
	 * @return what is known of it, or empty when something has changed since it was
	 * described
	 */
	public Optional<ProjectDescription> known(String stage, Map<String, String> environment) {
		return known(DescriptionCache.of(this.project, stage, environment));
	}

	private static Optional<ProjectDescription> known(DescriptionCache cache) {
		ApplicationModel model = cache.readModel();
		PropertiesModel properties = (model != null) ? cache.readProperties() : null;
		return (model != null && properties != null)
				? Optional.of(new ProjectDescription(model, properties.skippedImports())) : Optional.empty();
	}

	/**
	 * Describe the application.
	 * @param stage the stage's name
	 * @param environment the environment variables its function will have, with
	 * {@code SPRING_PROFILES_ACTIVE}, as
	 * {@link io.chalice.project.configuration.FunctionSettings#environment()} returns
	 * them
	 * @return what was learnt
	 * @throws StarterMissingException when the project does not depend on the starter
	 * @throws DescribeFailedException when the application has a mistake
	 * @throws DescribeTimeoutException when it takes too long
	 * @throws UnsupportedModelException when it was built with a version of the starter
	 * that this program does not understand
	 */
	public ProjectDescription describe(String stage, Map<String, String> environment) {
		DescriptionCache cache = DescriptionCache.of(this.project, stage, environment);
		return known(cache).orElseGet(() -> {
			DescribedFiles described = run(environment, cache);
			return new ProjectDescription(ApplicationModelJson.read(described.model()),
					described.properties().skippedImports());
		});
	}

	/**
	 * Return what the application's files say of its properties where a function runs.
	 * Functions for which the same files count share what was found.
	 * @param stage how the application is deployed
	 * @param function the function's resource name
	 * @return the properties
	 * @throws StarterMissingException when the project does not depend on the starter
	 * @throws DescribeFailedException when the application has a mistake
	 * @throws DescribeTimeoutException when it takes too long
	 */
	public ApplicationProperties properties(StageConfiguration stage, String function) {
		Map<String, String> routes = stage.function(ApplicationModel.API_HANDLER).environment();
		Map<String, String> own = stage.function(function).environment();
		boolean shared = choosing(own).equals(choosing(routes));
		return this.properties.computeIfAbsent(shared ? stage.stage() : stage.stage() + "." + function,
				(name) -> properties(name, shared ? routes : own));
	}

	private static Map<String, String> choosing(Map<String, String> environment) {
		Map<String, String> variables = new TreeMap<>(environment);
		variables.keySet().removeIf((name) -> !CHOOSING.matcher(name).matches());
		return variables;
	}

	private ApplicationProperties properties(String name, Map<String, String> environment) {
		DescriptionCache cache = DescriptionCache.of(this.project, name, environment);
		PropertiesModel properties = cache.readProperties();
		if (properties == null) {
			properties = run(environment, cache).properties();
		}
		return new ApplicationProperties(properties, () -> run(environment).properties());
	}

	/**
	 * Return what the application was when it was last described, without building it.
	 * @param project the project
	 * @param stage the stage
	 * @return the application, which may have changed since; empty if it was never
	 * described
	 */
	public static Optional<ApplicationModel> lastDescribed(Project project, String stage) {
		return Optional.ofNullable(DescriptionCache.lastModel(project, stage));
	}

	private DescribedFiles run(Map<String, String> environment, DescriptionCache cache) {
		DescribedFiles described = run(environment);
		cache.write(described);
		return described;
	}

	private DescribedFiles run(Map<String, String> environment) {
		if (!hasStarter()) {
			throw new StarterMissingException(this.project.project().artifactId());
		}
		return new DescribeProcess(this.project, this.timeout).run(environment);
	}

	private boolean hasStarter() {
		return this.project.classPath().stream().anyMatch(ApplicationDescriber::contains)
				|| contains(this.project.classes());
	}

	private static boolean contains(Path entry) {
		if (Files.isDirectory(entry)) {
			return Files.isRegularFile(entry.resolve(ENTRY));
		}
		if (!Files.isRegularFile(entry)) {
			return false;
		}
		try (JarFile jar = new JarFile(entry.toFile())) {
			return jar.getEntry(ENTRY) != null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + entry, ex);
		}
	}

}
