package io.chalice.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.server.LocalServer;
import io.chalice.gateway.server.ServerOptions;
import io.chalice.local.control.ControlServer;
import io.chalice.local.run.Generation;
import io.chalice.local.run.SwitchingGateway;
import io.chalice.local.send.EventDispatch;
import io.chalice.local.send.FunctionLog;
import io.chalice.local.send.RunningSchedules;
import io.chalice.model.ApplicationModel;
import io.chalice.project.BuiltProject;
import io.chalice.project.Project;
import io.chalice.project.ProjectBuild;
import io.chalice.project.process.ProgramInterruptedException;

/**
 * An application that is served on this machine, until it is closed or this JVM ends. API
 * Gateway's part is played in this process; the functions run in processes of their own,
 * behind the Lambda Runtime API.
 */
public final class LocalSession implements AutoCloseable {

	/** The first requests come before the machine is busy with what can wait. */
	private static final Duration WARM_UP_DELAY = Duration.ofSeconds(1);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final LocalOptions options;

	private final LocalListener listener;

	private final ScratchDirectory scratch;

	private final Thread shutdownHook = new Thread(this::stop, "chalice-local-shutdown");

	private final ApplicationReloader reloader;

	private final SwitchingGateway gateway;

	private final EventDispatch events;

	private final RunningSchedules schedules;

	private @Nullable LocalServer server;

	private @Nullable ControlServer control;

	private @Nullable ReloadLoop reloads;

	private @Nullable Thread loop;

	private @Nullable Thread warmUp;

	private boolean closed;

	private LocalSession(LocalOptions options, LocalListener listener, MavenBuilder builder, ScratchDirectory scratch) {
		this.options = options;
		this.listener = listener;
		this.scratch = scratch;
		FunctionLog log = new FunctionLog(listener::log);
		this.gateway = new SwitchingGateway(new Staleness());
		this.reloader = new ApplicationReloader(options, listener, log, this.gateway.calls(), builder,
				scratch.directory());
		this.events = new EventDispatch(this.gateway, log, listener::sent);
		this.schedules = new RunningSchedules(this.gateway.functions(), listener::fired);
	}

	/**
	 * Build a project and serve it. A project that cannot be built or does not start is
	 * waited for until it is mended, unless its changes are not to be followed.
	 * @param options what and how
	 * @param listener is told what happens
	 * @return the session, to be closed
	 * @throws InterruptedException if the thread is interrupted; nothing is left behind
	 * @throws io.chalice.gateway.server.PortInUseException if the port is taken
	 * @throws io.chalice.gateway.server.ServerNotStartedException if the host and port
	 * cannot be listened on for another reason
	 * @throws io.chalice.project.ProjectNotFoundException if there is no project
	 * @throws io.chalice.project.configuration.InvalidConfigurationException if its
	 * configuration has mistakes, and changes are not followed
	 * @throws io.chalice.project.configuration.UnknownStageException if it has no such
	 * stage
	 * @throws io.chalice.project.BuildFailedException if it cannot be built, and changes
	 * are not followed
	 * @throws io.chalice.local.run.ApplicationStartException if it does not start, and
	 * changes are not followed
	 */
	public static LocalSession start(LocalOptions options, LocalListener listener) throws InterruptedException {
		return start(options, listener, List.of());
	}

	/**
	 * Build a project and serve it with more than it has itself on its class path.
	 * @param options what and how
	 * @param listener is told what happens
	 * @param additions jars that follow the application's own
	 * @return the session, to be closed
	 * @throws InterruptedException if the thread is interrupted; nothing is left behind
	 */
	public static LocalSession start(LocalOptions options, LocalListener listener, List<Path> additions)
			throws InterruptedException {
		return start(options, listener, () -> {
			BuiltProject built = ProjectBuild.prepare(Project.find(options.directory()), options.environment())
				.compile();
			return new BuiltProject(built.project(), built.jdk(), built.classes(),
					Stream.concat(built.classPath().stream(), additions.stream()).toList(), built.mainClass());
		});
	}

