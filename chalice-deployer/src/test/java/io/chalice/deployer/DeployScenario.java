package io.chalice.deployer;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

import io.chalice.deployer.cloud.RetryBackoff;
import io.chalice.deployer.execution.ExecutionProgress;
import io.chalice.deployer.execution.ShuffledWorkers;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.memory.MemoryCloud;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.state.StateStore;

/**
 * Deploys to AWS in memory.
 */
final class DeployScenario {

	static final String AT = "2026-01-02T03:04:05Z";

	private final MemoryCloud cloud;

	private final Path directory;

	private final Deployer deployer;

	DeployScenario(Path directory, long seed) {
		this(directory, seed, new MemoryCloud());
	}

	DeployScenario(Path directory, long seed, MemoryCloud cloud) {
		this.directory = directory;
		this.cloud = cloud;
		Random random = new Random(seed);
		RetryBackoff backoff = new RetryBackoff(random, (delay) -> {
		});
		this.deployer = new Deployer(this.cloud, new StateStore(directory.resolve("deployed")), Runnable::run,
				() -> new ShuffledWorkers(random), backoff, Clock.fixed(Instant.parse(AT), ZoneOffset.UTC), "ann@home");
	}

	MemoryCloud cloud() {
		return this.cloud;
	}

	Deployer deployer() {
		return this.deployer;
	}

	Path directory() {
		return this.directory;
	}

	StateStore store() {
		return new StateStore(this.directory.resolve("deployed"));
	}

	Plan deploy(DeploymentRequest request) {
		Plan plan = this.deployer.plan(request);
		this.deployer.execute(plan, ExecutionProgress.NONE);
		return plan;
	}

	/**
	 * Return what there is apart from former deployments and logs that nothing writes any
	 * more, which stay.
	 * @param cloud where
	 * @return lines, sorted
	 */
	static List<String> inUse(MemoryCloud cloud) {
		List<String> all = cloud.inventory();
		return all.stream()
			.filter((line) -> !line.startsWith("deployment former"))
			.filter((line) -> !line.startsWith("LogGroup") || all.stream().anyMatch((other) -> writes(other, line)))
			.toList();
	}

	private static boolean writes(String line, String group) {
		String name = group.split(" ")[1];
		return name.startsWith("/aws/lambda/") ? line.startsWith("function %s ".formatted(name.substring(12)))
				: line.contains("log-group:" + name);
	}

	Plan delete(String application) {
		Plan plan = this.deployer.planDelete(application, "dev");
		this.deployer.execute(plan, ExecutionProgress.NONE);
		return plan;
	}

}
