package io.chalice.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.chalice.shell.command.CommandCatalog;
import io.chalice.shell.command.CompleteCommand;
import io.chalice.shell.command.CompletionCommand;
import io.chalice.shell.command.HelpCommand;
import io.chalice.shell.command.ShellCommand;
import io.chalice.shell.deploy.DeleteCommand;
import io.chalice.shell.deploy.DeployCommand;
import io.chalice.shell.deploy.PlanCommand;
import io.chalice.shell.deploy.RollbackCommand;
import io.chalice.shell.deploy.StatusCommand;
import io.chalice.shell.deploy.UrlCommand;
import io.chalice.shell.deploy.VerifyCommand;
import io.chalice.shell.doctor.DoctorCommand;
import io.chalice.shell.local.LocalCommand;
import io.chalice.shell.policy.GenPolicyCommand;
import io.chalice.shell.policy.PolicyCheckCommand;
import io.chalice.shell.policy.PolicyDiffCommand;
import io.chalice.shell.policy.PolicyExplainCommand;
import io.chalice.shell.policy.PolicyVerifyCommand;
import io.chalice.shell.project.NewProjectCommand;
import io.chalice.shell.project.ProjectCommand;
import io.chalice.shell.project.StageCommand;
import io.chalice.shell.routes.RoutesCommand;

/**
 * All commands of this program.
 */
final class CommandList {

	private CommandList() {
	}

	/**
	 * Create the commands of a command line.
	 * @return the commands
	 */
	static CommandCatalog create() {
		return create(List.of());
	}

	/**
	 * Create the commands of a session.
	 * @return the commands, with those that move the session
	 */
	static CommandCatalog createForSession() {
		return create(List.of(new ProjectCommand(), new StageCommand()));
	}

	private static CommandCatalog create(List<ShellCommand> more) {
		List<ShellCommand> commands = new ArrayList<>();
		Supplier<CommandCatalog> catalog = () -> new CommandCatalog(commands);
		commands.add(new NewProjectCommand());
		commands.add(new LocalCommand());
		commands.add(new DeployCommand());
		commands.add(new PlanCommand());
		commands.add(new VerifyCommand());
		commands.add(new StatusCommand());
		commands.add(new UrlCommand());
		commands.add(new RollbackCommand());
		commands.add(new DeleteCommand());
		commands.add(new RoutesCommand());
		commands.add(new GenPolicyCommand());
		commands.add(new PolicyDiffCommand());
		commands.add(new PolicyCheckCommand());
		commands.add(new PolicyExplainCommand());
		commands.add(new PolicyVerifyCommand());
		commands.addAll(more);
		commands.add(new DoctorCommand());
		commands.add(new CompletionCommand());
		commands.add(new HelpCommand(catalog));
		commands.add(new CompleteCommand(catalog));
		commands.add(new TrainCommand());
		return catalog.get();
	}

}
