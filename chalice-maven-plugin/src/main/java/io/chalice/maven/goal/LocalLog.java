package io.chalice.maven.goal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.chalice.gateway.lambda.LogEvent;
import io.chalice.gateway.server.ServedRequest;
import io.chalice.local.LocalListener;
import io.chalice.model.ApplicationModel;
import io.chalice.project.CompileError;
import io.chalice.project.Project;
import io.chalice.project.compile.CompilationFailedException;

/**
 * Logs what happens while an application is served.
 *
 * @param request where to
 * @param project what files are told relative to
 */
record LocalLog(GoalRequest request, Project project) implements LocalListener {

	@Override
	public void building() {
		this.request.info("Building %s".formatted(this.project.artifactId()));
	}

	@Override
	public void startFailed(RuntimeException failure) {
		tell(failure);
		this.request.warn("Waiting for a change of the project");
	}

	@Override
	public void serving(String host, int port, ApplicationModel model) {
		this.request.info("Serving on %s:%d".formatted(host, port));
		applicationChanged(model);
	}

	@Override
	public void applicationChanged(ApplicationModel model) {
		model.routes()
			.forEach((route) -> this.request.info("%s %s".formatted(String.join(", ", route.methods()), route.path())));
	}

	@Override
	public void rebuilding(List<Path> files) {
		this.request.info("Changed: %s".formatted(this.project.directory().relativize(files.get(0))));
	}

	@Override
	public void reloaded(Duration duration) {
		this.request.info("Reloaded in %d ms".formatted(duration.toMillis()));
	}

	@Override
	public void compileFailed(List<CompileError> errors) {
		errors.forEach((error) -> this.request.error(error.toString(this.project.directory())));
		this.request.warn("The previous code keeps running");
	}

	@Override
	public void reloadFailed(RuntimeException failure) {
		tell(failure);
		this.request.warn("The previous code keeps running");
	}

	private void tell(RuntimeException failure) {
		if (failure instanceof CompilationFailedException compilation) {
			compilation.errors().forEach((error) -> this.request.error(error.toString(this.project.directory())));
		}
		else {
			this.request.error(GoalRunner.explain(failure));
		}
	}

	@Override
	public void served(ServedRequest served) {
		this.request
			.info("%s %s %d (%d ms)".formatted(served.method(), served.path(), served.status(), served.milliseconds()));
	}

	@Override
	public void log(String function, LogEvent event) {
		this.request.info(event.text());
	}

	@Override
	public void warning(String message) {
		this.request.warn(message);
	}

}
