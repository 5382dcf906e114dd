package io.chalice.shell.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandFailedException;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.DirectoryCandidates;
import io.chalice.shell.command.ShellCommand;

/**
 * Lists a directory.
 */
public final class LsCommand extends ShellCommand {

	/**
	 * Create the command.
	 */
	public LsCommand() {
		super(CommandDescription.of("ls", "List a directory, but for what is hidden")
			.optional("DIR", "The directory (default: here)", DirectoryCandidates::propose)
			.examples("ls", "ls src"));
	}

	@Override
	protected int run(CommandInvocation invocation) {
		Path directory = invocation.context().resolve(invocation.argument(0).orElse(""));
		if (!Files.isDirectory(directory)) {
			throw new CommandFailedException("There is no directory " + directory);
		}
		List<String> names = names(directory);
		if (!names.isEmpty()) {
			invocation.console().print(String.join("  ", names));
		}
		return 0;
	}

	private static List<String> names(Path directory) {
		try (Stream<Path> children = Files.list(directory)) {
			return children.filter((child) -> !child.getFileName().toString().startsWith("."))
				.map((child) -> child.getFileName() + (Files.isDirectory(child) ? "/" : ""))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + directory, ex);
		}
	}

}
