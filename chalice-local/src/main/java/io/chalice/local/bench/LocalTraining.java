package io.chalice.local.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.DeflaterOutputStream;

import io.chalice.event.WarmUp;
import io.chalice.gateway.lambda.FunctionConfiguration;
import io.chalice.gateway.lambda.InvocationResult;
import io.chalice.gateway.lambda.LambdaFunction;
import io.chalice.project.packaging.CacheFiles;
import io.chalice.project.process.ProgramInterruptedException;
import io.chalice.training.TrainedCache;
import io.chalice.training.TrainingRun;

/**
 * Trains the ahead-of-time cache of an unpacked package with the JDK that measures it, as
 * a deploy does in Lambda: only there does a cache fit the Java that Lambda has.
 */
public final class LocalTraining {

	/** A JVM writes its cache when it is ended: that takes some seconds. */
	private static final long MOST_SECONDS = 120;

	private LocalTraining() {
	}

	/**
	 * Train.
	 * @param function the resource name of the function that is started
	 * @param configuration how the function starts, with the package's start script
	 * @return the size of the cache as a zip holds it, in bytes
	 * @throws BenchFailedException when the function does not start, or its JVM writes no
	 * cache
	 */
	public static long run(String function, FunctionConfiguration configuration) {
		Path cache = configuration.taskDirectory().resolve(CacheFiles.CACHE);
		Map<String, String> environment = new HashMap<>(configuration.environment());
		environment.put(TrainingRun.OUTPUT, cache.toString());
		TrialLog log = new TrialLog();
		try (LambdaFunction process = LambdaFunction.of(configuration.withEnvironment(environment), log)) {
			check(function, process.prepare().isEmpty(), "it does not start", log);
			for (int i = 0; i < TrainingRun.PINGS; i++) {
				check(function, process.invoke(WarmUp.ping()) instanceof InvocationResult.Success, "it does not answer",
						log);
			}
			end(process.processes());
			check(function, TrainedCache.complete(cache).isPresent(), "its JVM wrote no cache", log);
			return compressed(cache);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not keep " + cache, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ProgramInterruptedException("bench", ex);
		}
	}

	private static void check(String function, boolean trained, String reason, TrialLog log) {
		if (!trained) {
			throw new BenchFailedException(function, "training of the cache", reason, log.text());
		}
	}

	private static void end(List<ProcessHandle> processes) throws InterruptedException {
		processes.forEach(ProcessHandle::destroy);
		for (ProcessHandle process : processes) {
			CompletableFuture<ProcessHandle> exit = process.onExit();
			try {
				exit.get(MOST_SECONDS, TimeUnit.SECONDS);
			}
			catch (ExecutionException | TimeoutException ex) {
				// then there is no cache, which is what is told
				process.destroyForcibly();
			}
		}
	}

	private static long compressed(Path file) throws IOException {
		long[] size = new long[1];
		try (InputStream in = Files.newInputStream(file); OutputStream out = new DeflaterOutputStream(counting(size))) {
			in.transferTo(out);
		}
		return size[0];
	}

	private static OutputStream counting(long[] size) {
		return new OutputStream() {

			@Override
			public void write(int value) {
				size[0]++;
			}

			@Override
			public void write(byte[] bytes, int offset, int length) {
				size[0] += length;
			}

		};
	}

}
