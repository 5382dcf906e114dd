package io.chalice.shell;

import io.chalice.shell.bench.BenchCommand;
import io.chalice.shell.command.CommandCatalog;
import io.chalice.shell.command.CompleteCommand;
import io.chalice.shell.command.CompletionCommand;
import io.chalice.shell.command.HelpCommand;
import io.chalice.shell.command.VersionCommand;
import io.chalice.shell.deploy.DeleteCommand;
import io.chalice.shell.deploy.DeployCommand;
import io.chalice.shell.deploy.PlanCommand;
import io.chalice.shell.deploy.RollbackCommand;
import io.chalice.shell.deploy.StatusCommand;
import io.chalice.shell.deploy.UrlCommand;
import io.chalice.shell.deploy.VerifyCommand;
import io.chalice.shell.doctor.DoctorCommand;
import io.chalice.shell.invoke.InvokeCommand;
import io.chalice.shell.local.LocalCommand;
import io.chalice.shell.logs.LogsCommand;
import io.chalice.shell.open.OpenCommand;
import io.chalice.shell.policy.GenPolicyCommand;
import io.chalice.shell.policy.PolicyCheckCommand;
import io.chalice.shell.policy.PolicyDiffCommand;
import io.chalice.shell.policy.PolicyExplainCommand;
import io.chalice.shell.policy.PolicyVerifyCommand;
import io.chalice.shell.project.CdCommand;
import io.chalice.shell.project.ClearCommand;
import io.chalice.shell.project.ExitCommand;
import io.chalice.shell.project.InitCommand;
import io.chalice.shell.project.LsCommand;
import io.chalice.shell.project.NewProjectCommand;
import io.chalice.shell.project.ProjectCommand;
import io.chalice.shell.project.StageCommand;
import io.chalice.shell.routes.RoutesCommand;
import io.chalice.shell.send.SendCommand;

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
		return others(work(new CommandCatalog()));
	}

	/**
	 * Create the commands of a session.
	 * @return the commands, with those that move the session
	 */
	static CommandCatalog createForSession() {
		CommandCatalog catalog = work(new CommandCatalog()).register(new ProjectCommand(), new StageCommand(),
				new CdCommand(), new LsCommand(), new ClearCommand());
		return others(catalog).register(new ExitCommand());
	}

	private static CommandCatalog work(CommandCatalog catalog) {
		catalog.register(new NewProjectCommand());
		catalog.register(new InitCommand());
		catalog.register(new LocalCommand());
		catalog.register(new SendCommand());
		catalog.register(new DeployCommand());
		catalog.register(new PlanCommand());
		catalog.register(new VerifyCommand());
		catalog.register(new BenchCommand());
		catalog.register(new StatusCommand());
		catalog.register(new UrlCommand());
		catalog.register(new OpenCommand());
		catalog.register(new LogsCommand());
		catalog.register(new InvokeCommand());
		catalog.register(new RollbackCommand());
		catalog.register(new DeleteCommand());
		catalog.register(new RoutesCommand());
		catalog.register(new GenPolicyCommand());
		catalog.register(new PolicyDiffCommand());
		catalog.register(new PolicyCheckCommand());
		catalog.register(new PolicyExplainCommand());
		catalog.register(new PolicyVerifyCommand());
		return catalog;
	}

	private static CommandCatalog others(CommandCatalog catalog) {
		catalog.register(new DoctorCommand());
		catalog.register(new CompletionCommand());
		catalog.register(new HelpCommand(catalog));
		catalog.register(new VersionCommand());
		catalog.register(new CompleteCommand(catalog));
		catalog.register(new TrainCommand());
		return catalog;
	}

}
