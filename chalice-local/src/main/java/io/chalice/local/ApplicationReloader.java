package io.chalice.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.local.run.Generation;
import io.chalice.local.run.GenerationLauncher;
import io.chalice.local.run.RequestCalls;
import io.chalice.local.send.FunctionLog;
import io.chalice.local.source.SourceSnapshot;
import io.chalice.local.source.SourceWatch;
import io.chalice.project.BuiltProject;
import io.chalice.project.Project;
import io.chalice.project.ProjectSources;
import io.chalice.project.compile.ClassesUpdate;
import io.chalice.project.compile.ProjectChange;
import io.chalice.project.configuration.Configuration;
import io.chalice.project.configuration.StageConfiguration;
import io.chalice.project.file.TemporaryDirectories;
import io.chalice.project.process.ApplicationCredentials;

/**
 * Makes one generation of the application after the other. Not thread-safe but for
 * {@link #watch()}.
 */
final class ApplicationReloader {

	private final LocalOptions options;

	private final FunctionLog log;

	private final RequestCalls calls;

	private final MavenBuilder builder;

	private final WarningLog warnings;

	private final Path scratch;

	private final ApplicationCredentials credentials;

	private final Path directory;

	private volatile SourceWatch watch;

	private @Nullable RunningApplication application;

	private volatile Map<String, String> variables = Map.of();

	private int count;

	ApplicationReloader(LocalOptions options, LocalListener listener, FunctionLog log, RequestCalls calls,
			MavenBuilder builder, Path scratch) {
		this.options = options;
		this.log = log;
		this.calls = calls;
		this.builder = builder;
		this.warnings = new WarningLog(listener);
		this.scratch = scratch;
		this.credentials = options.credentials().open(options.environment(), scratch, this.warnings::warn);
		this.directory = Project.find(options.directory()).directory();
		this.watch = new SourceWatch(places(sources()));
	}

	/**
	 * Set what the next generations have in their environment.
	 * @param more environment variables that go before the configured ones
	 */
	void variables(Map<String, String> more) {
		this.variables = Map.copyOf(more);
	}

	Path directory() {
		return this.directory;
	}

	SourceWatch watch() {
		return this.watch;
	}

	/**
	 * Build the project and start it.
	 * @return the first generation
	 */
	Generation start() throws IOException, InterruptedException {
		SourceSnapshot snapshot = this.watch.known();
		StageConfiguration stage = stage();
		this.credentials.prepare(stage.profile(), stage.region());
		Path fresh = newDirectory();
		RunningApplication built = build(fresh, snapshot);
		// also when it does not start: what mends it is then followed without Maven
		this.application = built;
		return start(built, fresh, stage);
	}

	/**
	 * Return whether the project was built once.
	 * @return {@code true} if {@link #reload} can follow its changes
	 */
	boolean isBuilt() {
		return this.application != null;
	}

	/**
	 * Follow what has changed since the current generation was made.
	 * @param now the state of the project's files
	 * @param beforeStart is called when the new generation can be started
	 * @return the new generation
	 */
	Generation reload(SourceSnapshot now, Preparation beforeStart) throws IOException, InterruptedException {
		RunningApplication old = current();
		StageConfiguration stage = stage();
		ProjectChange change = ProjectChange.of(old.snapshot().changesTo(now), old.sources());
		Path fresh = newDirectory();
		try {
			RunningApplication next;
			if (old.update().canFollow(change)) {
				Path classes = Files.createDirectory(fresh.resolve("classes"));
				old.update().update(old.classes(), classes, change);
				next = old.with(classes, now);
			}
			else {
				next = build(fresh, now);
			}
			Generation generation = startBeside(old, next, fresh, stage, beforeStart);
			this.application = next;
			if (next.update() != old.update()) {
				old.close();
			}
			return generation;
		}
		catch (IOException | InterruptedException | RuntimeException ex) {
			TemporaryDirectories.delete(fresh);
			throw ex;
		}
	}

	private Generation startBeside(RunningApplication old, RunningApplication next, Path fresh,
			StageConfiguration stage, Preparation beforeStart) throws IOException, InterruptedException {
		if (this.options.debugPort() == null) {
			return start(next, fresh, stage);
		}
		// two processes cannot share the debugger's port
		Path spare = newDirectory();
		ClassesUpdate.copy(old.classes(), spare.resolve("classes"));
		this.application = old.with(spare.resolve("classes"), old.snapshot());
		beforeStart.run();
		Generation generation = start(next, fresh, stage);
		TemporaryDirectories.delete(spare);
		return generation;
	}

	/**
	 * Start the classes of the current generation once more.
	 * @return a generation of the same code
	 */
	Generation restart() throws IOException, InterruptedException {
		RunningApplication old = current();
		return start(old, old.classes().resolveSibling(""), stage());
	}

	private Generation start(RunningApplication application, Path directory, StageConfiguration stage)
			throws IOException, InterruptedException {
		return application.launcher().start(directory, stage, this.variables);
	}

	private RunningApplication build(Path fresh, SourceSnapshot snapshot) throws IOException {
		BuiltProject built = this.builder.build();
		ProjectSources sources = sources();
		SourceSnapshot known = snapshot;
		List<Path> places = places(sources);
		if (!places.equals(this.watch.places())) {
			this.watch = new SourceWatch(places);
			known = this.watch.known();
		}
		Path classes = fresh.resolve("classes");
		ClassesUpdate.copy(built.classes(), classes);
		GenerationLauncher launcher = new GenerationLauncher(built, this.options.interfaceClient(),
				this.options.environment(), this.credentials, this.options.debugPort(), this.log::add,
				this.warnings::warn, this.calls);
		return new RunningApplication(sources, new ClassesUpdate(built, sources, this.scratch), launcher, classes,
				known);
	}

	/**
	 * Do ahead of time what would make the first reload slower than the others.
	 */
	void warmUp() throws IOException {
		RunningApplication application = current();
		application.launcher().makeArchive();
		if (this.options.autoreload()) {
			application.update().warmUp();
		}
	}

	private RunningApplication current() {
		RunningApplication application = this.application;
		if (application == null) {
			throw new IllegalStateException("Not started");
		}
		return application;
	}

	private ProjectSources sources() {
		return ProjectSources.of(Project.find(this.directory));
	}

	private StageConfiguration stage() {
		String name = Project.find(this.directory).artifactId();
		return Configuration.readOrFresh(this.directory, name, this.options.stage()).stage(this.options.stage());
	}

	private List<Path> places(ProjectSources sources) {
		List<Path> places = new ArrayList<>(sources.buildFiles().stream().sorted().toList());
		places.add(sources.java());
		places.add(sources.resources());
		places.addAll(sources.otherModules());
		places.add(this.directory.resolve(Configuration.FILE));
		return places;
	}

	private Path newDirectory() throws IOException {
		return Files.createDirectory(this.scratch.resolve("generation-" + this.count++));
	}

	void close() {
		this.credentials.close();
		RunningApplication application = this.application;
		if (application != null) {
			try {
				application.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	/**
	 * Makes room for a new generation.
	 */
	interface Preparation {

		void run() throws InterruptedException;

	}

}
