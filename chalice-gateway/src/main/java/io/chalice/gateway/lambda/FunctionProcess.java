package io.chalice.gateway.lambda;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.lambda.InvocationResult.TimedOut;
import io.chalice.gateway.lambda.LogEvent.Source;

/**
 * A process that runs a function, one event at a time, with its Runtime API and its log.
 */
final class FunctionProcess {

	private static final Duration OUTPUT_INTERVAL = Duration.ofMillis(10);

	private final FunctionConfiguration configuration;

	private final RuntimeApi api = new RuntimeApi(new Bookkeeper());

	private final CompletableFuture<Integer> exited = new CompletableFuture<>();

	private final PlatformLog log;

	private final RuntimeApiServer server;

	private final Process process;

	private final ProcessOutput output;

	private OptionalLong memory = OptionalLong.empty();

	private @Nullable InvocationExchange open;

	private FunctionProcess(FunctionConfiguration configuration, Path nativeLibrary, LogListener listener)
			throws IOException {
		this.configuration = configuration;
		String logStream = LogStreamName.create();
		this.log = new PlatformLog(configuration,
				(line) -> listener.log(new LogEvent(logStream, Source.PLATFORM, line)));
		this.server = RuntimeApiServer.start(this.api);
		try {
			this.log.initStart();
			this.process = launch(configuration, nativeLibrary,
					LambdaEnvironment.of(configuration, logStream, this.server.address()));
		}
		catch (IOException ex) {
			this.server.close();
			throw ex;
		}
		this.output = new ProcessOutput(this.process.getInputStream(),
				(line) -> listener.log(new LogEvent(logStream, Source.FUNCTION, line)));
	}

	/**
	 * Starts a process; {@link #initialize(Duration)} waits until it can work.
	 * @param configuration the function
	 * @param nativeLibrary the runtime interface client's native library
	 * @param listener receives the log
	 * @return the process
	 * @throws FunctionStartException if the operating system refuses
	 */
	static FunctionProcess start(FunctionConfiguration configuration, Path nativeLibrary, LogListener listener) {
		try {
			FunctionProcess process = new FunctionProcess(configuration, nativeLibrary, listener);
			Thread supervisor = new Thread(process::supervise, "lambda-" + configuration.name());
			supervisor.setDaemon(true);
			supervisor.start();
			return process;
		}
		catch (IOException ex) {
			throw new FunctionStartException(configuration.name(), ex);
		}
	}

