package io.chalice.project;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chalice.project.maven.EffectiveModel;
import io.chalice.project.maven.MalformedPomException;
import io.chalice.project.maven.MavenModels;
import io.chalice.project.maven.Reactor;

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

	private static final String STARTER = "chalice-spring-boot-starter";

	/**
	 * Find the project that a directory is in, and read it without running Maven.
	 * @param start the directory, or one below the project's
	 * @return the project
	 * @throws ProjectNotFoundException when there is none
	 * @throws MalformedPomException when its {@code pom.xml} is not XML, or Maven cannot
	 * make a project of it
	 */
	public static Project find(Path start) {
		Path directory = ProjectDirectory.find(start).path();
		return of(MavenModels.of(directory, System.getenv()).read(directory.resolve(ProjectDirectory.POM)));
	}

	/**
	 * Return whether this can be an application.
	 * @return {@code false} for what only holds other projects together
	 */
	public boolean isApplication() {
		return new ProjectDirectory(this.directory).isApplication();
	}

	/**
	 * Find the applications among the modules below this project.
	 * @return the directories of the modules that depend on the starter, in order
	 */
	public List<Path> applicationModules() {
		MavenModels models = MavenModels.of(this.directory, System.getenv());
		return Reactor.of(this.directory)
			.poms()
			.stream()
			.filter((pom) -> pom.startsWith(this.directory) && !Reactor.isAggregator(pom.resolveSibling("")))
			.filter((pom) -> models.read(pom)
				.dependencies()
				.stream()
				.anyMatch((dependency) -> STARTER.equals(dependency.getArtifactId())))
			.map((pom) -> pom.resolveSibling("").normalize())
			.toList();
	}

	/**
	 * Create a project.
	 * @param model what Maven makes of its file
	 * @return the project
	 */
	static Project of(EffectiveModel model) {
		Path directory = model.file().toAbsolutePath().resolveSibling("").normalize();
		String artifactId = model.artifactId();
		return new Project(directory, Reactor.root(directory),
				(artifactId != null) ? artifactId : String.valueOf(directory.getFileName()), model.version(),
				JavaLevel.of(model), model.buildDirectory(), model.outputDirectory(),
				model.buildDirectory().resolve(model.finalName() + ".jar"), mainClass(model));
	}

	private static @Nullable String mainClass(EffectiveModel model) {
		String configured = model.pluginSetting("spring-boot-maven-plugin", "mainClass");
		return (configured != null) ? configured : model.property("start-class");
	}

	/**
	 * Return where this program keeps what it can make again.
	 * @return a directory below {@link #target()}, which need not exist
	 */
	public Path workDirectory() {
		return this.target.resolve("chalice");
	}

	/**
	 * Return where the project's deployment packages are kept.
	 * @return a directory, which need not exist
	 */
	public Path deploymentPackages() {
		return this.directory.resolve(".chalice").resolve("deployments");
	}

	/**
	 * Return whether the project is built together with others.
	 * @return {@code true} for a module of a multi-module build
	 */
	public boolean isModule() {
		return !this.root.equals(this.directory);
	}

	/**
	 * Return the file that says what it is.
	 * @return its {@code pom.xml}
	 */
	Path pom() {
		return this.directory.resolve(ProjectDirectory.POM);
	}

}