	static LocalSession start(LocalOptions options, LocalListener listener, MavenBuilder builder)
			throws InterruptedException {
		try {
			ScratchDirectory scratch = ScratchDirectory.create();
			try {
				LocalSession session = new LocalSession(options, listener, builder, scratch);
				Runtime.getRuntime().addShutdownHook(session.shutdownHook);
				session.open();
				return session;
			}
			catch (IOException | InterruptedException | RuntimeException ex) {
				scratch.close();
				throw ex;
			}
		}
		catch (ProgramInterruptedException ex) {
			Thread.interrupted();
			throw (InterruptedException) new InterruptedException(ex.getMessage()).initCause(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not serve the application: " + ex.getMessage(), ex);
		}
	}

	private void open() throws IOException, InterruptedException {
		try {
			// first, because a port that is taken should not be known after a build
			LocalServer listening = LocalServer.start(
					ServerOptions.onLoopback(this.options.port()).withHost(this.options.host()), this.gateway,
					(request) -> this.listener.served(request, this.gateway.calls().take()));
			this.server = listening;
			this.listener.building();
			Generation first = this.options.autoreload()
					? new FirstStart(this.reloader, this.gateway, this.listener).await() : this.reloader.start();
			this.gateway.switchTo(first);
			follow(first.model());
			this.control = ControlServer.start(this.reloader.directory(), this.options.stage(), this.events);
			this.listener.serving(this.options.host(), listening.port(), first.model());
			first.model().warnings().forEach((warning) -> this.listener.warning(warning.toString()));
			ReloadLoop following = new ReloadLoop(this.reloader, this.gateway, this.listener, first, this::follow);
			this.reloads = following;
			if (this.options.autoreload()) {
				this.loop = daemon(following, "chalice-local-reload");
			}
			this.warmUp = daemon(this::warmUp, "chalice-local-warm-up");
		}
		catch (IOException | InterruptedException | RuntimeException ex) {
			close();
			throw ex;
		}
	}

	private void follow(ApplicationModel model) {
		if (this.options.schedules()) {
			this.schedules.follow(model);
		}
	}

	private static Thread daemon(Runnable task, String name) {
		Thread thread = new Thread(task, name);
		thread.setDaemon(true);
		thread.start();
		return thread;
	}

	private void warmUp() {
		try {
			TimeUnit.NANOSECONDS.sleep(WARM_UP_DELAY.toNanos());
			this.reloader.warmUp();
		}
		catch (InterruptedException | ProgramInterruptedException ex) {
			// Ctrl-C reaches all programs of a terminal, also the one that was waited for
			Thread.currentThread().interrupt();
		}
		catch (IOException | RuntimeException ex) {
			// when interrupted, files and programs fail in ways of their own
			if (!Thread.currentThread().isInterrupted()) {
				this.listener.warning("Restarts take longer than they need to: " + ex.getMessage());
			}
		}
	}

	/**
	 * Make the application anew of the project as it is, also when its changes are not
	 * followed. Requests wait meanwhile. The listener is told what became of it.
	 * @param variables environment variables that the application has from now on, before
	 * those of its configuration
	 * @throws InterruptedException if the thread is interrupted
	 */
	public void restart(Map<String, String> variables) throws InterruptedException {
		ReloadLoop following = this.reloads;
		if (following == null) {
			throw new IllegalStateException("Not started");
		}
		this.reloader.variables(variables);
		following.restart();
	}

	/**
	 * Return where the application is served.
	 * @return the URL of its root
	 */
	public URI url() {
		LocalServer listening = this.server;
		if (listening == null) {
			throw new IllegalStateException("Not started");
		}
		return URI.create("http://%s:%d/".formatted(this.options.host(), listening.port()));
	}

	/**
	 * Wait until all is done that makes reloads faster than the first.
	 * @throws InterruptedException if the thread is interrupted
	 */
	void awaitWarmUp() throws InterruptedException {
		Thread thread = this.warmUp;
		if (thread != null) {
			thread.join();
		}
	}

	/**
	 * Stop everything this session started, at once, and delete what it wrote outside the
	 * project. When this JVM already does so, because it ends, wait until it has.
	 */
	@Override
	public void close() {
		stop();
		try {
			Runtime.getRuntime().removeShutdownHook(this.shutdownHook);
		}
		catch (IllegalStateException ex) {
			// this JVM is on its way out and runs the hook in any case
			return;
		}
	}

	// whoever comes second waits: nothing may be taken away from a session that still
	// ends
	private synchronized void stop() {
		if (this.closed) {
			return;
		}
		this.closed = true;
		end(this.loop);
		end(this.warmUp);
		this.schedules.close();
		this.gateway.close();
		ControlServer controlling = this.control;
		if (controlling != null) {
			controlling.close();
		}
		LocalServer listening = this.server;
		if (listening != null) {
			listening.close();
		}
		this.reloader.close();
		this.scratch.close();
	}

	private static void end(@Nullable Thread thread) {
		if (thread == null) {
			return;
		}
		thread.interrupt();
		try {
			thread.join(PATIENCE.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private final class Staleness implements SwitchingGateway.Staleness {

		@Override
		public boolean isStale() {
			return LocalSession.this.options.autoreload() && LocalSession.this.reloader.watch().hasQuicklyChanged();
		}

		@Override
		public void refresh() {
			LocalSession.this.reloader.watch().wake();
		}

	}

}
