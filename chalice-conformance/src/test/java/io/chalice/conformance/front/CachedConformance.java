package io.chalice.conformance.front;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import io.chalice.conformance.deployed.Deployed;
import io.chalice.event.WarmUp;
import io.chalice.gateway.lambda.FunctionConfiguration;
import io.chalice.gateway.lambda.InitializationType;
import io.chalice.gateway.lambda.InvocationResult;
import io.chalice.gateway.lambda.JavaRuntime;
import io.chalice.gateway.lambda.LambdaFunction;
import io.chalice.model.ApplicationModel;
import io.chalice.project.packaging.CacheFiles;
import io.chalice.training.TrainedCache;
import io.chalice.training.TrainingRun;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application of this module as it is deployed with an ahead-of-time cache, which is
 * trained by the Java that runs it.
 */
final class CachedConformance {

	private static final String CONFIGURATION = """
			{"version": "2.0", "app_name": "conformance", "aot_cache": true, "lambda_runtime": "java%d"}
			""";

	private static final String HANDLER = "org.springframework.cloud.function.adapter.aws.FunctionInvoker"
			+ "::handleRequest";

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final Deployed deployed;

	private final List<String> complaints = new CopyOnWriteArrayList<>();

	private CachedConformance(Deployed deployed) {
		this.deployed = deployed;
	}

	static CachedConformance of(Path javaHome, int level) {
		try {
			Deployed deployed = DeployedConformance.deploy("conformance-cached" + level,
					CONFIGURATION.formatted(level));
			assertThat(deployed.task().resolve(CacheFiles.START).toFile().setExecutable(true)).isTrue();
			train(javaHome, deployed);
			return new CachedConformance(deployed);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void train(Path javaHome, Deployed deployed) throws IOException {
		Path cache = deployed.task().resolve(CacheFiles.CACHE);
		Map<String, String> environment = new HashMap<>(
				Objects.requireNonNull(deployed.environments().get(ApplicationModel.API_HANDLER)));
		environment.put(TrainingRun.OUTPUT, cache.toString());
		FunctionConfiguration training = FunctionConfiguration
			.of(ApplicationModel.API_HANDLER, HANDLER, deployed.task(),
					new JavaRuntime(javaHome, InterfaceClient.jars(), List.of()))
			.withEnvironment(environment)
			.withLimits(1024, PATIENCE)
			.withInitialization(InitializationType.ON_DEMAND, PATIENCE);
		try (LambdaFunction function = LambdaFunction.of(training, (line) -> {
		})) {
			for (int i = 0; i < TrainingRun.PINGS; i++) {
				assertThat(answer(function)).isInstanceOf(InvocationResult.Success.class);
			}
			for (ProcessHandle process : function.processes()) {
				process.destroy();
				process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
			}
		}
		assertThat(TrainedCache.complete(cache)).isPresent();
		assertThat(Files.size(cache)).isGreaterThan(10_000_000);
	}

	private static InvocationResult answer(LambdaFunction function) {
		try {
			return function.invoke(WarmUp.ping());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	Front front(Path javaHome) {
		return new LambdaFront(javaHome, this.deployed, (line) -> {
			if (line.text().contains("aws-chalice:") || line.text().contains("[aot]")
					|| line.text().contains("[cds]")) {
				this.complaints.add(line.text());
			}
		});
	}

	/**
	 * Return what was said about a cache that is not used.
	 * @return lines of functions
	 */
	List<String> complaints() {
		return List.copyOf(this.complaints);
	}

}
