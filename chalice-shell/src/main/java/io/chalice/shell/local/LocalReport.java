package io.chalice.shell.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.event.AsynchronousAttempt;
import io.chalice.gateway.lambda.LogEvent;
import io.chalice.gateway.server.ServedRequest;
import io.chalice.local.LocalListener;
import io.chalice.local.control.EventDelivery;
import io.chalice.model.ApplicationModel;
import io.chalice.model.RouteModel;
import io.chalice.model.ScheduleSourceModel;
import io.chalice.project.CompileError;
import io.chalice.project.Project;
import io.chalice.project.compile.CompilationFailedException;
import io.chalice.shell.console.Colour;
import io.chalice.shell.console.Console;
import io.chalice.shell.console.ConsoleTask;
import io.chalice.shell.routes.RouteRow;

/**
 * Tells what happens while an application is served. Where it is served and what it logs
 * are results; what the console does are messages.
 */
final class LocalReport implements LocalListener {

	private final Console console;

	private final Project project;

	private final boolean schedules;

	private final RequestLine requests;

	private final RequestLog log;

	private volatile String ownPackage = "";

	private volatile @Nullable ConsoleTask building;

	/**
	 * Create a report.
	 * @param console where it is printed
	 * @param project what files are told relative to
	 * @param schedules whether the application's schedules fire
	 * @param detail what of the functions' logs is shown
	 * @param clock tells the time
	 */
	LocalReport(Console console, Project project, boolean schedules, LogDetail detail, Supplier<LocalTime> clock) {
		this.console = console;
		this.project = project;
		this.schedules = schedules;
		this.requests = new RequestLine(console, clock);
		Predicate<String> own = detail.wholeTraces() ? (type) -> true : new OwnClasses(project);
		this.log = new RequestLog(console::print, detail.lambdaRecords(), () -> new TraceFold(own));
	}

	@Override
	public void building() {
		this.building = this.console.progress().begin("Building %s".formatted(this.project.artifactId()));
	}

	@Override
	public void startFailed(RuntimeException failure) {
		built();
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
		built();
		this.ownPackage = ownPackage(model);
		this.console.print(this.console.paint(Colour.BOLD, "Serving on %s:%d".formatted(host, port)));
		print(model);
	}

	private void built() {
		ConsoleTask task = this.building;
		if (task != null) {
			task.done();
		}
		ended();
	}

	/**
	 * Tell nothing more of what was being done.
	 */
	void ended() {
		ConsoleTask task = this.building;
		if (task != null) {
			task.drop();
			this.building = null;
		}
	}

	private static String ownPackage(ApplicationModel model) {
		String type = (model.mainClass() != null) ? model.mainClass()
				: model.routes().stream().map(RouteModel::handler).findFirst().orElse("").split("#")[0];
		int dot = type.lastIndexOf('.');
		return (dot > 0) ? type.substring(0, dot) : "";
	}

	/**
	 * Return the package of the application that is served.
	 * @return its name, empty before it is served
	 */
	String ownPackage() {
		return this.ownPackage;
	}

	private void print(ApplicationModel model) {
		if (RouteRow.isEmpty(model)) {
			this.console.warn("There are no routes: annotate a method with @ChaliceRoute(\"/\")");
		}
		RouteRow.print(model, this.console);
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
		this.building = this.console.progress().begin("Reloading");
	}

	@Override
	public void reloaded(Duration duration) {
		ended();
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
		ended();
		this.console.warn("The previous code keeps running");
	}

	@Override
	public void served(ServedRequest request, List<String> calls) {
		this.log.served(calls, (cold) -> this.requests.request(request, cold));
	}

	@Override
	public void sent(String source, EventDelivery delivery) {
		String subject = source.equals(delivery.function()) ? source
				: "%s from %s".formatted(delivery.function(), source);
		this.requests.event("SEND", subject, delivery.error() != null, "%6d ms".formatted(delivery.milliseconds()));
		if (delivery.error() != null) {
			this.console.error(delivery.error());
		}
	}

	@Override
	public void fired(AsynchronousAttempt call) {
		String failure = call.result().failure();
		this.requests.event("EVENT", "%s from its schedule".formatted(call.functionName()), !failure.isEmpty(),
				"%6d ms".formatted(call.took().toMillis()));
		if (!failure.isEmpty()) {
			this.console.error(failure);
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

	/**
	 * What of the functions' logs is shown besides their own lines.
	 *
	 * @param lambdaRecords whether Lambda's records of each call
	 * @param wholeTraces whether all frames of a stack trace
	 */
	record LogDetail(boolean lambdaRecords, boolean wholeTraces) {

	}

}
