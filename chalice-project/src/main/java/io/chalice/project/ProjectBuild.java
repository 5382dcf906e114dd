package io.chalice.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import io.chalice.project.file.ContentFingerprint;
import io.chalice.project.maven.EffectiveModel;
import io.chalice.project.maven.MavenModels;
import io.chalice.project.maven.Reactor;
import io.chalice.project.process.ProgramResult;

/**
 * Builds a project with its own Maven.
 */
public final class ProjectBuild {

	/** Nobody knows for which environment Maven would do it. */
	private static final String NO_AOT = "-Dspring-boot.aot.skip";

	/** Tests need not even compile. */
	private static final String NO_TEST_CLASSES = "-Dmaven.test.skip=true";

	/**
	 * The jar plugin keeps a jar that is newer than the project's own classes, and Spring
	 * Boot's does not repackage one twice: libraries that have changed would not get in.
	 */
	private static final String NEW_JAR = "-Dmaven.jar.forceCreation=true";

	/** What Spring Boot's plugin says. */
	private static final Pattern NO_MAIN_CLASS = Pattern.compile("Unable to find (a single )?main class");

	private static final String COMPILE = "compile";

	private static final String PACKAGE = "package";

	private final Project project;

	private final Maven maven;

	private final Jdk jdk;

	private final MavenModels models;

	/**
	 * Create a build.
	 * @param project the project, with all that is known of it
	 * @param maven its Maven
	 * @param jdk what its Maven runs on
	 * @param models what reads its files
	 */
	ProjectBuild(Project project, Maven maven, Jdk jdk, MavenModels models) {
		this.project = project;
		this.maven = maven;
		this.jdk = jdk;
		this.models = models;
	}

	/**
	 * Prepare to build a project: find Maven and its JDK.
	 * @param project the project as {@link Project#find(Path)} returns it
	 * @param environment the environment to find and run Maven in
	 * @return the build
	 * @throws MavenNotFoundException when there is no Maven
	 * @throws MavenFailedException when Maven does not start
	 * @throws io.chalice.project.maven.MalformedPomException when Maven cannot make a
	 * project of its {@code pom.xml}
	 * @throws JavaLevelException when the project is written for a level above that of
	 * Maven's JDK
	 */
	public static ProjectBuild prepare(Project project, Map<String, String> environment) {
		Maven maven = Maven.find(project, environment);
		Jdk jdk = new MavenJdk(project, maven).find();
		MavenModels models = MavenModels.of(project.directory(), environment);
		return of(models.download(project.pom()), maven, jdk, models);
	}

	/**
	 * Prepare to build a project that this program has built before, without running or
	 * downloading anything.
	 * @param project the project as {@link Project#find(Path)} returns it
	 * @param environment the environment to find Maven in
	 * @return the build, or empty when {@link #prepare} is to ask Maven
	 * @throws MavenNotFoundException when there is no Maven
	 * @throws io.chalice.project.maven.MalformedPomException when Maven cannot make a
	 * project of its {@code pom.xml}
	 * @throws JavaLevelException when the project is written for a level above that of
	 * Maven's JDK
	 */
	public static Optional<ProjectBuild> known(Project project, Map<String, String> environment) {
		Maven maven = Maven.find(project, environment);
		MavenModels models = MavenModels.of(project.directory(), environment);
		return new MavenJdk(project, maven).known()
			.flatMap((jdk) -> Optional.of(models.read(project.pom()))
				.filter(EffectiveModel::isComplete)
				.map((model) -> of(model, maven, jdk, models)));
	}

	private static ProjectBuild of(EffectiveModel model, Maven maven, Jdk jdk, MavenModels models) {
		Project known = Project.of(model);
		Integer level = known.javaLevel();
		if (level != null && level > jdk.level()) {
			throw new JavaLevelException(known.artifactId(), level, jdk);
		}
		return new ProjectBuild(known, maven, jdk, models);
	}

	/**
	 * Return the project.
	 * @return the project with all that is known of it
	 */
	public Project project() {
		return this.project;
	}

	/**
	 * Return the JDK.
	 * @return what Maven runs on
	 */
	public Jdk jdk() {
		return this.jdk;
	}

	/**
	 * Return the tree of what the built project runs with.
	 * @param built what {@link #run()} returned
	 * @return the tree
	 */
	public RuntimeTree runtimeTree(BuiltProject built) {
		return RuntimeTree.of(built, this.models);
	}

