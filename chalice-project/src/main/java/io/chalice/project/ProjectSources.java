package io.chalice.project;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.maven.model.Dependency;
import org.apache.maven.model.Resource;

import io.chalice.project.maven.EffectiveModel;
import io.chalice.project.maven.MalformedPomException;
import io.chalice.project.maven.MavenModels;
import io.chalice.project.maven.Reactor;

/**
 * Where a project's code is, and whether it takes Maven to make classes of it. Maven is
 * needed whenever a {@code pom.xml} says something of it that is not known to be without
 * effect here.
 *
 * @param java the directory of its Java sources, which need not exist
 * @param resources the directory of its resources, which need not exist
 * @param encoding the encoding of its Java sources
 * @param buildFiles the {@code pom.xml} of all that is built together
 * @param otherModules the directories with the sources of modules that are built together
 * with this one
 * @param plainJava whether compiling the Java sources is all there is to do
 * @param plainResources whether copying the resources is all there is to do
 * @param plainJar whether the jar depends on nothing but the code, the {@code pom.xml}
 * and libraries
 */
public record ProjectSources(Path java, Path resources, Charset encoding, Set<Path> buildFiles, List<Path> otherModules,
		boolean plainJava, boolean plainResources, boolean plainJar) {

	private static final String COMPILER = "maven-compiler-plugin";

	/** Plugins of which is known that they add nothing to the classes. */
	private static final Set<String> HARMLESS = Set.of(COMPILER, "spring-boot-maven-plugin", "maven-surefire-plugin",
			"maven-failsafe-plugin", "maven-jar-plugin", "maven-install-plugin", "maven-deploy-plugin",
			"maven-clean-plugin", "maven-site-plugin", "maven-dependency-plugin", "maven-enforcer-plugin",
			"maven-checkstyle-plugin", "spring-javaformat-maven-plugin", "maven-source-plugin", "maven-javadoc-plugin",
			"spotless-maven-plugin", "versions-maven-plugin", "jacoco-maven-plugin", "maven-resources-plugin",
			"chalice-maven-plugin");

	/**
	 * Whose parent is not on this disk before the first build, and known all the same.
	 */
	private static final String BOOT_PARENT = "org.springframework.boot:spring-boot-starter-parent:";

	/** What Spring Boot's parent says of filtering. */
	private static final Set<String> BOOT_RESOURCE_SETTINGS = Set.of("propertiesEncoding", "delimiters",
			"useDefaultDelimiters");

	private static final String RESOURCES = "src/main/resources";

	/** Settings that the compilation here follows as well. */
	private static final Set<String> KNOWN_SETTINGS = Set.of("release", "source", "target", "parameters", "encoding",
			"showWarnings", "showDeprecation", "fork", "debug");

	/** Settings that only Maven follows, and that depend on nothing else. */
	private static final Set<String> MAVEN_SETTINGS = Stream
		.concat(KNOWN_SETTINGS.stream(), Stream.of("annotationProcessorPaths", "annotationProcessors", "proc"))
		.collect(Collectors.toUnmodifiableSet());

	private static final String SNAPSHOT = "-SNAPSHOT";

	public ProjectSources {
		buildFiles = Set.copyOf(buildFiles);
		otherModules = List.copyOf(otherModules);
	}

	/**
	 * Find a project's code.
	 * @param project the project
	 * @return where it is
	 * @throws MalformedPomException when a {@code pom.xml} is not XML
	 */
	public static ProjectSources of(Project project) {
		return of(project, MavenModels.of(project.directory(), System.getenv()));
	}

	static ProjectSources of(Project project, MavenModels models) {
		EffectiveModel model = models.read(project.pom());
		Reactor reactor = Reactor.of(project.directory());
		String encoding = model.property("project.build.sourceEncoding");
		boolean known = model.missing().stream().allMatch((missing) -> missing.startsWith(BOOT_PARENT));
		return new ProjectSources(model.sourceDirectory(), project.directory().resolve(RESOURCES),
				(encoding != null && Charset.isSupported(encoding)) ? Charset.forName(encoding)
						: StandardCharsets.UTF_8,
				reactor.poms(), otherModules(reactor.upstream(project.pom(), models::read)),
				known && compilesPlainly(model), known && copiesPlainly(project.directory(), model),
				known && packagesPlainly(model) && copiesPlainly(project.directory(), model));
	}

	private static List<Path> otherModules(Set<Path> upstream) {
		return upstream.stream().map((pom) -> pom.resolveSibling("src/main")).filter(Files::isDirectory).toList();
	}

	// the class path of a built project lacks what is only there to compile
	private static boolean compilesPlainly(EffectiveModel model) {
		return HARMLESS.containsAll(model.plugins()) && KNOWN_SETTINGS.containsAll(model.settings(COMPILER))
				&& model.dependencies()
					.stream()
					.map(Dependency::getScope)
					.noneMatch((scope) -> "provided".equals(scope) || "system".equals(scope));
	}

	// Maven compiles with what is only there to compile, which stays the same: snapshots
	// alone do not
	private static boolean packagesPlainly(EffectiveModel model) {
		return HARMLESS.containsAll(model.plugins()) && MAVEN_SETTINGS.containsAll(model.settings(COMPILER))
				&& model.settings(COMPILER).stream().noneMatch((setting) -> namesSnapshot(model, setting))
				&& model.dependencies()
					.stream()
					.noneMatch((dependency) -> "system".equals(dependency.getScope())
							|| ("provided".equals(dependency.getScope())
									&& String.valueOf(dependency.getVersion()).endsWith(SNAPSHOT)));
	}

	private static boolean namesSnapshot(EffectiveModel model, String setting) {
		return model.pluginSettingText(COMPILER, setting).contains(SNAPSHOT);
	}

	private static boolean copiesPlainly(Path directory, EffectiveModel model) {
		return BOOT_RESOURCE_SETTINGS.containsAll(model.settings("maven-resources-plugin"))
				&& model.resources().stream().allMatch((resource) -> isPlain(directory, resource));
	}

	// as Maven does it without being told, or Spring Boot's parent: application* are
	// filtered
	private static boolean isPlain(Path directory, Resource resource) {
		List<String> configuration = resource.isFiltering() ? resource.getIncludes() : resource.getExcludes();
		List<String> other = resource.isFiltering() ? resource.getExcludes() : resource.getIncludes();
		return directory.resolve(String.valueOf(resource.getDirectory())).equals(directory.resolve(RESOURCES))
				&& resource.getTargetPath() == null && other.isEmpty()
				&& configuration.stream().allMatch((pattern) -> pattern.startsWith("**/application"))
				&& !(resource.isFiltering() && configuration.isEmpty());
	}

}
