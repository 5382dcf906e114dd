package io.chalice.shell.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.chalice.shell.command.CommandFailedException;
import io.chalice.shell.command.CommandInvocation;

/**
 * AWS's runtime interface client, which lies beside the launcher.
 */
public final class InterfaceClient {

	/**
	 * The system property in which the launcher passes where the jars are.
	 */
	private static final String PROPERTY = "chalice.lambda";

	private InterfaceClient() {
	}

	/**
	 * Find the jars.
	 * @param invocation what was typed that needs them
	 * @return the jars, in class path order
	 * @throws CommandFailedException when the program was started in another way
	 */
	public static List<Path> jars(CommandInvocation invocation) {
		String directory = System.getProperty(PROPERTY, "");
		if (directory.isEmpty()) {
			throw new CommandFailedException("%s needs what lies beside the launcher: start bin/chalice-shell"
				.formatted(invocation.command().name()));
		}
		try (Stream<Path> jars = Files.list(Path.of(directory))) {
			return jars.sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + directory, ex);
		}
	}

}