	private static Process launch(FunctionConfiguration configuration, Path nativeLibrary,
			Map<String, String> variables) throws IOException {
		List<String> command = new ArrayList<>(LaunchCommand.of(configuration, nativeLibrary));
		if (configuration.wrapper().isPresent()) {
			// by a shell, as on Lambda: a wrapper that cannot be run ends with 126 or 127
			command.addAll(0, List.of("/bin/sh", "-c", "exec \"$0\" \"$@\""));
		}
		ProcessBuilder builder = new ProcessBuilder(command).directory(configuration.taskDirectory().toFile())
			.redirectInput(new File("/dev/null"))
			.redirectErrorStream(true);
		builder.environment().clear();
		builder.environment().putAll(variables);
		return builder.start();
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	ProcessHandle handle() {
		return this.process.toHandle();
	}

	/**
	 * Waits until the process asks for its first event or, with SnapStart, for the
	 * restore. If it does not, it is stopped.
	 * @param limit how long to wait
	 * @param phase {@code init}, or {@code invoke} for a second try
	 * @return what went wrong, if something did
	 * @throws InterruptedException if the thread was interrupted; the process is stopped
	 */
	Optional<ErrorReport> initialize(Duration limit, String phase) throws InterruptedException {
		long start = System.nanoTime();
		Optional<ErrorReport> error = await(CompletableFuture.anyOf(this.api.ready(), this.api.checkpoint()), limit,
				"Init");
		Duration duration = Duration.ofNanos(System.nanoTime() - start);
		if (error.isPresent()) {
			stop();
			this.log.startupFailed(duration, phase, error.get());
		}
		else {
			this.log.initialized(duration);
		}
		return error;
	}

	/**
	 * Lets a process go on that waits at its checkpoint.
	 * @param limit how long its hooks may take
	 * @return what went wrong, if something did
	 * @throws InterruptedException if the thread was interrupted; the process is stopped
	 */
	Optional<ErrorReport> restore(Duration limit) throws InterruptedException {
		if (this.api.ready().isDone()) {
			return Optional.empty();
		}
		long start = System.nanoTime();
		this.api.restore();
		Optional<ErrorReport> error = await(this.api.ready(), limit, "Restore");
		if (error.isPresent()) {
			stop();
			return error;
		}
		this.log.restored(Duration.ofNanos(System.nanoTime() - start));
		return error;
	}

	private Optional<ErrorReport> await(CompletableFuture<?> progress, Duration limit, String what)
			throws InterruptedException {
		try {
			CompletableFuture.anyOf(progress, this.api.initError(), this.exited)
				.get(limit.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			return Optional
				.of(ErrorReport.of(ErrorReport.TIMEOUT, "%s timed out after %d ms".formatted(what, limit.toMillis())));
		}
		catch (InterruptedException ex) {
			stop();
			throw ex;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		if (this.api.initError().isDone()) {
			return Optional.of(this.api.initError().join());
		}
		return progress.isDone() ? Optional.empty() : Optional.of(ErrorReport.exit(exitCode()));
	}

	/**
	 * Gives the process an event and waits for the result.
	 * @param invocation the event
	 * @param limit how long the process may take; it is stopped if it takes longer
	 * @return the result, or nothing if the process ended before it took the event
	 * @throws InterruptedException if the thread was interrupted; the process is stopped
	 */
	Optional<InvocationResult> exchange(FunctionEvent invocation, Duration limit) throws InterruptedException {
		InvocationExchange exchange = new InvocationExchange(invocation, limit);
		if (!this.api.offer(exchange)) {
			return Optional.empty();
		}
		try {
			return exchange.result().get(limit.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			if (exchange.end(timedOut(invocation))) {
				this.memory = PeakMemory.megabytes(this.process.pid());
				stop();
			}
			return exchange.result().join();
		}
		catch (InterruptedException ex) {
			stop();
			throw ex;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private TimedOut timedOut(FunctionEvent invocation) {
		Duration timeout = this.configuration.timeout();
		return new TimedOut(timeout, ErrorReport.timeout(invocation.requestId(), timeout).payload());
	}

	int exitCode() {
		return this.exited.join();
	}

	/**
	 * Kills the process and what it started, as Lambda does, and waits for its end.
	 */
	void stop() {
		kill();
		this.exited.join();
	}

	void kill() {
		this.process.descendants().forEach(ProcessHandle::destroyForcibly);
		// not Process.destroyForcibly(), which throws away output not yet read
		this.process.toHandle().destroyForcibly();
	}

	private void supervise() {
		int exitCode = -1;
		try {
			while (this.process.isAlive()) {
				if (!this.output.drain()) {
					this.process.waitFor(OUTPUT_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
				}
			}
			exitCode = this.process.waitFor();
			this.output.flush();
			logExit(exitCode);
			this.process.getInputStream().close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.process.toHandle().destroyForcibly();
			this.server.close();
			this.api.exited(exitCode);
			this.exited.complete(exitCode);
		}
	}

	private synchronized void logExit(int exitCode) {
		InvocationExchange exchange = this.open;
		if (exchange == null) {
			return;
		}
		String requestId = exchange.requestId();
		exchange.endByExit(exitCode);
		Optional<InvocationResult> result = exchange.result().join();
		String status = null;
		if (result.filter(TimedOut.class::isInstance).isPresent()) {
			this.log.timedOut(requestId);
			status = "timeout";
		}
		else if (result.filter(InvocationResult.Crashed.class::isInstance).isPresent()) {
			this.log.exited(requestId, exitCode);
			status = "error\tError Type: " + ErrorReport.EXIT;
		}
		close(exchange, status);
	}

	private void close(InvocationExchange exchange, @Nullable String status) {
		this.log.end(exchange.requestId(), exchange.duration(), this.memory, status);
		this.open = null;
	}

	/**
	 * Keeps the log in step with the Runtime API.
	 */
	private final class Bookkeeper implements RuntimeApi.Observer {

		@Override
		public void idle() {
			synchronized (FunctionProcess.this) {
				InvocationExchange exchange = FunctionProcess.this.open;
				if (exchange == null) {
					return;
				}
				try {
					FunctionProcess.this.output.flush();
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
				FunctionProcess.this.memory = PeakMemory.megabytes(FunctionProcess.this.process.pid());
				close(exchange, null);
			}
		}

		@Override
		public void taken(InvocationExchange exchange) {
			synchronized (FunctionProcess.this) {
				FunctionProcess.this.log.start(exchange.requestId());
				FunctionProcess.this.open = exchange;
			}
		}

	}

}
