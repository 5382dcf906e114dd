package io.chalice.shell.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.lambda.LogEvent;
import io.chalice.gateway.server.ServedRequest;
import io.chalice.local.LocalListener;
import io.chalice.model.ApplicationModel;
import io.chalice.model.ScheduleSourceModel;
import io.chalice.project.CompileError;
import io.chalice.project.Project;
import io.chalice.project.compile.CompilationFailedException;
import io.chalice.shell.console.Colour;
import io.chalice.shell.console.Console;
import io.chalice.shell.routes.RouteRow;
import io.chalice.shell.routes.SourceRow;

/**
 * Tells what happens while an application is served. Where it is served and what it logs
 * are results; what the console does are messages.
 */
final class LocalReport implements LocalListener {

	private final Console console;

	private final Project project;

	private final boolean schedules;

	private final RequestLog log;

	/**
	 * Create a report.
	 * @param console where it is printed
	 * @param project what files are told relative to
	 * @param schedules whether the application's schedules fire
	 */
	LocalReport(Console console, Project project, boolean schedules) {
		this.console = console;
		this.project = project;
		this.schedules = schedules;
		this.log = new RequestLog(console::print);
	}

	@Override
	public void building() {
		this.console.message("Building %s".formatted(this.project.artifactId()));
	}

	@Override
	public void startFailed(RuntimeException failure) {
		if (failure instanceof CompilationFailedException compilation) {
			tell(compilation.errors());
		}
		else {
			tell(failure);
		}
		this.console.warn("Waiting for a change of the project, until Ctrl-C");
	}

	@Override
	public void serving(String host, int port, ApplicationModel model) {
		this.console.print(this.console.paint(Colour.BOLD, "Serving on %s:%d".formatted(host, port)));
		print(model);
	}

	private void print(ApplicationModel model) {
		List<String> sources = SourceRow.lines(model.functions());
		if (model.routes().isEmpty() && sources.isEmpty()) {
			this.console.warn("There are no routes: annotate a method with @ChaliceRoute(\"/\")");
		}
		if (!model.routes().isEmpty()) {
			RouteRow.table(model.routes()).without(RouteRow.NOTHING).lines().forEach(this.console::print);
		}
		sources.forEach(this.console::print);
		if (!this.schedules && model.functions()
			.stream()
			.anyMatch((function) -> !function.sources(ScheduleSourceModel.class).isEmpty())) {
			this.console.message("Schedules do not fire by themselves here, unless local is started with --schedules");
		}
	}

	@Override
	public void rebuilding(List<Path> files) {
		String more = (files.size() > 1) ? " and %d more".formatted(files.size() - 1) : "";
		this.console.message("Changed: %s%s".formatted(this.project.directory().relativize(files.get(0)), more));
	}

	@Override
	public void reloaded(Duration duration) {
		this.console.message("Reloaded in %d ms".formatted(duration.toMillis()));
	}

	@Override
	public void applicationChanged(ApplicationModel model) {
		print(model);
	}

	@Override
	public void compileFailed(List<CompileError> errors) {
		tell(errors);
		oldCodeGoesOn();
	}

	private void tell(List<CompileError> errors) {
		errors.forEach((error) -> this.console.error(error.toString(this.project.directory())));
	}

	@Override
	public void reloadFailed(RuntimeException failure) {
		tell(failure);
		oldCodeGoesOn();
	}

	private void tell(RuntimeException failure) {
		this.console.error(String.valueOf(failure.getMessage()).stripTrailing());
	}

	private void oldCodeGoesOn() {
		this.console.warn("The previous code keeps running");
	}

	@Override
	public void served(ServedRequest request) {
		this.console.message("%s %s %d (%d ms)".formatted(request.method(), request.path(), request.status(),
				request.milliseconds()));
	}

	@Override
	public void fired(String function, FunctionResult result) {
		if (result.failure().isEmpty()) {
			this.console.message("%s was called by its schedule".formatted(function));
		}
		else {
			this.console.error("%s was called by its schedule and failed: %s".formatted(function, result.failure()));
		}
	}

	@Override
	public void log(String function, LogEvent event) {
		this.log.add(event);
	}

	@Override
	public void warning(String message) {
		this.console.warn(message);
	}

}
