package io.chalice.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import io.chalice.gateway.lambda.LogEvent;
import io.chalice.gateway.server.ServedRequest;
import io.chalice.model.ApplicationModel;
import io.chalice.model.RouteModel;
import io.chalice.project.CompileError;

/**
 * What a session told, in order, as lines.
 */
final class RecordedEvents implements LocalListener {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final List<String> lines = new CopyOnWriteArrayList<>();

	@Override
	public void startFailed(RuntimeException failure) {
		add("waiting " + failure.getMessage());
	}

	@Override
	public void serving(String host, int port, ApplicationModel model) {
		add("serving " + host + " " + paths(model.routes()));
	}

	@Override
	public void rebuilding(List<Path> files) {
		add("rebuilding " + files.stream().map((file) -> file.getFileName().toString()).toList());
	}

	@Override
	public void reloaded(Duration duration) {
		add("reloaded");
	}

	@Override
	public void applicationChanged(ApplicationModel model) {
		add("routes " + paths(model.routes()));
	}

	@Override
	public void compileFailed(List<CompileError> errors) {
		CompileError first = errors.get(0);
		add("error %s:%d %s".formatted(first.file().getFileName(), first.line(), first.message()));
	}

	@Override
	public void reloadFailed(RuntimeException failure) {
		add("failed " + failure.getMessage());
	}

	@Override
	public void served(ServedRequest request, List<String> calls) {
		add("served %s %s with %s".formatted(request.path(), request.status(), calls));
	}

	@Override
	public void log(String function, LogEvent event) {
		add("log " + function + " " + event.text());
	}

	@Override
	public void warning(String message) {
		add("warning " + message);
	}

	private static List<String> paths(List<RouteModel> routes) {
		return routes.stream().map(RouteModel::path).toList();
	}

	private synchronized void add(String line) {
		this.lines.add(line);
		notifyAll();
	}

	List<String> lines() {
		return List.copyOf(this.lines);
	}

	synchronized void clear() {
		this.lines.clear();
	}

	/**
	 * Wait for an event.
	 * @param start how its line starts
	 * @return the line
	 */
	String await(String start) throws InterruptedException {
		return await((line) -> line.startsWith(start), start);
	}

	/**
	 * Wait for an event.
	 * @param part a part of its line
	 * @return the line
	 */
	String awaitContaining(String part) throws InterruptedException {
		return await((line) -> line.contains(part), part);
	}

	private synchronized String await(Predicate<String> wanted, String what) throws InterruptedException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			for (String line : this.lines) {
				if (wanted.test(line)) {
					return line;
				}
			}
			long left = (deadline - System.nanoTime()) / 1_000_000;
			if (left <= 0) {
				throw new AssertionError("No '%s' among %s".formatted(what, this.lines));
			}
			wait(left);
		}
	}

}
