package io.chalice.deployer.doctor;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.chalice.deployer.aws.AwsLogin;
import io.chalice.deployer.cloud.UploadListener;
import io.chalice.deployer.stage.StageAccount;
import io.chalice.deployer.state.StateStore;
import io.chalice.project.JavaLevelException;
import io.chalice.project.Jdk;
import io.chalice.project.Maven;
import io.chalice.project.MavenFailedException;
import io.chalice.project.MavenNotFoundException;
import io.chalice.project.Project;
import io.chalice.project.ProjectBuild;
import io.chalice.project.ProjectNotFoundException;
import io.chalice.project.configuration.CommandLineOverrides;
import io.chalice.project.configuration.Configuration;
import io.chalice.project.configuration.InvalidConfigurationException;
import io.chalice.project.configuration.MissingConfigurationException;
import io.chalice.project.configuration.StageConfiguration;
import io.chalice.project.configuration.UnknownStageException;
import io.chalice.project.describe.ApplicationDescriber;
import io.chalice.project.hygiene.PackagedJar;
import io.chalice.project.hygiene.ReviewFile;
import io.chalice.project.maven.MalformedPomException;
import io.chalice.project.process.ExternalProgram;
import io.chalice.project.process.ProgramInterruptedException;
import io.chalice.project.process.ProgramResult;
import io.chalice.project.template.MavenJava;

/**
 * The checks.
 */
public final class DoctorChecks {

	private static final int OLDEST_JAVA = 17;

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final DoctorSubject subject;

	private final DoctorAdvice advice;

	private final List<DoctorFinding> findings = new ArrayList<>();

	private Optional<Project> project = Optional.empty();

	private Optional<StageConfiguration> configuration = Optional.empty();

	private DoctorChecks(DoctorSubject subject, DoctorAdvice advice) {
		this.subject = subject;
		this.advice = advice;
	}

	/**
	 * Check everything.
	 * @param subject what to check
	 * @param advice knows the lines to type
	 * @return what was found, in order
	 */
	public static List<DoctorFinding> all(DoctorSubject subject, DoctorAdvice advice) {
		DoctorChecks checks = new DoctorChecks(subject, advice);
		checks.survive("JDK", checks::java);
		checks.survive("Project", checks::project);
		checks.survive("Maven", checks::maven);
		checks.survive("Configuration", checks::configuration);
		checks.survive("Application", checks::application);
		checks.survive("Package", checks::classPath);
		checks.survive("AWS", () -> checks.findings.addAll(AwsChecks.all(subject.environment(), checks.configuration)));
		checks.survive("Stage", checks::stage);
		checks.survive("Docker", checks::docker);
		return List.copyOf(checks.findings);
	}

	// goes on with the other checks whatever one does: it is for when nothing else works
	private void survive(String subject, Runnable check) {
		try {
			check.run();
		}
		catch (ProgramInterruptedException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			String message = this.advice.explain(ex);
			this.findings.add(DoctorFinding.wrong(subject, message.lines().findFirst().orElse(""), ""));
		}
	}

	private void java() {
		Optional<Jdk> jdk = MavenJava.find(this.subject.environment());
		String install = "Install a JDK %d or newer, and set JAVA_HOME to it".formatted(OLDEST_JAVA);
		if (jdk.isEmpty()) {
			this.findings
				.add(DoctorFinding.wrong("JDK", "none: neither JAVA_HOME nor java on the PATH leads to one", install));
		}
		else if (jdk.get().level() < OLDEST_JAVA) {
			this.findings.add(DoctorFinding.wrong("JDK", describe(jdk.get()) + " is too old", install));
		}
		else if (!Files.exists(jdk.get().home().resolve("bin/javac"))
				&& !Files.exists(jdk.get().home().resolve("bin/javac.exe"))) {
			this.findings.add(DoctorFinding.wrong("JDK", describe(jdk.get()) + " has no compiler", install));
		}
		else {
			this.findings.add(DoctorFinding.right("JDK", describe(jdk.get())));
		}
	}

	private static String describe(Jdk jdk) {
		return "Java %d in %s".formatted(jdk.level(), jdk.home());
	}

	private void project() {
		try {
			Project found = Project.find(this.subject.directory());
			if (!found.isApplication()) {
				modules(found);
				return;
			}
			this.findings
				.add(DoctorFinding.right("Project", "%s in %s".formatted(found.artifactId(), found.directory())));
			this.project = Optional.of(found);
		}
		catch (ProjectNotFoundException ex) {
			this.findings.add(DoctorFinding.doubtful("Project", "no pom.xml in %s or above".formatted(ex.directory()),
					this.advice.newProject()));
		}
		catch (MalformedPomException ex) {
			this.findings.add(DoctorFinding.wrong("Project", String.valueOf(ex.getMessage()), "Correct that line"));
		}
	}

	private void modules(Project found) {
		List<Path> applications = found.applicationModules();
		this.findings.add(DoctorFinding.wrong("Project", "%s only holds modules".formatted(found.directory()),
				applications.isEmpty() ? this.advice.newProject()
						: "Go to " + String.join(" or ", applications.stream().map(Path::toString).toList())));
	}

