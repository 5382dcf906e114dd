package io.chalice.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.chalice.project.file.TemporaryDirectories;
import io.chalice.shell.command.CommandCatalog;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.OptionDescription;
import io.chalice.shell.command.ShellCommand;
import io.chalice.shell.command.ShellContext;
import io.chalice.shell.session.ConsoleSession;
import io.chalice.shell.training.Training;

/**
 * Does a bit of everything, so that the launcher can archive the classes it takes. Leaves
 * nothing behind.
 */
final class TrainCommand extends ShellCommand {

	private static final OptionDescription AWS = OptionDescription.flag("aws", "Those of commands that call AWS");

	/**
	 * Create the command.
	 */
	TrainCommand() {
		super(CommandDescription.of("__train", "Load the classes that commands need").options(AWS));
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
				// a project made for training needs no artefacts
				System.clearProperty("chalice.repository");
				train(directory, invocation.flag(AWS.name()));
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

	private static void train(Path directory, boolean aws) {
		CommandCatalog catalog = CommandList.createForSession();
		if (aws) {
			Training.withAws(catalog, directory);
			return;
		}
		Training.withoutAws(catalog, directory);
		ConsoleSession.run(ShellContext.ofSession("chalice-shell", Map.of("CHALICE_HISTORY", "false"), directory),
				catalog);
	}

}
