package io.chalice.gateway.lambda;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

import io.chalice.gateway.lambda.InvocationResult.Success;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Functions that tests start as processes with AWS's own runtime interface client, ended
 * after each test.
 */
abstract class LambdaProcesses {

	@Parameter
	@SuppressWarnings("NullAway.Init")
	JavaRuntime runtime;

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path directory;

	final RecordedLog log = new RecordedLog();

	final ExecutorService callers = Executors.newCachedThreadPool();

	final List<LambdaFunction> functions = new ArrayList<>();

	@AfterEach
	void stop() {
		this.functions.forEach(LambdaFunction::close);
		this.callers.shutdownNow();
	}

	FunctionConfiguration commands() {
		return TestFunctions.of(CommandHandler.class, this.runtime);
	}

	FunctionConfiguration broken(Class<?> handler, String breakage) {
		return TestFunctions.of(handler, this.runtime).withEnvironment(Map.of("BREAKAGE", breakage));
	}

	FunctionConfiguration snapStart(String breakage) {
		return broken(CheckpointHandler.class, breakage).withInitialization(InitializationType.SNAP_START,
				Duration.ofSeconds(30));
	}

	LambdaFunction start(FunctionConfiguration configuration) {
		LambdaFunction function = LambdaFunction.of(configuration, this.log);
		this.functions.add(function);
		return function;
	}

	<T> Future<T> submit(Callable<T> task) {
		return this.callers.submit(task);
	}

	Future<InvocationResult> hold(LambdaFunction function, String name, Path release) {
		return submit(() -> ask(function, "hold %s %s".formatted(this.directory.resolve(name), release)));
	}

	void awaitFile(String name) {
		long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		while (Files.notExists(this.directory.resolve(name))) {
			assertThat(System.nanoTime()).as("time until %s exists", name).isLessThan(end);
			Thread.onSpinWait();
		}
	}

	static InvocationResult ask(LambdaFunction function, String event) throws InterruptedException {
		return function.invoke(TestFunctions.event(event));
	}

	static String answer(LambdaFunction function, String event) throws InterruptedException {
		InvocationResult result = ask(function, event);
		assertThat(result).as(() -> TestFunctions.text(result)).isInstanceOf(Success.class);
		return TestFunctions.text(result);
	}

}
