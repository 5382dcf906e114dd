package io.chalice.deployer.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.project.file.TemporaryDirectories;

/**
 * A package that lies here as in Lambda, for a while.
 */
final class UnpackedTask implements AutoCloseable {

	private final Path directory;

	private UnpackedTask(Path directory) {
		this.directory = directory;
	}

	/**
	 * Unpack what would be deployed.
	 * @param workDirectory where the project keeps such things
	 * @param request what would be deployed
	 * @return the package, to be closed
	 */
	static UnpackedTask of(Path workDirectory, DeploymentRequest request) {
		try {
			Path parent = Files.createDirectories(workDirectory);
			UnpackedTask task = new UnpackedTask(Files.createTempDirectory(parent, "verify"));
			try {
				TaskPackage.unpack(request.artifact(), task.path());
				return task;
			}
			catch (IOException ex) {
				task.close();
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not unpack " + request.artifact().file(), ex);
		}
	}

	Path path() {
		return this.directory.resolve("task");
	}

	@Override
	public void close() {
		try {
			TemporaryDirectories.delete(this.directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not delete " + this.directory, ex);
		}
	}

}
