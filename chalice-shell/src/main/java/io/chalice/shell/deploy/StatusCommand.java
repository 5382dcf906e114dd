package io.chalice.shell.deploy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.chalice.deployer.StageStatus;
import io.chalice.deployer.cloud.UploadListener;
import io.chalice.deployer.stage.StageAccount;
import io.chalice.deployer.state.StateStore;
import io.chalice.project.Project;
import io.chalice.project.configuration.Configuration;
import io.chalice.project.json.PrettyJson;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.OptionDescription;
import io.chalice.shell.command.ShellCommand;

/**
 * Tells what is deployed to which stage.
 */
public final class StatusCommand extends ShellCommand {

	/** What is done while AWS is asked what there is. */
	static final String ASKING = "Asking AWS what is deployed";

	/**
	 * Create the command.
	 */
	public StatusCommand() {
		super(CommandDescription.of("status", "Show what is deployed: stages, versions, URLs, last deploys")
			.options(TargetOptions.ofStage(OptionDescription.flag("json", "Print JSON, for programs")))
			.examples("status", "status --stage prod --json"));
	}

	@Override
	protected int run(CommandInvocation invocation) {
		Project project = Project.find(invocation.context().directory());
		Configuration configuration = Configuration.read(project.directory());
		if (invocation.option("stage").isPresent()) {
			UndeclaredStage.check(invocation, project, configuration);
		}
		List<String> configured = invocation.option("stage").map(List::of).orElseGet(configuration::stages);
		List<StageStatus> statuses = new ArrayList<>();
		for (String stage : configured) {
			try (StageAccount target = DeploymentStage.of(invocation, project, configuration, stage,
					UploadListener.NONE)) {
				statuses.add(invocation.console()
					.progress()
					.during(ASKING, () -> target.deployer().status(target.stage().appName(), stage)));
			}
		}
		if (invocation.flag("json")) {
			invocation.console().print(PrettyJson.write(StatusText.json(statuses)).stripTrailing());
		}
		else {
			statuses.forEach((status) -> StatusText.print(status, invocation.console()));
		}
		if (invocation.option("stage").isEmpty()) {
			tellForgotten(invocation, project, configured);
		}
		return 0;
	}

	private static void tellForgotten(CommandInvocation invocation, Project project, List<String> configured) {
		Set<String> forgotten = new LinkedHashSet<>(StateStore.of(project.directory()).stages());
		configured.forEach(forgotten::remove);
		forgotten.forEach((stage) -> invocation.console()
			.warn("Stage %s was deployed, but %s does not have it any more".formatted(stage, Configuration.FILE)));
	}

}
