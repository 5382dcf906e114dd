package io.chalice.project;

import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * A Maven project with one application.
 *
 * @param directory where its {@code pom.xml} is
 * @param root the directory of the outermost project that lists this one among its
 * modules; the project's own when none does
 * @param artifactId its artifact id
 * @param version its version, or {@code null} when it takes Maven to tell
 * @param javaLevel the Java level it is written for, or {@code null} when it takes Maven
 * to tell
 * @param target where it is built
 * @param classes where its classes are
 * @param jar the jar it becomes
 * @param mainClass the class that starts it, or {@code null} when it is not configured
 */
public record Project(Path directory, Path root, String artifactId, @Nullable String version,
		@Nullable Integer javaLevel, Path target, Path classes, Path jar, @Nullable String mainClass) {

	/**
	 * Find the project that a directory is in, and read it without running Maven.
	 * @param start the directory, or one below the project's
	 * @return the project
	 * @throws ProjectNotFoundException when there is none
	 * @throws MalformedPomException when its {@code pom.xml} is not XML
	 */
	public static Project find(Path start) {
		Path directory = start.toAbsolutePath().normalize();
		while (directory != null && !Files.isRegularFile(directory.resolve(Pom.FILE))) {
			directory = directory.getParent();
		}
		if (directory == null) {
			throw new ProjectNotFoundException(start.toAbsolutePath().normalize());
		}
		return of(directory, PomHierarchy.of(directory.resolve(Pom.FILE)));
	}

	/**
	 * Return whether this can be an application.
	 * @return {@code false} for what only holds other projects together
	 */
	public boolean isApplication() {
		return !"pom".equals(Pom.read(this.directory.resolve(Pom.FILE)).text("packaging"));
	}

	/**
	 * Create a project.
	 * @param directory where it is
	 * @param poms what it says of itself
	 * @return the project
	 */
	static Project of(Path directory, PomHierarchy poms) {
		Path target = directory.resolve(orElse(poms.inherited("build", "directory"), "target"));
		String artifactId = orElse(poms.own("artifactId"), String.valueOf(directory.getFileName()));
		String finalName = orElse(poms.inherited("build", "finalName"), artifactId + "-" + poms.version());
		String classes = poms.inherited("build", "outputDirectory");
		return new Project(directory, Reactor.root(directory), artifactId, poms.version(), JavaLevel.of(poms), target,
				(classes != null) ? directory.resolve(classes) : target.resolve("classes"),
				target.resolve(finalName + ".jar"), mainClass(poms));
	}

	private static @Nullable String mainClass(PomHierarchy poms) {
		String configured = poms.pluginSetting("spring-boot-maven-plugin", "mainClass");
		return (configured != null) ? configured : poms.property("start-class");
	}

	private static String orElse(@Nullable String text, String other) {
		return (text != null) ? text : other;
	}

	/**
	 * Return where this program keeps what it can make again.
	 * @return a directory below {@link #target()}, which need not exist
	 */
	public Path workDirectory() {
		return this.target.resolve("chalice");
	}

	/**
	 * Return whether the project is built together with others.
	 * @return {@code true} for a module of a multi-module build
	 */
	public boolean isModule() {
		return !this.root.equals(this.directory);
	}

	/**
	 * Return whether Maven has to be asked for what this project says of itself.
	 * @return {@code true} when its own files do not tell
	 */
	boolean isPartlyUnknown() {
		return this.version == null || this.javaLevel == null;
	}

}
