package io.chalice.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import io.chalice.local.run.ApplicationStartException;
import io.chalice.local.run.Generation;
import io.chalice.local.run.SwitchingGateway;
import io.chalice.local.source.SourceSnapshot;
import io.chalice.project.BuildFailedException;
import io.chalice.project.JavaLevelException;
import io.chalice.project.MainClassException;
import io.chalice.project.MavenFailedException;
import io.chalice.project.compile.CompilationFailedException;
import io.chalice.project.configuration.InvalidConfigurationException;
import io.chalice.project.describe.DescribeFailedException;
import io.chalice.project.describe.DescribeTimeoutException;
import io.chalice.project.describe.StarterMissingException;
import io.chalice.project.maven.MalformedPomException;

/**
 * Makes the first generation of an application. A project with a mistake is tried again
 * whenever it changes, until it starts.
 */
final class FirstStart {

	/** What an edit of the project mends. */
	private static final Set<Class<? extends RuntimeException>> MISTAKES = Set.of(BuildFailedException.class,
			CompilationFailedException.class, ApplicationStartException.class, DescribeFailedException.class,
			DescribeTimeoutException.class, StarterMissingException.class, InvalidConfigurationException.class,
			JavaLevelException.class, MainClassException.class, MalformedPomException.class,
			MavenFailedException.class);

	private final ApplicationReloader reloader;

	private final SwitchingGateway gateway;

	private final LocalListener listener;

	FirstStart(ApplicationReloader reloader, SwitchingGateway gateway, LocalListener listener) {
		this.reloader = reloader;
		this.gateway = gateway;
		this.listener = listener;
	}

	/**
	 * Wait for the first generation.
	 * @return the generation
	 * @throws IOException if a file cannot be read or written
	 * @throws InterruptedException if the thread is interrupted
	 */
	Generation await() throws IOException, InterruptedException {
		SourceSnapshot tried = this.reloader.watch().known();
		try {
			return this.reloader.start();
		}
		catch (RuntimeException ex) {
			tell(ex);
		}
		while (true) {
			SourceSnapshot now = this.reloader.watch().await(() -> {
			});
			List<Path> files = tried.changesTo(now);
			if (!files.isEmpty()) {
				this.listener.rebuilding(files);
				try {
					return this.reloader.isBuilt() ? this.reloader.reload(now, this.gateway::drain)
							: this.reloader.start();
				}
				catch (RuntimeException ex) {
					tell(ex);
				}
				tried = this.reloader.watch().known();
			}
		}
	}

	private void tell(RuntimeException failure) throws InterruptedException {
		// Ctrl-C ends Maven and the application as well, which then fail in ways of their
		// own
		if (Thread.interrupted()) {
			throw (InterruptedException) new InterruptedException(failure.getMessage()).initCause(failure);
		}
		if (!MISTAKES.contains(failure.getClass())) {
			throw failure;
		}
		this.listener.startFailed(failure);
	}

}
