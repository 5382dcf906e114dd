package io.chalice.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.chalice.local.run.ApplicationStartException;
import io.chalice.local.run.Generation;
import io.chalice.local.run.SwitchingGateway;
import io.chalice.local.source.SourceSnapshot;
import io.chalice.model.RouteModel;
import io.chalice.model.WarningModel;
import io.chalice.project.BuildFailedException;
import io.chalice.project.compile.CompilationFailedException;
import io.chalice.project.process.ProgramInterruptedException;

/**
 * Follows the changes of a project until its thread is interrupted.
 */
final class ReloadLoop implements Runnable {

	private final ApplicationReloader reloader;

	private final SwitchingGateway gateway;

	private final LocalListener listener;

	private SourceSnapshot tried;

	private List<RouteModel> routes;

	private List<WarningModel> warnings;

	ReloadLoop(ApplicationReloader reloader, SwitchingGateway gateway, LocalListener listener, Generation first) {
		this.reloader = reloader;
		this.gateway = gateway;
		this.listener = listener;
		this.tried = reloader.watch().known();
		this.routes = first.model().routes();
		this.warnings = first.model().warnings();
	}

	@Override
	public void run() {
		try {
			while (!Thread.currentThread().isInterrupted()) {
				SourceSnapshot now = this.reloader.watch().await(this.gateway::pause);
				follow(now, System.nanoTime());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void follow(SourceSnapshot now, long noticed) throws InterruptedException {
		List<Path> files = this.tried.changesTo(now);
		this.tried = now;
		if (!files.isEmpty()) {
			this.listener.rebuilding(files);
			try {
				Generation next = this.reloader.reload(now, this.gateway::drain);
				this.tried = this.reloader.watch().known();
				tellRoutes(next.model().routes());
				tellWarnings(next.model().warnings());
				this.gateway.switchTo(next);
				this.listener.reloaded(Duration.ofNanos(System.nanoTime() - noticed));
			}
			catch (CompilationFailedException ex) {
				goOn();
				this.listener.compileFailed(ex.errors());
			}
			catch (BuildFailedException ex) {
				goOn();
				if (ex.errors().isEmpty()) {
					this.listener.reloadFailed(ex);
				}
				else {
					this.listener.compileFailed(ex.errors());
				}
			}
			catch (IOException ex) {
				failed(new UncheckedIOException(ex.getMessage(), ex));
			}
			catch (RuntimeException ex) {
				failed(ex);
			}
		}
		this.gateway.resume();
	}

	private void failed(RuntimeException failure) throws InterruptedException {
		// files and programs fail in ways of their own when their thread is interrupted
		if (Thread.interrupted() || failure instanceof ProgramInterruptedException) {
			throw new InterruptedException();
		}
		goOn();
		this.listener.reloadFailed(failure);
	}

	/**
	 * Leave the old code where it is or, if it had to make room, bring it back.
	 */
	private void goOn() throws InterruptedException {
		if (!this.gateway.isEmpty()) {
			return;
		}
		try {
			this.gateway.switchTo(this.reloader.restart());
		}
		catch (IOException ex) {
			this.listener.reloadFailed(new UncheckedIOException(ex.getMessage(), ex));
		}
		catch (ApplicationStartException ex) {
			this.listener.reloadFailed(ex);
		}
	}

	private void tellWarnings(List<WarningModel> next) {
		next.stream()
			.filter((warning) -> !this.warnings.contains(warning))
			.forEach((warning) -> this.listener.warning(warning.toString()));
		this.warnings = next;
	}

	private void tellRoutes(List<RouteModel> next) {
		if (!next.equals(this.routes)) {
			this.routes = next;
			this.listener.routesChanged(next);
		}
	}

}
