package io.chalice.shell.local;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import io.chalice.deployer.aws.container.ContainerCredentials;
import io.chalice.gateway.server.PortInUseException;
import io.chalice.local.LocalOptions;
import io.chalice.local.LocalSession;
import io.chalice.project.Project;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandFailedException;
import io.chalice.shell.command.CommandInterruptedException;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.OptionDescription;
import io.chalice.shell.command.ShellCommand;
import io.chalice.shell.command.UsageException;
import io.chalice.shell.console.Console;
import io.chalice.shell.console.ConsoleMfaCodes;
import io.chalice.shell.console.KeyReading;
import io.chalice.shell.project.ApplicationProject;
import io.chalice.shell.project.StageCandidates;

/**
 * Serves the application on this machine as AWS would, until Ctrl-C, and follows changes
 * of the project.
 */
public final class LocalCommand extends ShellCommand {

	/** Where the application is served. */
	public static final OptionDescription PORT = OptionDescription
		.valued("port", "PORT", "0 for any (default: chalice.local.port, or 8000)")
		.letter("p");

	private static final OptionDescription LAMBDA_LOGS = OptionDescription.flag("lambda-logs",
			"Show Lambda's records of each call, too");

	private static final int LAST_PORT = 65535;

	/**
	 * Create the command.
	 */
	public LocalCommand() {
		super(CommandDescription.of("local", "Serve the application on this machine, and follow its changes")
			.options(StageCandidates.OPTION,
					OptionDescription.valued("host", "HOST", "The address (default: chalice.local.host, or localhost)"),
					PORT, OptionDescription.toggle("autoreload", "Follow changes of the project (default: on)"),
					OptionDescription.flag("schedules", "Fire the application's schedules at their times"),
					OptionDescription.valued("debug-port", "PORT", "Where a debugger reaches the application"),
					LAMBDA_LOGS)
			.examples("local", "local --stage prod --port 9000", "local --debug-port 5005"));
	}

	@Override
	protected int run(CommandInvocation invocation) {
		serve(invocation, List.of());
		return 0;
	}

	/**
	 * Serve the application until somebody ends it.
	 * @param invocation what was typed
	 * @param additions jars that follow the application's own on its class path
	 * @throws CommandInterruptedException when it is ended
	 */
	public static void serve(CommandInvocation invocation, List<Path> additions) {
		Project project = ApplicationProject.find(invocation.context());
		ConfiguredAddress configured = ConfiguredAddress.of(project, invocation.stage());
		LocalOptions options = new LocalOptions(project.directory(), invocation.stage(),
				invocation.option("host").orElse(configured.host()),
				port(invocation, "port", 0).orElse(configured.port()), invocation.toggle("autoreload", true),
				port(invocation, "debug-port", 1).orElse(null), invocation.context().environment(),
				InterfaceClient.jars(invocation), invocation.flag("schedules"),
				ContainerCredentials.source(new ConsoleMfaCodes(invocation.console())));
		Console console = invocation.console();
		LocalReport report = new LocalReport(console, project, options.schedules(),
				new LocalReport.LogDetail(invocation.flag(LAMBDA_LOGS.name()), invocation.context().isDebug()),
				LocalTime::now);
		try (LocalSession session = LocalSession.start(options, report, additions);
				LocalKeys keys = new LocalKeys(console, session.url(), report.ownPackage(), session::restart,
						BrowserLaunch.on(System.getProperty("os.name"))::open);
				KeyReading reading = console.prompts().keys(keys)) {
			if (options.debugPort() != null) {
				console.message(debugger(options.debugPort()));
			}
			console
				.message("%s, until Ctrl-C%s".formatted(session.url(), reading.isActive() ? "; ? lists the keys" : ""));
			new CountDownLatch(1).await();
		}
		catch (PortInUseException ex) {
			throw new CommandFailedException("Port %d of %s is taken. Another one: %s".formatted(ex.getPort(),
					ex.getHost(), invocation.typed().with("port", String.valueOf(ex.getPort() % LAST_PORT + 1))), ex);
		}
		catch (InterruptedException ex) {
			throw new CommandInterruptedException("Stopped serving", ex);
		}
		finally {
			report.ended();
		}
	}

	/**
	 * Say how a debugger attaches.
	 * @param port the application's port
	 * @return a message
	 */
	static String debugger(int port) {
		return ("A debugger attaches to localhost:%d. IntelliJ IDEA: Run > Attach to Process; VS Code: a launch "
				+ "configuration of type java that attaches to this port; without an IDE: jdb -attach localhost:%d")
			.formatted(port, port);
	}

	private static Optional<Integer> port(CommandInvocation invocation, String option, int first) {
		return invocation.option(option).map((typed) -> {
			int port = typed.matches("\\d{1,5}") ? Integer.parseInt(typed) : -1;
			if (port < first || port > LAST_PORT) {
				throw new UsageException(
						"--%s is a number from %d to %d, not '%s'".formatted(option, first, LAST_PORT, typed));
			}
			return port;
		});
	}

}