	/**
	 * Return the Maven.
	 * @return what the project is built with
	 */
	public Maven maven() {
		return this.maven;
	}

	/**
	 * Package the project, without its tests. Maven is not called when it would make the
	 * same jar again.
	 * @return the built project
	 * @throws BuildFailedException when it cannot be built
	 * @throws MainClassException when it is not clear which class starts it
	 */
	public BuiltProject run() {
		JarCondition jar = jarCondition();
		return current(jar).orElseGet(() -> {
			BuiltProject built = run(PACKAGE);
			jar.remember(built.classPath());
			return built;
		});
	}

	/**
	 * Return what {@link #run()} returns without calling Maven.
	 * @return the built project, or empty when Maven would have something to do
	 * @throws MainClassException when it is not clear which class starts it
	 */
	public Optional<BuiltProject> current() {
		return current(jarCondition());
	}

	private JarCondition jarCondition() {
		return new JarCondition(ProjectSources.of(this.project, this.models), this.project, this.jdk, this.maven,
				this.models);
	}

	private Optional<BuiltProject> current(JarCondition jar) {
		ClassPathFile classPath = new ClassPathFile(this.project, PACKAGE);
		return (classPath.isCurrent() && jar.isCurrent(classPath.read())) ? Optional.of(built(classPath))
				: Optional.empty();
	}

	/**
	 * Begin the fingerprint of something that is made of the built project.
	 * @param built what {@link #run()} returned
	 * @return the fingerprint of its files, and of what says how it is built
	 */
	public ContentFingerprint fingerprint(BuiltProject built) {
		ContentFingerprint fingerprint = built.fingerprint().add(this.models.settings().fingerprint().hex());
		Reactor.of(this.project.directory()).poms().forEach(fingerprint::addContent);
		return fingerprint;
	}

	/**
	 * Compile the project and no more, which is enough to run it on this machine. Other
	 * modules are then on its class path as directories. Maven is not called when it
	 * would find nothing to do.
	 * @return the built project, without its jar
	 * @throws BuildFailedException when it cannot be built
	 * @throws MainClassException when it is not clear which class starts it
	 */
	public BuiltProject compile() {
		ClassPathFile classPath = new ClassPathFile(this.project, COMPILE);
		CompiledClasses compiled = new CompiledClasses(ProjectSources.of(this.project, this.models), this.project,
				this.jdk, this.maven);
		if (classPath.isCurrent() && compiled.isCurrent()) {
			return built(classPath);
		}
		BuiltProject built = run(COMPILE);
		compiled.remember();
		return built;
	}

	private BuiltProject run(String phase) {
		ClassPathFile classPath = new ClassPathFile(this.project, phase);
		List<String> goals = new ArrayList<>(List.of(phase));
		if (!classPath.isCurrent()) {
			goals.addAll(classPath.goals());
		}
		call(goals);
		return built(classPath);
	}

	private BuiltProject built(ClassPathFile classPath) {
		String mainClass = this.project.mainClass();
		return new BuiltProject(this.project, this.jdk, this.project.classes(), classPath.read(),
				(mainClass != null) ? mainClass : new MainClassFinder(this.project.classes()).find());
	}

	private void call(List<String> goals) {
		ProgramResult outcome = this.maven.run(this.project.root(), arguments(goals));
		if (!outcome.successful()) {
			String output = outcome.output() + outcome.errors();
			if (NO_MAIN_CLASS.matcher(output).find()) {
				// says what to write
				new MainClassFinder(this.project.classes()).find();
			}
			throw new BuildFailedException(this.project, CompileError.parse(output), output);
		}
	}

	private List<String> arguments(List<String> goals) {
		List<String> arguments = new ArrayList<>(List.of("-q", "-DskipTests", NO_AOT));
		if (!Reactor.of(this.project.directory()).usesTestJars()) {
			arguments.add(NO_TEST_CLASSES);
		}
		if (goals.contains(PACKAGE)) {
			arguments.add(NEW_JAR);
		}
		if (this.project.isModule()) {
			arguments.add("-pl");
			arguments.add(this.project.root().relativize(this.project.directory()).toString().replace('\\', '/'));
			arguments.add("-am");
		}
		arguments.addAll(goals);
		return arguments;
	}

}
