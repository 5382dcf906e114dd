package io.chalice.gateway.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import io.chalice.gateway.lambda.InvocationResult.InitFailed;

/**
 * A Lambda function on this machine. Its code runs in processes of its own, started with
 * AWS's runtime interface client as the managed Java runtime starts them, and stopped
 * with this object or at the latest with this JVM. Safe for use by many threads.
 */
public final class LambdaFunction implements AutoCloseable {

	private final LogListener listener;

	private final Path scratch;

	private final Thread shutdownHook;

	/** Replaced configurations, some of whose processes may still be working. */
	private final List<ProcessPool> retiring = new CopyOnWriteArrayList<>();

	private Path nativeLibrary;

	private ProcessPool pool;

	private boolean closed;

	private LambdaFunction(FunctionConfiguration configuration, LogListener listener) throws IOException {
		this.listener = listener;
		this.scratch = Files.createTempDirectory("lambda-");
		this.nativeLibrary = NativeClientLibrary.unpack(configuration.runtime().interfaceClient(), this.scratch);
		this.pool = new ProcessPool(configuration, this.nativeLibrary, listener);
		this.shutdownHook = new Thread(this::stop, "lambda-shutdown");
	}

	/**
	 * Creates a function. No process starts before it is needed.
	 * @param configuration the function
	 * @param listener receives the log
	 * @return the function, to be closed
	 * @throws UnsupportedPlatformException if the runtime interface client does not run
	 * on this machine
	 * @throws FunctionStartException if its jars cannot be read
	 */
	public static LambdaFunction of(FunctionConfiguration configuration, LogListener listener) {
		try {
			LambdaFunction function = new LambdaFunction(configuration, listener);
			Runtime.getRuntime().addShutdownHook(function.shutdownHook);
			return function;
		}
		catch (IOException ex) {
			throw new FunctionStartException(configuration.name(), ex);
		}
	}

	/**
	 * Has an event answered, by a process that is ready, or a new one, or as soon as one
	 * becomes free. The time-out does not run while the event waits.
	 * @param event the event, JSON
	 * @return what became of it
	 * @throws InterruptedException if the thread was interrupted while it waited
	 * @throws EventTooLargeException if the event is larger than Lambda takes
	 * @throws FunctionStartException if no process can be started
	 * @throws FunctionClosedException if this function is closed, before or meanwhile
	 */
	public InvocationResult invoke(byte[] event) throws InterruptedException {
		return invoke(UUID.randomUUID().toString(), event);
	}

	/**
	 * Has an event answered under a request id that the caller knows, as
	 * {@link #invoke(byte[])} does. The log names it.
	 * @param requestId the request's id
	 * @param event the event, JSON
	 * @return what became of it
	 * @throws InterruptedException if the thread was interrupted while it waited
	 */
	public InvocationResult invoke(String requestId, byte[] event) throws InterruptedException {
		if (event.length > RuntimeApi.EVENT_LIMIT) {
			throw new EventTooLargeException(event.length, RuntimeApi.EVENT_LIMIT);
		}
		FunctionEvent invocation = FunctionEvent.of(requestId, pool().configuration().arn(), event.clone());
		while (true) {
			Optional<InvocationResult> result = pool().invoke(invocation);
			if (result.isPresent()) {
				pool();
				return result.get();
			}
		}
	}

	/**
	 * Starts a process ahead of the events and waits until it is ready; with SnapStart
	 * until it is at its checkpoint. Does nothing if there is one.
	 * @return what went wrong, if something did
	 * @throws InterruptedException if the thread was interrupted while it waited
	 * @throws FunctionStartException if no process can be started
	 * @throws FunctionClosedException if this function is closed
	 */
	public Optional<InitFailed> prepare() throws InterruptedException {
		return pool().prepare();
	}

	/**
	 * Returns the processes that wait for an event, to look at what they take.
	 * @return the processes, which may end at any time
	 */
	public List<ProcessHandle> processes() {
		return pool().waiting();
	}

	/**
	 * Replaces the function's code and configuration. Processes that work on an event
	 * finish it; the others are stopped. All other events, those that wait included, are
	 * answered by new processes. None is lost.
	 * @param configuration the new configuration
	 * @throws FunctionStartException if its runtime interface client cannot be read
	 * @throws FunctionClosedException if this function is closed
	 */
	public synchronized void swap(FunctionConfiguration configuration) {
		ProcessPool old = pool();
		if (!old.configuration().runtime().interfaceClient().equals(configuration.runtime().interfaceClient())) {
			this.nativeLibrary = unpack(configuration);
		}
		// first, so that a debug port is free again before a new process wants it
		old.retire();
		this.retiring.removeIf(ProcessPool::isFinished);
		this.retiring.add(old);
		this.pool = new ProcessPool(configuration, this.nativeLibrary, this.listener);
	}

	/**
	 * Stops all processes at once. Events that are being worked on are lost; their
	 * callers get a {@link FunctionClosedException}.
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

	private void stop() {
		ProcessPool last;
		synchronized (this) {
			if (this.closed) {
				return;
			}
			this.closed = true;
			last = this.pool;
			this.retiring.add(last);
		}
		this.retiring.forEach(ProcessPool::close);
		this.nativeLibrary.toFile().delete();
		this.scratch.toFile().delete();
	}

	private Path unpack(FunctionConfiguration configuration) {
		try {
			return NativeClientLibrary.unpack(configuration.runtime().interfaceClient(), this.scratch);
		}
		catch (IOException ex) {
			throw new FunctionStartException(configuration.name(), ex);
		}
	}

	private synchronized ProcessPool pool() {
		if (this.closed) {
			throw new FunctionClosedException(this.pool.configuration().name());
		}
		return this.pool;
	}

}
