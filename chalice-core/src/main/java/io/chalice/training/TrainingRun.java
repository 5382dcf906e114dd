package io.chalice.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Starts an application in a JVM of its own, behind a Runtime API of its own, has it
 * answer pings, and ends it: its JVM writes the cache when it exits.
 *
 * @see <a href="https://openjdk.org/jeps/514">JEP 514, caches in one step</a>
 */
public final class TrainingRun {

	/**
	 * The environment variable that names the cache to be written. An application that
	 * starts with it primes itself.
	 */
	public static final String OUTPUT = "CHALICE_CACHE_OUTPUT";

	/** How many pings go through AWS's interface client and the adapter. */
	public static final int PINGS = 200;

	/** How much of what the JVM says is told when it fails. */
	private static final int MOST_LOG = 2000;

	private final Path script;

	private final Map<String, String> environment;

	private final Duration timeout;

	/**
	 * Create a run.
	 * @param script the package's start script
	 * @param environment all environment variables of the application
	 * @param timeout how long it may start, and how long it may write
	 */
	public TrainingRun(Path script, Map<String, String> environment, Duration timeout) {
		this.script = script;
		this.environment = Map.copyOf(environment);
		this.timeout = timeout;
	}

	/**
	 * Train.
	 * @param command what Lambda would run: Java, its options, class path, main class and
	 * handler
	 * @param output where to write the cache, and its record beside it
	 * @return the cache
	 * @throws IOException if no process can be started
	 * @throws InterruptedException if the thread is interrupted
	 * @throws TrainingFailedException when the application does not start, or its JVM
	 * writes no cache
	 */
	public TrainedCache run(List<String> command, Path output) throws IOException, InterruptedException {
		Files.deleteIfExists(output);
		Path log = output.resolveSibling(output.getFileName() + ".log");
		List<String> arguments = new ArrayList<>(List.of("/bin/sh", this.script.toString()));
		arguments.addAll(command);
		try (TrainingApi api = TrainingApi.start(PINGS)) {
			ProcessBuilder builder = new ProcessBuilder(arguments).redirectErrorStream(true)
				.redirectOutput(log.toFile());
			builder.environment().clear();
			builder.environment().putAll(this.environment);
			builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
			builder.environment().put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
			builder.environment().put(OUTPUT, output.toString());
			Process process = builder.start();
			try {
				return end(process, api, output, log);
			}
			finally {
				process.destroyForcibly();
			}
		}
		finally {
			Files.deleteIfExists(log);
		}
	}

	private TrainedCache end(Process process, TrainingApi api, Path output, Path log)
			throws IOException, InterruptedException {
		String problem = api.await(process, this.timeout);
		if (problem != null) {
			throw new TrainingFailedException(problem + said(log));
		}
		// the interface client has no end of its own
		process.destroy();
		if (!process.waitFor(this.timeout.toMillis(), TimeUnit.MILLISECONDS)) {
			throw new TrainingFailedException("it was not written within " + this.timeout.toSeconds() + " s");
		}
		TrainedCache cache = TrainedCache.complete(output).orElse(null);
		if (cache == null) {
			throw new TrainingFailedException("Java has written none" + said(log));
		}
		return cache;
	}

	private static String said(Path log) throws IOException {
		String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).strip();
		String end = text.substring(Math.max(0, text.length() - MOST_LOG));
		return end.isEmpty() ? "" : "\n" + end;
	}

}
