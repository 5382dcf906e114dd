package io.chalice.project.build;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.chalice.model.ApplicationModel;
import io.chalice.project.BuiltProject;
import io.chalice.project.Project;
import io.chalice.project.ProjectBuild;
import io.chalice.project.RuntimeTree;
import io.chalice.project.aot.AotProcessing;
import io.chalice.project.configuration.LambdaKeys;
import io.chalice.project.configuration.StageConfiguration;
import io.chalice.project.describe.ApplicationDescriber;
import io.chalice.project.describe.FunctionNames;
import io.chalice.project.describe.ProjectDescription;
import io.chalice.project.hygiene.ClassPathReview;
import io.chalice.project.hygiene.ReviewFile;
import io.chalice.project.packaging.Artifact;
import io.chalice.project.packaging.BootJar;
import io.chalice.project.packaging.JarSelection;
import io.chalice.project.packaging.Packager;

/**
 * Makes a project deployable.
 */
public final class ApplicationBuild {

	private final ProjectBuild build;

	private ApplicationBuild(ProjectBuild build) {
		this.build = build;
	}

	/**
	 * Prepare to build a project: find Maven and its JDK.
	 * @param project the project as {@link Project#find(java.nio.file.Path)} returns it
	 * @param environment the environment to find and run Maven in
	 * @return the build
	 * @throws io.chalice.project.MavenNotFoundException when there is no Maven
	 * @throws io.chalice.project.MavenFailedException when Maven does not start, or not
	 * tell of the project
	 * @throws io.chalice.project.JavaLevelException when the project is written for a
	 * level above that of Maven's JDK
	 */
	public static ApplicationBuild prepare(Project project, Map<String, String> environment) {
		return new ApplicationBuild(ProjectBuild.prepare(project, environment));
	}

	/**
	 * Return the project.
	 * @return the project with all that is known of it
	 */
	public Project project() {
		return this.build.project();
	}

	/**
	 * Build the project with Maven, learn what it is, process it ahead of time for the
	 * stage unless that is switched off, and make its zip.
	 * @param stage the configuration of the stage it is made for
	 * @return what a deployment needs of it
	 * @throws io.chalice.project.BuildFailedException when Maven cannot build it
	 * @throws io.chalice.project.MainClassException when it is not clear which class
	 * starts it
	 * @throws io.chalice.project.describe.StarterMissingException when it does not depend
	 * on the starter
	 * @throws io.chalice.project.describe.DescribeFailedException when the application
	 * has a mistake
	 * @throws io.chalice.project.describe.DescribeTimeoutException when it takes too long
	 * @throws RuntimeLevelException when a function's runtime is older than the project's
	 * Java level
	 * @throws io.chalice.project.aot.AotFailedException when it cannot be processed ahead
	 * of time
	 * @throws io.chalice.project.packaging.NotExecutableJarException when the build makes
	 * no executable jar
	 * @throws io.chalice.project.packaging.InvalidJarException when the jar cannot be
	 * deployed
	 * @throws io.chalice.project.packaging.ArtifactTooLargeException when Lambda would
	 * refuse the zip
	 */
	public DeployableApplication build(StageConfiguration stage) {
		return build(stage, BuildListener.NONE);
	}

	/**
	 * Build the project as {@link #build(StageConfiguration)} does, and tell how far that
	 * is.
	 * @param stage the configuration of the stage it is made for
	 * @param listener is told which phase begins
	 * @return what a deployment needs of it
	 */
	public DeployableApplication build(StageConfiguration stage, BuildListener listener) {
		listener.begun(BuildPhase.COMPILATION);
		BuiltProject built = this.build.run();
		listener.begun(BuildPhase.DESCRIPTION);
		Optional<ProjectDescription> known = describer(built).known(stage.stage(), routes(stage));
		try (EarlyProcessing early = (known.isEmpty() && stage.aot())
				? EarlyProcessing.begin(built, this.build.runtimeTree(built), stage) : EarlyProcessing.NONE) {
			ProjectDescription description = known
				.orElseGet(() -> describer(built).describe(stage.stage(), routes(stage)));
			List<String> functions = FunctionNames.of(description.model());
			RuntimeLevel.check(built.project(), stage, functions);
			KeptPackage kept = kept(built, stage, functions);
			KeptPackage.Content content = kept.read().orElse(null);
			if (content == null) {
				content = make(built, stage, functions, hasSnapshots(stage, functions), early, listener);
				kept.write(content);
			}
			return deployable(built, stage, description, content);
		}
	}

