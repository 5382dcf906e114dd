package io.chalice.shell.project;

import java.util.List;

import io.chalice.model.ApplicationModel;
import io.chalice.project.BuildFailedException;
import io.chalice.project.BuiltProject;
import io.chalice.project.Project;
import io.chalice.project.ProjectBuild;
import io.chalice.project.adoption.FileChange;
import io.chalice.project.adoption.ProjectAdoption;
import io.chalice.project.configuration.Configuration;
import io.chalice.project.configuration.StageConfiguration;
import io.chalice.project.describe.ApplicationDescriber;
import io.chalice.project.describe.DescribeFailedException;
import io.chalice.project.template.BuildVersions;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandFailedException;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.ConfirmationPrompt;
import io.chalice.shell.command.ShellCommand;
import io.chalice.shell.console.Colour;
import io.chalice.shell.console.Console;

/**
 * Adds to a Spring Boot project that is there what it takes to deploy it, and tells what
 * of it is not served then.
 */
public final class InitCommand extends ShellCommand {

	/**
	 * Create the command.
	 */
	public InitCommand() {
		super(CommandDescription.of("init", "Add what it needs to a Spring Boot project that is there")
			.options(ConfirmationPrompt.YES)
			.examples("init", "init --project-dir shop --yes"));
	}

	@Override
	protected int run(CommandInvocation invocation) {
		Console console = invocation.console();
		ProjectAdoption adoption = ProjectAdoption.of(invocation.context().directory(),
				invocation.context().environment(), BuildVersions.ofBuild());
		if (adoption.changes().isEmpty()) {
			console.message("Nothing to do: %s has all that it needs.".formatted(adoption.name()));
			return 0;
		}
		adoption.changes()
			.forEach((change) -> change.diff(adoption.directory())
				.forEach((line) -> console.print(painted(console, line))));
		if (!adoption.remarks().isEmpty()) {
			console.message("On Lambda, these are not what they are on a server:");
			adoption.remarks().forEach((remark) -> console.warn("  " + remark));
		}
		if (!invocation.confirm("Would you like to write this?", true)) {
			console.message("Nothing was written.");
			return 1;
		}
		FileChange.write(adoption.changes());
		console.message("%s is set up: %d files were written.".formatted(adoption.name(), adoption.changes().size()));
		DistributionArtifacts.install(invocation, adoption.directory());
		describe(invocation, adoption);
		NextCommands.ofProject(invocation.context(), invocation.option("project-dir").orElse("")).print(console);
		return 0;
	}

	private static String painted(Console console, String line) {
		if (line.startsWith("+++") || line.startsWith("---")) {
			return console.paint(Colour.BOLD, line);
		}
		return line.startsWith("+") ? console.paint(Colour.GREEN, line)
				: line.startsWith("-") ? console.paint(Colour.RED, line) : line;
	}

	private static void describe(CommandInvocation invocation, ProjectAdoption adoption) {
		Console console = invocation.console();
		console.message("Building %s, to see what of it is served".formatted(adoption.name()));
		Project project = Project.find(adoption.directory());
		StageConfiguration stage = Configuration.read(project.directory()).stage(invocation.context().stage());
		try {
			BuiltProject built = ProjectBuild.prepare(project, invocation.context().environment()).compile();
			ApplicationModel model = new ApplicationDescriber(built)
				.describe(stage.stage(), stage.function(ApplicationModel.API_HANDLER).environment())
				.model();
			List<String> warnings = model.warnings().stream().map(Object::toString).toList();
			if (!warnings.isEmpty()) {
				console.message("Not served on Lambda, and what to write instead:");
				warnings.forEach((warning) -> console.warn("  " + warning));
			}
			if (model.routes().isEmpty()) {
				console.message("There are no routes yet: annotate a method with @ChaliceRoute(\"/\")");
			}
		}
		catch (BuildFailedException | DescribeFailedException ex) {
			throw new CommandFailedException(
					"%s is set up, and cannot be described yet: %s".formatted(adoption.name(), ex.getMessage()), ex);
		}
	}

}
