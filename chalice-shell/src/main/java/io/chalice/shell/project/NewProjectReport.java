package io.chalice.shell.project;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chalice.project.Jdk;
import io.chalice.project.Maven;
import io.chalice.project.MavenNotFoundException;
import io.chalice.project.Project;
import io.chalice.project.process.ExternalProgram;
import io.chalice.project.process.ProgramResult;
import io.chalice.project.template.NewProject;
import io.chalice.shell.command.CommandInvocation;

/**
 * What follows when a project has been made: it can be built at once, and the user knows
 * how to go on.
 */
final class NewProjectReport {

	private static final Duration WRAPPER = Duration.ofMinutes(2);

	private final CommandInvocation invocation;

	private final @Nullable Jdk jdk;

	NewProjectReport(CommandInvocation invocation, @Nullable Jdk jdk) {
		this.invocation = invocation;
		this.jdk = jdk;
	}

	void finish(NewProject project, Path directory, boolean mavenWrapper) {
		this.invocation.console().message("Your project has been generated in ./" + project.name());
		if (this.invocation.context().isSession()) {
			this.invocation.context().moveTo(directory);
		}
		DistributionArtifacts.install(this.invocation, directory);
		String missing = NewProjectOptions.missing(project.javaVersion(), this.jdk);
		if (missing != null) {
			this.invocation.console()
				.warn("Java %d %s. Install one, and set JAVA_HOME to it".formatted(project.javaVersion(), missing));
		}
		if (mavenWrapper) {
			addWrapper(directory);
		}
		NextCommands.ofNewProject(this.invocation.context(), project.name()).print(this.invocation.console());
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