	private KeptPackage kept(BuiltProject built, StageConfiguration stage, List<String> functions) {
		return new KeptPackage(built, stage, functions, hasSnapshots(stage, functions), this.build.fingerprint(built));
	}

	private static DeployableApplication deployable(BuiltProject built, StageConfiguration stage,
			ProjectDescription description, KeptPackage.Content content) {
		List<String> notes = new ArrayList<>(stage.runtimeDoubts(LocalDate.now()));
		notes.addAll(content.notes());
		return new DeployableApplication(built, description, content.artifact(), notes, content.review());
	}

	/**
	 * Return what {@link #build} makes of a project when nothing has changed since it did
	 * that last. No process is started.
	 * @param project the project as {@link Project#find(java.nio.file.Path)} returns it
	 * @param environment the environment to find Maven in
	 * @param stage the configuration of the stage it is made for
	 * @return what a deployment needs of it, or empty when there is something to do
	 */
	public static Optional<DeployableApplication> unchanged(Project project, Map<String, String> environment,
			StageConfiguration stage) {
		return ProjectBuild.known(project, environment)
			.flatMap(
					(build) -> build.current().flatMap((built) -> new ApplicationBuild(build).unchanged(built, stage)));
	}

	private Optional<DeployableApplication> unchanged(BuiltProject built, StageConfiguration stage) {
		return describer(built).known(stage.stage(), routes(stage)).flatMap((description) -> {
			List<String> functions = FunctionNames.of(description.model());
			RuntimeLevel.check(built.project(), stage, functions);
			return kept(built, stage, functions).read()
				.map((content) -> deployable(built, stage, description, content));
		});
	}

	private static ApplicationDescriber describer(BuiltProject built) {
		return new ApplicationDescriber(built);
	}

	private static Map<String, String> routes(StageConfiguration stage) {
		return stage.function(ApplicationModel.API_HANDLER).environment();
	}

	private KeptPackage.Content make(BuiltProject built, StageConfiguration stage, List<String> functions,
			boolean snapStart, EarlyProcessing early, BuildListener listener) {
		try (BootJar jar = BootJar.find(built.project().jar())) {
			listener.begun(stage.aot() ? BuildPhase.PROCESSING : BuildPhase.PACKAGING);
			RuntimeTree tree = this.build.runtimeTree(built);
			Set<String> leaveOut = UndeployedLibraries.of(built, jar, tree, snapStart);
			// something else may still be processing it
			jar.examine(leaveOut);
			StageProcessing processed = StageProcessing.NONE;
			if (stage.aot()) {
				if (!functions.isEmpty()) {
					AotProcessing processing = early.processing(leaveOut)
						.orElseGet(() -> new ProcessedJar(built, jar, leaveOut, tree).unpack());
					processed = StageProcessing.run(processing, stage, functions);
				}
				listener.begun(BuildPhase.PACKAGING);
			}
			List<String> notes = new ArrayList<>(processed.notes(stage.stage()));
			ClassPathReview review = PackageReview.of(jar, leaveOut, tree).without(stage.acknowledgedPackageWarnings());
			notes.addAll(PackageReview.notes(review));
			new ReviewFile(built.project().workDirectory(), stage.stage()).write(review);
			Artifact artifact = new Packager(built.project().deploymentPackages()).pack(jar,
					new JarSelection(leaveOut, SlimLibraries.of(jar, tree),
							stage.automaticLayer() ? LayeredLibraries.of(jar, built) : Set.of()),
					processed.directories(), built.mainClass(), CacheFit.of(stage, functions));
			return new KeptPackage.Content(artifact.withEvaluating(processed.evaluating()), notes, review);
		}
	}

	private static boolean hasSnapshots(StageConfiguration stage, List<String> functions) {
		return functions.stream().anyMatch((function) -> stage.function(function).get(LambdaKeys.SNAP_START));
	}

}
