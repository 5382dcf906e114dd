package io.chalice.shell.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chalice.project.Jdk;
import io.chalice.project.Maven;
import io.chalice.project.MavenNotFoundException;
import io.chalice.project.Project;
import io.chalice.project.maven.MavenSettings;
import io.chalice.project.process.ExternalProgram;
import io.chalice.project.process.ProgramResult;
import io.chalice.project.template.LocalRepository;
import io.chalice.project.template.NewProject;
import io.chalice.shell.command.CommandInvocation;

/**
 * What follows when a project has been made: it can be built at once, and the user knows
 * how to go on.
 */
final class NewProjectReport {

	/**
	 * The system property in which the launcher passes where the artefacts are that
	 * generated projects need.
	 */
	private static final String REPOSITORY = "chalice.repository";

	private static final Duration WRAPPER = Duration.ofMinutes(2);

	private final CommandInvocation invocation;

	private final @Nullable Jdk jdk;

	NewProjectReport(CommandInvocation invocation, @Nullable Jdk jdk) {
		this.invocation = invocation;
		this.jdk = jdk;
	}

	void finish(NewProject project, Path directory, boolean mavenWrapper) {
		boolean session = this.invocation.context().isSession();
		String next = session ? "local" : "cd %s && mvn spring-boot:run".formatted(project.name());
		this.invocation.console().print(next);
		this.invocation.console().message("Your project has been generated in ./" + project.name());
		if (session) {
			this.invocation.context().moveTo(directory);
		}
		install(directory);
		String missing = NewProjectOptions.missing(project.javaVersion(), this.jdk);
		if (missing != null) {
			this.invocation.console()
				.warn("Java %d %s. Install one, and set JAVA_HOME to it".formatted(project.javaVersion(), missing));
		}
		if (mavenWrapper) {
			addWrapper(directory);
		}
	}

	private void install(Path directory) {
		String distribution = System.getProperty(REPOSITORY, "");
		if (distribution.isEmpty() || !Files.isDirectory(Path.of(distribution))) {
			return;
		}
		LocalRepository repository = new LocalRepository(
				MavenSettings.of(directory, this.invocation.context().environment()).localRepository());
		int count = repository.install(Path.of(distribution));
		if (count > 0) {
			this.invocation.console()
				.message(
						"Put %d files of io.chalice, which it needs, into %s".formatted(count, repository.directory()));
		}
	}

	private void addWrapper(Path directory) {
		try {
			Path maven = Maven.find(Project.find(directory), this.invocation.context().environment()).executable();
			ProgramResult outcome = new ExternalProgram(List.of(maven.toString(), "-q", "-B", "wrapper:wrapper"),
					directory)
				.run(WRAPPER);
			if (!outcome.successful()) {
				this.invocation.console()
					.warn("There is no Maven wrapper. To see why: cd %s && mvn wrapper:wrapper"
						.formatted(directory.getFileName()));
			}
		}
		catch (MavenNotFoundException ex) {
			this.invocation.console().warn("There is no Maven to make a wrapper with. Install Maven first");
		}
	}

}
