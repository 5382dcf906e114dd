package io.chalice.shell;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.chalice.project.file.TemporaryDirectories;
import io.chalice.project.json.PrettyJson;
import io.chalice.shell.command.CommandCatalog;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.CommandRunner;
import io.chalice.shell.command.ShellCommand;
import io.chalice.shell.command.ShellContext;
import io.chalice.shell.console.Console;
import io.chalice.shell.console.Prompts;
import io.chalice.shell.session.ConsoleSession;

/**
 * Does a bit of everything, so that the launcher can archive the classes it takes. Leaves
 * nothing behind.
 */
final class TrainCommand extends ShellCommand {

	/**
	 * Create the command.
	 */
	TrainCommand() {
		super(CommandDescription.of("__train", "Load the classes that commands need"));
	}

	@Override
	public boolean isListed() {
		return false;
	}

	@Override
	protected int run(CommandInvocation invocation) {
		try {
			Path directory = Files.createTempDirectory("chalice-train");
			try {
				train(directory);
			}
			finally {
				TemporaryDirectories.delete(directory);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not use a temporary directory", ex);
		}
		return 0;
	}

	private static void train(Path directory) {
		// a project made for training needs no artefacts
		System.clearProperty("chalice.repository");
		CommandCatalog catalog = CommandList.createForSession();
		ShellContext context = ShellContext.ofCommand("chalice-shell", System.getenv(), directory);
		Console.Output nowhere = new Console.Output(new PrintWriter(Writer.nullWriter()), true);
		CommandRunner runner = new CommandRunner(catalog, context, new Console(nowhere, nowhere, Prompts.none()));
		List.of("--version", "help", "completion bash", "new-project trained", "--project-dir trained stage",
				"__complete -- routes --s", "routes --help", "unknown", "routes", "new-project")
			.forEach((line) -> runner.run(List.of(line.split(" "))));
		PrettyJson.write(List.of(Map.of("trained", true)));
		ConsoleSession.run(ShellContext.ofSession("chalice-shell", Map.of("CHALICE_HISTORY", "false"), directory),
				catalog);
	}

}
