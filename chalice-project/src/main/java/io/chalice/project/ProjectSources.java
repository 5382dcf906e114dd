package io.chalice.project;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

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
 */
public record ProjectSources(Path java, Path resources, Charset encoding, Set<Path> buildFiles, List<Path> otherModules,
		boolean plainJava, boolean plainResources) {

	private static final String COMPILER = "maven-compiler-plugin";

	/** Plugins of which is known that they add nothing to the classes. */
	private static final Set<String> HARMLESS = Set.of(COMPILER, "spring-boot-maven-plugin", "maven-surefire-plugin",
			"maven-failsafe-plugin", "maven-jar-plugin", "maven-install-plugin", "maven-deploy-plugin",
			"maven-clean-plugin", "maven-site-plugin", "maven-dependency-plugin", "maven-enforcer-plugin",
			"maven-checkstyle-plugin", "spring-javaformat-maven-plugin", "maven-source-plugin", "maven-javadoc-plugin",
			"spotless-maven-plugin", "versions-maven-plugin", "jacoco-maven-plugin", "maven-resources-plugin");

	/** Settings that the compilation here follows as well. */
	private static final Set<String> KNOWN_SETTINGS = Set.of("release", "source", "target", "parameters", "encoding",
			"showWarnings", "showDeprecation", "fork", "debug");

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
		PomHierarchy poms = PomHierarchy.of(project.directory().resolve(Pom.FILE));
		String java = poms.inherited("build", "sourceDirectory");
		String encoding = poms.property("project.build.sourceEncoding");
		Set<Path> buildFiles = Reactor.poms(project);
		boolean known = isKnown(poms);
		return new ProjectSources(project.directory().resolve((java != null) ? java : "src/main/java"),
				project.directory().resolve("src/main/resources"),
				(encoding != null && Charset.isSupported(encoding)) ? Charset.forName(encoding)
						: StandardCharsets.UTF_8,
				buildFiles, otherModules(project),
				known && poms.poms().stream().allMatch(ProjectSources::compilesPlainly),
				known && poms.poms()
					.stream()
					.noneMatch((pom) -> pom.has("build", "resources")
							|| !pom.settings("maven-resources-plugin").isEmpty()));
	}

	private static List<Path> otherModules(Project project) {
		return Reactor.upstream(project)
			.stream()
			.map((pom) -> pom.resolveSibling("src/main"))
			.filter(Files::isDirectory)
			.toList();
	}

	/**
	 * All that is inherited is on this disk, or is Spring Boot's own parent.
	 */
	private static boolean isKnown(PomHierarchy poms) {
		Pom last = poms.poms().get(poms.poms().size() - 1);
		return !last.has("parent") || ("org.springframework.boot".equals(last.text("parent", "groupId"))
				&& "spring-boot-starter-parent".equals(last.text("parent", "artifactId")));
	}

	// the class path of a built project lacks what is only there to compile
	private static boolean compilesPlainly(Pom pom) {
		return HARMLESS.containsAll(pom.plugins()) && KNOWN_SETTINGS.containsAll(pom.settings(COMPILER))
				&& !pom.scopes().contains("provided") && !pom.scopes().contains("system") && !pom.has("profiles");
	}

}
