package io.chalice.gateway.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A Lambda function as its configuration describes it.
 *
 * @param name the function's name
 * @param handler {@code package.Class::method}
 * @param taskDirectory what {@code /var/task} holds: classes at its root, jars in
 * {@code lib/}; see {@link TaskDirectory}
 * @param runtime what stands in for the managed runtime
 * @param environment environment variables, credentials included: nothing is inherited
 * from this process
 * @param memorySize in MB; 85 % of it becomes the maximal heap
 * @param timeout how long one event may take
 * @param initTimeout how long the initialization may take
 * @param initializationType when a process initializes
 * @param region the region the function believes to be in
 * @param concurrency how many processes may run at once; requests beyond that wait
 */
public record FunctionConfiguration(String name, String handler, Path taskDirectory, JavaRuntime runtime,
		Map<String, String> environment, int memorySize, Duration timeout, Duration initTimeout,
		InitializationType initializationType, String region, int concurrency) {

	/** The environment variable that names what starts the runtime. */
	public static final String EXEC_WRAPPER = "AWS_LAMBDA_EXEC_WRAPPER";

	static final String VERSION = "$LATEST";

	private static final String TASK_ROOT = "/var/task/";

	/**
	 * Copies the environment.
	 * @throws IllegalArgumentException if a number or a duration is not positive
	 */
	public FunctionConfiguration {
		taskDirectory = taskDirectory.toAbsolutePath();
		environment = Map.copyOf(environment);
		if (memorySize < 1 || concurrency < 1 || isNotPositive(timeout) || isNotPositive(initTimeout)) {
			throw new IllegalArgumentException("Memory size %d, concurrency %d, time-out %s and init time-out %s "
				.formatted(memorySize, concurrency, timeout, initTimeout) + "must be positive");
		}
	}

	/**
	 * Describes a function with Lambda's defaults: 128 MB, 3 seconds, on demand, one
	 * process.
	 * @param name the function's name
	 * @param handler {@code package.Class::method}
	 * @param taskDirectory what {@code /var/task} holds
	 * @param runtime what stands in for the managed runtime
	 * @return the configuration
	 */
	public static FunctionConfiguration of(String name, String handler, Path taskDirectory, JavaRuntime runtime) {
		InitializationType type = InitializationType.ON_DEMAND;
		return new FunctionConfiguration(name, handler, taskDirectory, runtime, Map.of(), 128, Duration.ofSeconds(3),
				type.initTimeout(), type, "us-east-1", 1);
	}

	/**
	 * Replaces the environment variables.
	 * @param environment the variables
	 * @return the changed copy
	 */
	public FunctionConfiguration withEnvironment(Map<String, String> environment) {
		return new FunctionConfiguration(this.name, this.handler, this.taskDirectory, this.runtime, environment,
				this.memorySize, this.timeout, this.initTimeout, this.initializationType, this.region,
				this.concurrency);
	}

	/**
	 * Replaces what stands in for the managed runtime.
	 * @param runtime the runtime
	 * @return the changed copy
	 */
	public FunctionConfiguration withRuntime(JavaRuntime runtime) {
		return new FunctionConfiguration(this.name, this.handler, this.taskDirectory, runtime, this.environment,
				this.memorySize, this.timeout, this.initTimeout, this.initializationType, this.region,
				this.concurrency);
	}

	/**
	 * Replaces memory and time-out.
	 * @param memorySize in MB
	 * @param timeout how long one event may take
	 * @return the changed copy
	 */
	public FunctionConfiguration withLimits(int memorySize, Duration timeout) {
		return new FunctionConfiguration(this.name, this.handler, this.taskDirectory, this.runtime, this.environment,
				memorySize, timeout, this.initTimeout, this.initializationType, this.region, this.concurrency);
	}

	/**
	 * Replaces the type of initialization and its time-out.
	 * @param type when a process initializes
	 * @param initTimeout how long that may take; {@link InitializationType#initTimeout()}
	 * is Lambda's own limit
	 * @return the changed copy
	 */
	public FunctionConfiguration withInitialization(InitializationType type, Duration initTimeout) {
		return new FunctionConfiguration(this.name, this.handler, this.taskDirectory, this.runtime, this.environment,
				this.memorySize, this.timeout, initTimeout, type, this.region, this.concurrency);
	}

	/**
	 * Replaces the region.
	 * @param region the region the function believes to be in
	 * @return the changed copy
	 */
	public FunctionConfiguration withRegion(String region) {
		return new FunctionConfiguration(this.name, this.handler, this.taskDirectory, this.runtime, this.environment,
				this.memorySize, this.timeout, this.initTimeout, this.initializationType, region, this.concurrency);
	}

	/**
	 * Replaces the number of processes.
	 * @param concurrency how many processes may run at once
	 * @return the changed copy
	 */
	public FunctionConfiguration withConcurrency(int concurrency) {
		return new FunctionConfiguration(this.name, this.handler, this.taskDirectory, this.runtime, this.environment,
				this.memorySize, this.timeout, this.initTimeout, this.initializationType, this.region, concurrency);
	}

	/**
	 * Returns the script that starts the runtime: it is given Java's command line.
	 * @return the path on this machine, or empty when the runtime is started by itself
	 */
	public Optional<String> wrapper() {
		return Optional.ofNullable(this.environment.get(EXEC_WRAPPER))
			.map((wrapper) -> wrapper.startsWith(TASK_ROOT)
					? this.taskDirectory.resolve(wrapper.substring(TASK_ROOT.length())).toString() : wrapper);
	}

	String arn() {
		return "arn:aws:lambda:%s:123456789012:function:%s".formatted(this.region, this.name);
	}

	private static boolean isNotPositive(Duration duration) {
		return duration.isZero() || duration.isNegative();
	}

}
