package io.chalice.project.adoption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.chalice.project.ProjectDirectory;
import io.chalice.project.configuration.Configuration;
import io.chalice.project.configuration.ConfigurationSchema;
import io.chalice.project.maven.EffectiveModel;
import io.chalice.project.maven.MavenModels;
import io.chalice.project.maven.Reactor;
import io.chalice.project.template.BuildVersions;
import io.chalice.project.template.IgnoredPaths;

/**
 * What it takes to make a Spring Boot project one that can be deployed: the starter, the
 * Maven plugins and a configuration, as far as they are missing.
 *
 * @param directory the project's directory
 * @param name its artifact id
 * @param changes what would be written, nothing when nothing is missing
 * @param remarks what of it is not served on Lambda, as far as its dependencies tell
 */
public record ProjectAdoption(Path directory, String name, List<FileChange> changes, List<String> remarks) {

	private static final String GROUP = "io.chalice";

	private static final String STARTER = "chalice-spring-boot-starter";

	private static final String VERSION = "${chalice.version}";

	private static final String BOOT_PLUGIN = "spring-boot-maven-plugin";

	private static final String COMPILER = "maven-compiler-plugin";

	private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]+)[\"']");

	public ProjectAdoption {
		changes = List.copyOf(changes);
		remarks = List.copyOf(remarks);
	}

	/**
	 * Find out what is missing. Nothing is written.
	 * @param start the project's directory, or one below it
	 * @param environment the environment variables that its Maven gets
	 * @param versions what is added
	 * @return what is missing
	 * @throws AdoptionException when it is no application with a Spring Boot that the
	 * starter goes with
	 * @throws io.chalice.project.ProjectNotFoundException when there is no project
	 */
	public static ProjectAdoption of(Path start, Map<String, String> environment, BuildVersions versions) {
		requireMaven(start);
		Path directory = ProjectDirectory.find(start).path();
		Path pom = directory.resolve("pom.xml");
		Reactor reactor = Reactor.of(directory);
		if (Reactor.isAggregator(directory)) {
			throw new AdoptionException(
					"%s only holds modules%s".formatted(directory, applications(directory, reactor)));
		}
		EffectiveModel model = MavenModels.of(directory, environment).download(pom);
		if (!model.isComplete()) {
			throw new AdoptionException("Maven cannot read %s: there is no %s. Build the project once, then try again"
				.formatted(pom, String.join(", ", model.missing())));
		}
		BootVersion.of(model)
			.orElseThrow(() -> new AdoptionException(
					"%s does not depend on Spring Boot, and only its applications can be deployed".formatted(pom)))
			.requireLike(BootVersion.parse(versions.springBoot()).orElseThrow());
		if (!"jar".equals(model.packaging())) {
			throw new AdoptionException(
					"%s is packaged as %s, and Lambda takes a jar: write <packaging>jar</packaging> first"
						.formatted(pom, model.packaging()));
		}
		String name = Optional.ofNullable(model.artifactId()).orElse(String.valueOf(directory.getFileName()));
		List<FileChange> changes = new ArrayList<>();
		pom(pom, model, versions).ifPresent(changes::add);
		Path configuration = directory.resolve(Configuration.FILE);
		if (!Files.exists(configuration)) {
			changes
				.add(FileChange.made(configuration, Configuration.fresh(name.replaceAll("[^A-Za-z0-9-]", "-"), false)));
		}
		schema(directory, Files.exists(configuration)).ifPresent(changes::add);
		ignored(directory.resolve(".gitignore")).ifPresent(changes::add);
		return new ProjectAdoption(directory, name, changes, UnservedLibraries.of(model));
	}

	private static void requireMaven(Path start) {
		if (Files.exists(start.resolve("pom.xml"))) {
			return;
		}
		Stream.of("build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts")
			.filter((name) -> Files.exists(start.resolve(name)))
			.findFirst()
			.ifPresent((name) -> {
				throw new AdoptionException(
						"%s is built by Gradle (%s), and only Maven's projects can be deployed".formatted(start, name));
			});
	}

	private static String applications(Path directory, Reactor reactor) {
		List<String> names = reactor.poms()
			.stream()
			.map((file) -> file.resolveSibling("").normalize())
			.filter((module) -> module.startsWith(directory) && !Reactor.isAggregator(module))
			.filter(ProjectAdoption::isStarted)
			.map((module) -> directory.relativize(module).toString())
			.toList();
		return names.isEmpty() ? ", and none of them is a Spring Boot application"
				: ": go to the one to deploy (%s), or name it with --project-dir".formatted(String.join(", ", names));
	}

	// for a list to choose from, what the source says is enough
	private static boolean isStarted(Path module) {
		Path sources = module.resolve("src/main/java");
		if (!Files.isDirectory(sources)) {
			return false;
		}
		try (Stream<Path> files = Files.walk(sources)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
				if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
					.contains("@SpringBootApplication")) {
					return true;
				}
			}
			return false;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + sources, ex);
		}
	}

	private static Optional<FileChange> pom(Path pom, EffectiveModel model, BuildVersions versions) {
		byte[] bytes = read(pom);
		Charset charset = charset(bytes);
		String before = new String(bytes, charset);
		PomDocument document = PomDocument.parse(pom, before);
		List<String> dependencies = model.dependencies().stream().map((one) -> one.getArtifactId()).toList();
		List<String> properties = new ArrayList<>();
		PomDocument changed = document;
		if (!dependencies.contains(STARTER)) {
			changed = changed.with(List.of("dependencies"), dependency(STARTER));
		}
		if (!dependencies.contains("chalice-test")) {
			changed = changed.with(List.of("dependencies"), dependency("chalice-test", "\t<scope>test</scope>"));
		}
		if (!model.plugins().contains(BOOT_PLUGIN)) {
			changed = changed.with(List.of("build", "plugins"), bootPlugin(model));
		}
		if (!model.knowsPlugin("chalice-maven-plugin")) {
			changed = changed.with(List.of("build", "plugins"),
					element("plugin", GROUP, "chalice-maven-plugin", "\t<version>%s</version>".formatted(VERSION)));
		}
		if (changed != document && model.property("chalice.version") == null) {
			properties.add("<chalice.version>%s</chalice.version>".formatted(versions.chalice()));
		}
		if (model.pluginSetting(COMPILER, "parameters") == null
				&& model.property("maven.compiler.parameters") == null) {
			properties.add("<maven.compiler.parameters>true</maven.compiler.parameters>");
		}
		for (String property : properties) {
			changed = changed.with(List.of("properties"), List.of(property));
		}
		return changed.text().equals(before) ? Optional.empty()
				: Optional.of(new FileChange(pom, Optional.of(before), changed.text(), charset));
	}

	private static List<String> dependency(String artifact, String... more) {
		return element("dependency", GROUP, artifact,
				Stream.concat(Stream.of("\t<version>%s</version>".formatted(VERSION)), Stream.of(more))
					.toArray(String[]::new));
	}

	// with Boot's own parent, version and execution are managed; with its BOM they are
	// not
	private static List<String> bootPlugin(EffectiveModel model) {
		boolean managed = model.settings(BOOT_PLUGIN).contains("executions");
		List<String> more = managed ? List.of()
				: List.of("\t<version>%s</version>".formatted(BootVersion.of(model).orElseThrow().text()),
						"\t<executions>", "\t\t<execution>", "\t\t\t<goals>", "\t\t\t\t<goal>repackage</goal>",
						"\t\t\t</goals>", "\t\t</execution>", "\t</executions>");
		return element("plugin", "org.springframework.boot", BOOT_PLUGIN, more.toArray(String[]::new));
	}

	private static List<String> element(String name, String group, String artifact, String... more) {
		List<String> lines = new ArrayList<>();
		lines.add("<%s>".formatted(name));
		lines.add("\t<groupId>%s</groupId>".formatted(group));
		lines.add("\t<artifactId>%s</artifactId>".formatted(artifact));
		lines.addAll(List.of(more));
		lines.add("</%s>".formatted(name));
		return lines;
	}

	private static Optional<FileChange> ignored(Path file) {
		if (!Files.exists(file)) {
			return Optional.of(FileChange.made(file, IgnoredPaths.addTo("target/\n")));
		}
		String before = new String(read(file), StandardCharsets.UTF_8);
		String after = IgnoredPaths.addTo(before);
		return after.equals(before) ? Optional.empty()
				: Optional.of(new FileChange(file, Optional.of(before), after, StandardCharsets.UTF_8));
	}

	// an older copy is renewed; whoever wrote a configuration without one wants none
	private static Optional<FileChange> schema(Path directory, boolean configured) {
		Path file = directory.resolve(ConfigurationSchema.FILE);
		if (!Files.exists(file)) {
			return configured ? Optional.empty() : Optional.of(FileChange.made(file, ConfigurationSchema.json()));
		}
		String before = new String(read(file), StandardCharsets.UTF_8);
		return before.equals(ConfigurationSchema.json()) ? Optional.empty() : Optional
			.of(new FileChange(file, Optional.of(before), ConfigurationSchema.json(), StandardCharsets.UTF_8));
	}

	private static Charset charset(byte[] bytes) {
		Matcher matcher = ENCODING.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
		return matcher.find() ? Charset.forName(matcher.group(1)) : StandardCharsets.UTF_8;
	}

	private static byte[] read(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + file, ex);
		}
	}

}
