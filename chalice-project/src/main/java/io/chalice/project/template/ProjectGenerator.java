package io.chalice.project.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.chalice.project.configuration.Configuration;
import io.chalice.project.configuration.ConfigurationSchema;

/**
 * Makes the files of a new project.
 */
public final class ProjectGenerator {

	private static final String POM = "pom.xml";

	private static final String GITIGNORE = """
			target/
			.idea/
			*.iml
			.vscode/
			.classpath
			.project
			.settings/
			""";

	private final BuildVersions versions;

	/**
	 * Create a generator.
	 * @param versions the versions that projects get
	 */
	public ProjectGenerator(BuildVersions versions) {
		this.versions = versions;
	}

	/**
	 * Check that a project can be made.
	 * @param name its name
	 * @param parent the directory it is to be in
	 * @throws TemplateException when something of that name is there
	 */
	public static void requireFree(String name, Path parent) {
		if (Files.exists(parent.resolve(name))) {
			throw new TemplateException(
					"Directory already exists: %s. Choose another name, or remove it".formatted(parent.resolve(name)));
		}
	}

	/**
	 * Make a project: all of it, or nothing.
	 * @param project what it is to be
	 * @param parent the directory it is to be in
	 * @param program what the README calls the console
	 * @return the project's directory
	 * @throws TemplateException when something of that name is there
	 */
	public Path generate(NewProject project, Path parent, String program) {
		requireFree(project.name(), parent);
		Path directory = parent.resolve(project.name());
		try {
			Path unfinished = Files.createTempDirectory(parent, "." + project.name());
			try {
				for (Map.Entry<String, String> file : files(project, program).entrySet()) {
					Path path = unfinished.resolve(file.getKey());
					Files.createDirectories(path.getParent());
					Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
				}
				// as private as a temporary directory: others may read projects
				Path made = Files.createDirectory(directory);
				for (Path child : children(unfinished)) {
					Files.move(child, made.resolve(child.getFileName()));
				}
			}
			finally {
				delete(unfinished);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not write " + directory, ex);
		}
		return directory;
	}

	/**
	 * Return the files of a project.
	 * @param project what it is to be
	 * @param program what the README calls the console
	 * @return the texts by path, with slashes
	 */
	Map<String, String> files(NewProject project, String program) {
		Map<String, String> files = new TreeMap<>();
		SampleFiles.of(project.template())
			.forEach((path, text) -> files.put(project.template().rename(path, project),
					project.template().rename(text, project)));
		files.put(POM, new GeneratedPom(project, this.versions).text());
		files.put(Configuration.FILE, Configuration.fresh(project.name(), project.aotCache()));
		files.put(ConfigurationSchema.FILE, ConfigurationSchema.json());
		files.put(".gitignore", IgnoredPaths.addTo(GITIGNORE));
		files.put("README.md", readme(project, program));
		return files;
	}

	private static String readme(NewProject project, String program) {
		try (InputStream stream = ProjectGenerator.class.getResourceAsStream("new-project.md")) {
			return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
				.replace("@program@", program)
				.replace("@name@", project.name())
				.replace("@description@", project.description());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read the template of README.md", ex);
		}
	}

	private static List<Path> children(Path directory) throws IOException {
		try (Stream<Path> children = Files.list(directory)) {
			return children.toList();
		}
	}

	private static void delete(Path directory) throws IOException {
		try (Stream<Path> tree = Files.walk(directory)) {
			for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}

}
