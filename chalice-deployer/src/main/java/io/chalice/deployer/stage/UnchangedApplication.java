package io.chalice.deployer.stage;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import io.chalice.deployer.cloud.InterruptedDeployException;
import io.chalice.project.build.DeployableApplication;

/**
 * Looks, while AWS is asked for the account, whether there is anything to build. What
 * comes of it, an error too, is told only to whoever asks.
 */
final class UnchangedApplication implements AutoCloseable {

	/** Who was asked for the code of an MFA device may have edited a file meanwhile. */
	private static final Duration LASTING = Duration.ofSeconds(10);

	private final FutureTask<Optional<DeployableApplication>> looking;

	private final LongSupplier clock;

	private final long begun;

	private UnchangedApplication(FutureTask<Optional<DeployableApplication>> looking, LongSupplier clock) {
		this.looking = looking;
		this.clock = clock;
		this.begun = clock.getAsLong();
	}

	/**
	 * Begin to look.
	 * @param unchanged looks, and starts no process
	 * @return what will be known
	 */
	static UnchangedApplication begin(Supplier<Optional<DeployableApplication>> unchanged) {
		return begin(unchanged, System::nanoTime);
	}

	static UnchangedApplication begin(Supplier<Optional<DeployableApplication>> unchanged, LongSupplier clock) {
		FutureTask<Optional<DeployableApplication>> looking = new FutureTask<>(unchanged::get);
		Thread thread = new Thread(looking, "chalice-unchanged");
		thread.setDaemon(true);
		UnchangedApplication application = new UnchangedApplication(looking, clock);
		thread.start();
		return application;
	}

	/**
	 * Wait for what comes of it.
	 * @return the application, or empty when it is to be built, or may be by now
	 */
	Optional<DeployableApplication> get() {
		if (this.clock.getAsLong() - this.begun > LASTING.toNanos()) {
			return Optional.empty();
		}
		try {
			return this.looking.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedDeployException();
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw new IllegalStateException(ex.getCause());
		}
	}

	/**
	 * Stop looking.
	 */
	@Override
	public void close() {
		this.looking.cancel(true);
	}

}
