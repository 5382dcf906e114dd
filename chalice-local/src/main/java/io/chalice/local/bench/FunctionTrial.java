package io.chalice.local.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.lambda.FunctionConfiguration;
import io.chalice.gateway.lambda.InvocationResult;
import io.chalice.gateway.lambda.JavaRuntime;
import io.chalice.gateway.lambda.LambdaFunction;
import io.chalice.local.bench.ClassLoadLog.LoadedClass;

/**
 * Starts a function, again and again, as Lambda does.
 */
final class FunctionTrial {

	private static final Pattern STATUS = Pattern.compile("\"statusCode\"\\s*:\\s*(\\d{3})");

	private final BenchTarget target;

	private final String variant;

	private final FunctionConfiguration configuration;

	FunctionTrial(BenchTarget target, String variant, FunctionConfiguration configuration) {
		this.target = target;
		this.variant = variant;
		this.configuration = configuration;
	}

	/**
	 * Start it, have it answer one event, and end it.
	 * @return the times
	 * @throws InterruptedException if the thread is interrupted; nothing is left running
	 */
	StartSample cold() throws InterruptedException {
		TrialLog log = new TrialLog();
		try (LambdaFunction function = LambdaFunction.of(this.configuration, log)) {
			return start(function, log);
		}
	}

	private StartSample start(LambdaFunction function, TrialLog log) throws InterruptedException {
		long begin = System.nanoTime();
		InvocationResult failure = function.prepare().orElse(null);
		long initialized = System.nanoTime();
		check(failure, log);
		int status = invoke(function, log);
		long answered = System.nanoTime();
		return new StartSample((initialized - begin) / 1e6, (answered - initialized) / 1e6, processor(function),
				status);
	}

	private int invoke(LambdaFunction function, TrialLog log) throws InterruptedException {
		InvocationResult result = function.invoke(this.target.event().payload());
		check(result, log);
		Matcher status = STATUS.matcher(new String(result.payload(), StandardCharsets.UTF_8));
		return status.find() ? Integer.parseInt(status.group(1)) : 0;
	}

	private void check(@Nullable InvocationResult result, TrialLog log) {
		if (result != null && !(result instanceof InvocationResult.Success)) {
			throw new BenchFailedException(this.target.name(), this.variant,
					new String(result.payload(), StandardCharsets.UTF_8), log.text());
		}
	}

	private static double processor(LambdaFunction function) {
		return function.processes()
			.stream()
			.mapToDouble((process) -> process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e6)
			.sum();
	}

	/**
	 * Start it and have it answer many events, one after the other.
	 * @param requests how many count; as many as a tenth of them go before
	 * @return how long they took
	 * @throws InterruptedException if the thread is interrupted; nothing is left running
	 */
	WarmSamples warm(int requests) throws InterruptedException {
		TrialLog log = new TrialLog();
		try (LambdaFunction function = LambdaFunction.of(this.configuration, log)) {
			start(function, log);
			int before = Math.max(1, requests / 10);
			for (int i = 0; i < before; i++) {
				invoke(function, log);
			}
			log.forgetDurations();
			for (int i = 0; i <= requests; i++) {
				invoke(function, log);
			}
			List<Double> durations = log.durations();
			return new WarmSamples(SampleSpread.percentile(durations, 0.5), SampleSpread.percentile(durations, 0.99),
					log.megabytes());
		}
	}

	/**
	 * Start it with a log of the classes it loads, and have it answer one event.
	 * @param directory where the log may be written, and deleted
	 * @return where the time goes
	 * @throws IOException if the log cannot be read
	 * @throws InterruptedException if the thread is interrupted; nothing is left running
	 */
	StartBreakdown traced(Path directory) throws IOException, InterruptedException {
		Path file = Files.createTempFile(directory, "classes", ".log");
		JavaRuntime runtime = this.configuration.runtime();
		List<String> flags = new ArrayList<>(runtime.flags());
		flags.add(ClassLoadLog.flag(file));
		TrialLog log = new TrialLog();
		FunctionConfiguration logged = this.configuration.withRuntime(runtime.withFlags(flags));
		try (LambdaFunction function = LambdaFunction.of(logged, log)) {
			check(function.prepare().orElse(null), log);
			int initialized = ClassLoadLog.read(file).size();
			invoke(function, log);
			List<LoadedClass> classes = ClassLoadLog.read(file);
			if (classes.isEmpty()) {
				throw new BenchFailedException(this.target.name(), this.variant,
						"its JVM wrote no log of the classes it loads", log.text());
			}
			return StartBreakdown.of(classes, initialized, LibraryIndex.of(this.configuration.taskDirectory()));
		}
	}

}
