package io.chalice.shell.routes;

import java.util.Map;

import io.chalice.model.ApplicationModel;
import io.chalice.project.Project;
import io.chalice.project.ProjectBuild;
import io.chalice.project.configuration.Configuration;
import io.chalice.project.configuration.MissingConfigurationException;
import io.chalice.project.describe.ApplicationDescriber;
import io.chalice.project.json.PrettyJson;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.OptionDescription;
import io.chalice.shell.command.ShellCommand;
import io.chalice.shell.project.ApplicationProject;
import io.chalice.shell.project.StageCandidates;

/**
 * Lists the routes of the application: builds it and asks it, without starting it.
 */
public final class RoutesCommand extends ShellCommand {

	/**
	 * Create the command.
	 */
	public RoutesCommand() {
		super(CommandDescription.of("routes", "List the application's routes")
			.options(StageCandidates.OPTION, OptionDescription.flag("json", "Print JSON, for programs"))
			.examples("routes", "routes --stage prod --json"));
	}

	@Override
	protected int run(CommandInvocation invocation) {
		Project project = ApplicationProject.find(invocation.context());
		Map<String, String> environment = environment(project, invocation.stage());
		ApplicationModel model = invocation.console()
			.progress()
			.during("Building %s".formatted(project.artifactId()),
					() -> new ApplicationDescriber(
							ProjectBuild.prepare(project, invocation.context().environment()).compile())
						.describe(invocation.stage(), environment)
						.model());
		model.warnings().forEach((warning) -> invocation.console().warn(warning.toString()));
		if (invocation.flag("json")) {
			invocation.console().document(PrettyJson.write(RouteRow.json(model.routes())).stripTrailing());
			return 0;
		}
		if (RouteRow.isEmpty(model)) {
			invocation.console().message("There are no routes: annotate a method with @ChaliceRoute(\"/\")");
		}
		RouteRow.print(model, invocation.console());
		return 0;
	}

	private static Map<String, String> environment(Project project, String stage) {
		try {
			return Configuration.read(project.directory())
				.stage(stage)
				.function(ApplicationModel.API_HANDLER)
				.environment();
		}
		catch (MissingConfigurationException ex) {
			// routes do not depend on how they are deployed, apart from the profile
			return Map.of("SPRING_PROFILES_ACTIVE", stage);
		}
	}

}
