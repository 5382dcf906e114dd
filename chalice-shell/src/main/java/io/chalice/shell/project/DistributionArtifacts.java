package io.chalice.shell.project;

import java.nio.file.Files;
import java.nio.file.Path;

import io.chalice.project.maven.MavenSettings;
import io.chalice.project.template.LocalRepository;
import io.chalice.shell.command.CommandInvocation;

/**
 * The artifacts that projects need and no public registry has: the distribution carries
 * them.
 */
final class DistributionArtifacts {

	/**
	 * The system property in which the launcher passes where they are.
	 */
	private static final String REPOSITORY = "chalice.repository";

	private DistributionArtifacts() {
	}

	/**
	 * Put them into the user's local repository, as far as they are missing there.
	 * @param invocation what was typed
	 * @param directory the directory of the project that needs them
	 */
	static void install(CommandInvocation invocation, Path directory) {
		String distribution = System.getProperty(REPOSITORY, "");
		if (distribution.isEmpty() || !Files.isDirectory(Path.of(distribution))) {
			return;
		}
		LocalRepository repository = new LocalRepository(
				MavenSettings.of(directory, invocation.context().environment()).localRepository());
		int count = repository.install(Path.of(distribution));
		if (count > 0) {
			invocation.console()
				.message(
						"Put %d files of io.chalice, which it needs, into %s".formatted(count, repository.directory()));
		}
	}

}
