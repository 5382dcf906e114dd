package io.chalice.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import io.chalice.local.run.ApplicationStartException;
import io.chalice.local.run.Generation;
import io.chalice.local.run.SwitchingGateway;
import io.chalice.local.source.SourceSnapshot;
import io.chalice.model.ApplicationModel;
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

	private final Consumer<ApplicationModel> follower;

	private SourceSnapshot tried;

	private ApplicationModel model;

	ReloadLoop(ApplicationReloader reloader, SwitchingGateway gateway, LocalListener listener, Generation first,
			Consumer<ApplicationModel> follower) {
		this.reloader = reloader;
		this.gateway = gateway;
		this.listener = listener;
		this.tried = reloader.watch().known();
		this.model = first.model();
		this.follower = follower;
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

	/**
	 * Make the application anew, whether something has changed or not. May be called by
	 * any thread.
	 * @throws InterruptedException if the thread is interrupted
	 */
	synchronized void restart() throws InterruptedException {
		this.gateway.pause();
		SourceSnapshot now = SourceSnapshot.of(this.reloader.watch().places());
		this.tried = now;
		reload(now, System.nanoTime());
	}

	private synchronized void follow(SourceSnapshot now, long noticed) throws InterruptedException {
		List<Path> files = this.tried.changesTo(now);
		this.tried = now;
		if (files.isEmpty()) {
			this.gateway.resume();
		}
		else {
			this.listener.rebuilding(files);
			reload(now, noticed);
		}
	}

	private void reload(SourceSnapshot now, long noticed) throws InterruptedException {
		try {
			Generation next = this.reloader.reload(now, this.gateway::drain);
			this.tried = this.reloader.watch().known();
			tell(next.model());
			this.gateway.switchTo(next);
			this.follower.accept(next.model());
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

	private void tell(ApplicationModel next) {
		if (!next.routes().equals(this.model.routes()) || !next.functions().equals(this.model.functions())) {
			this.listener.applicationChanged(next);
		}
		next.warnings()
			.stream()
			.filter((warning) -> !this.model.warnings().contains(warning))
			.forEach((warning) -> this.listener.warning(warning.toString()));
		this.model = next;
	}

}
