package io.chalice.shell.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.chalice.shell.command.CommandFailedException;
import io.chalice.shell.command.CommandInvocation;

/**
 * The recorder of calls, which lies beside the launcher.
 */
final class RecorderJar {

	/**
	 * The system property in which the launcher passes the directory of the jar.
	 */
	private static final String PROPERTY = "chalice.recorder";

	private RecorderJar() {
	}

	/**
	 * Find the jar.
	 * @param invocation what was typed that needs it
	 * @return the jar
	 * @throws CommandFailedException when the program was started in another way
	 */
	static Path find(CommandInvocation invocation) {
		String directory = System.getProperty(PROPERTY, "");
		if (directory.isEmpty()) {
			throw new CommandFailedException("%s needs what lies beside the launcher: start bin/chalice-shell"
				.formatted(invocation.command().name()));
		}
		try (Stream<Path> jars = Files.list(Path.of(directory))) {
			return jars.filter((jar) -> jar.toString().endsWith(".jar"))
				.findFirst()
				.orElseThrow(() -> new CommandFailedException("There is no jar in " + directory));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + directory, ex);
		}
	}

}