	private void maven() {
		try {
			if (this.project.isPresent()) {
				ProjectBuild build = ProjectBuild.prepare(this.project.get(), this.subject.environment());
				this.findings.add(DoctorFinding.right("Maven",
						"%s, on Java %d".formatted(build.maven().executable(), build.jdk().level())));
			}
			else {
				this.findings
					.add(DoctorFinding.right("Maven", Maven.find(this.subject.environment()).executable().toString()));
			}
		}
		catch (MavenNotFoundException ex) {
			this.findings.add(DoctorFinding.wrong("Maven", String.valueOf(ex.getMessage()),
					"Install Maven 3.6.3 or newer: https://maven.apache.org/install.html"));
		}
		catch (JavaLevelException ex) {
			this.findings.add(DoctorFinding.wrong("Maven",
					"it runs on Java %d, the project is written for Java %d".formatted(ex.jdk().level(), ex.level()),
					"export JAVA_HOME=DIR, where DIR is that of a JDK %d".formatted(ex.level())));
		}
		catch (MavenFailedException ex) {
			this.findings.add(DoctorFinding.wrong("Maven",
					ex.output().strip().lines().findFirst().orElse("does not start"), "mvn -v"));
		}
	}

	private void configuration() {
		this.project.ifPresent(this::configuration);
	}

	private void configuration(Project project) {
		try {
			Configuration configuration = Configuration.read(project.directory());
			StageConfiguration of = configuration.stage(this.subject.stage());
			configuration.warnings()
				.forEach((problem) -> this.findings
					.add(DoctorFinding.doubtful("Configuration", problem.toString(), "Keep secrets out of the file")));
			of.runtimeDoubts(LocalDate.now())
				.forEach((doubt) -> this.findings.add(DoctorFinding.doubtful("Lambda runtime", doubt, "")));
			this.findings.add(DoctorFinding.right("Configuration",
					"%s, stages: %s".formatted(Configuration.FILE, String.join(", ", configuration.stages()))));
			this.configuration = Optional.of(of);
		}
		catch (MissingConfigurationException ex) {
			this.findings.add(DoctorFinding.wrong("Configuration", "no " + Configuration.FILE, create(project)));
		}
		catch (InvalidConfigurationException ex) {
			ex.problems()
				.forEach((problem) -> this.findings
					.add(DoctorFinding.wrong("Configuration", problem.toString(), "Correct that line")));
		}
		catch (UnknownStageException ex) {
			this.findings.add(DoctorFinding.wrong("Configuration", String.valueOf(ex.getMessage()),
					this.advice.check(ex.stages().get(0))));
		}
	}

	/**
	 * Tell what the application declares that is never served, as far as it is known
	 * without a build.
	 */
	private void application() {
		this.project.flatMap((project) -> ApplicationDescriber.lastDescribed(project, this.subject.stage()))
			.ifPresent((model) -> model.warnings()
				.forEach(
						(warning) -> this.findings.add(DoctorFinding.doubtful("Application", warning.toString(), ""))));
	}

	/**
	 * Tell the largest jars of the stage's last package, and what does not belong into
	 * it. Like the application, a package is not made for this.
	 */
	private void classPath() {
		this.project.flatMap((project) -> new ReviewFile(project.workDirectory(), this.subject.stage()).read())
			.ifPresent((review) -> {
				this.findings.add(DoctorFinding.right("Package", "its largest jars:\n"
						+ review.largest().stream().map(PackagedJar::line).collect(Collectors.joining("\n"))));
				review.warnings()
					.forEach((warning) -> this.findings.add(DoctorFinding.doubtful("Package", warning.message(),
							String.join("\n", warning.remedies()))));
			});
	}

	/**
	 * Ask AWS how the stage is, where it was deployed from here, by somebody whose
	 * credentials were found.
	 */
	private void stage() {
		boolean known = this.findings.stream()
			.filter((finding) -> finding.subject().startsWith("AWS"))
			.allMatch((finding) -> finding.grade() == DoctorFinding.Grade.RIGHT);
		if (known && this.configuration.isPresent()) {
			this.project.filter((project) -> StateStore.of(project.directory()).read(this.subject.stage()).isPresent())
				.ifPresent(this::stage);
		}
	}

	private void stage(Project project) {
		StageConfiguration configured = Configuration.read(project.directory())
			.stageOrDefaults(this.subject.stage(), CommandLineOverrides.none());
		AwsLogin login = AwsLogin.of(this.subject.environment(), this.subject.mfaCodes());
		try (StageAccount target = StageAccount.open(project, configured, login, null, UploadListener.NONE)) {
			this.findings.addAll(StageChecks.all(target, this.advice.deploy(this.subject.stage())));
		}
	}

	private static String create(Project project) {
		String json = Configuration.fresh(project.artifactId()).replaceAll("\\s+", " ").strip();
		return "cd %s && mkdir -p .chalice && echo '%s' > %s".formatted(project.directory(), json, Configuration.FILE);
	}

	private void docker() {
		try {
			ProgramResult outcome = new ExternalProgram(List.of("docker", "version", "--format", "{{.Server.Version}}"),
					Path.of(System.getProperty("user.home")), (own) -> this.subject.environment())
				.run(PATIENCE);
			this.findings
				.add(outcome.successful() ? DoctorFinding.right("Docker", outcome.output().strip()) : DoctorFinding
					.doubtful("Docker", "it does not answer; only tests with containers need it", "docker version"));
		}
		catch (UncheckedIOException ex) {
			this.findings
				.add(DoctorFinding.doubtful("Docker", "not installed; only tests with containers need it", ""));
		}
	}

}
