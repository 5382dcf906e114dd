package io.chalice.project.describe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarFile;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import io.chalice.model.ApplicationModel;
import io.chalice.model.ApplicationModelJson;
import io.chalice.model.UnsupportedModelException;
import io.chalice.project.BuiltProject;
import io.chalice.project.Project;
import io.chalice.project.file.CachedText;
import io.chalice.project.file.ContentFingerprint;
import io.chalice.project.properties.ApplicationProperties;

/**
 * Learns what a built application is, and remembers it for as long as its classes, its
 * class path, its environment and its JDK stay the same.
 */
public final class ApplicationDescriber {

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private static final String ENTRY = DescribeProcess.MAIN_CLASS.replace('.', '/') + ".class";

	private final BuiltProject project;

	private final Duration timeout;

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
	 * Describe the application.
	 * @param stage the stage's name
	 * @param environment the environment variables its function will have, with
	 * {@code SPRING_PROFILES_ACTIVE}, as
	 * {@link io.chalice.project.configuration.FunctionSettings#environment()} returns
	 * them
	 * @return what was learnt
	 * @throws StarterMissingException when the project does not depend on the starter
	 * @throws DescribeFailedException when the application has a mistake
	 * @throws io.chalice.project.properties.UnreadablePropertiesException when the
	 * mistake is in one of its files of properties
	 * @throws DescribeTimeoutException when it takes too long
	 * @throws UnsupportedModelException when it was built with a version of the starter
	 * that this program does not understand
	 */
	public ProjectDescription describe(String stage, Map<String, String> environment) {
		return new ProjectDescription(model(stage, environment), SkippedImports.in(this.project.classes()));
	}

	/**
	 * Return what the application was when it was last described, without building it.
	 * @param project the project
	 * @param stage the stage
	 * @return the application, which may have changed since; empty if it was never
	 * described
	 */
	public static Optional<ApplicationModel> lastDescribed(Project project, String stage) {
		return Optional.ofNullable(read(CachedText.last(file(project, stage))));
	}

	private static Path file(Project project, String stage) {
		return project.workDirectory().resolve("model-%s.txt".formatted(stage));
	}

	private ApplicationModel model(String stage, Map<String, String> environment) {
		CachedText cache = new CachedText(file(this.project.project(), stage), key(stage, environment));
		ApplicationModel known = read(cache.read());
		if (known != null) {
			return known;
		}
		if (!hasStarter()) {
			throw new StarterMissingException(this.project.project().artifactId());
		}
		byte[] json = run(environment);
		ApplicationModel model = ApplicationModelJson.read(json);
		cache.write(new String(json, StandardCharsets.UTF_8));
		return model;
	}

	private byte[] run(Map<String, String> environment) {
		try {
			return new DescribeProcess(this.project, this.timeout).run(environment);
		}
		catch (DescribeFailedException ex) {
			// a broken file of properties is told with its place instead of a stack trace
			ApplicationProperties.read(List.of(this.project.classes()), environment);
			throw ex;
		}
	}

	private static @Nullable ApplicationModel read(@Nullable String json) {
		if (json == null) {
			return null;
		}
		try {
			return ApplicationModelJson.read(json.getBytes(StandardCharsets.UTF_8));
		}
		catch (JacksonException ex) {
			// somebody else wrote to the file: describe anew
			return null;
		}
	}

	private String key(String stage, Map<String, String> environment) {
		ContentFingerprint key = new ContentFingerprint()
			.add(ApplicationModel.SCHEMA_VERSION, stage, this.project.mainClass(), this.project.jdk().toString())
			.addTree(this.project.classes());
		new TreeMap<>(environment).forEach(key::add);
		for (Path entry : this.project.classPath()) {
			if (Files.isDirectory(entry)) {
				key.addTree(entry);
			}
			else {
				key.addStamp(entry);
			}
		}
		return key.hex();
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
