package io.chalice.gateway.lambda;

import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
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
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.gateway.lambda.InvocationResult.Crashed;
import io.chalice.gateway.lambda.InvocationResult.FunctionError;
import io.chalice.gateway.lambda.InvocationResult.InitFailed;
import io.chalice.gateway.lambda.InvocationResult.Success;
import io.chalice.gateway.lambda.InvocationResult.TimedOut;
import io.chalice.gateway.lambda.LogEvent.Source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Starts processes with AWS's own runtime interface client.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("io.chalice.gateway.lambda.TestFunctions#runtimes")
class LambdaFunctionIntegrationTests {

	@Parameter
	@SuppressWarnings("NullAway.Init")
	JavaRuntime runtime;

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path directory;

	private final RecordedLog log = new RecordedLog();

	private final ExecutorService callers = Executors.newCachedThreadPool();

	private final List<LambdaFunction> functions = new ArrayList<>();

	@AfterEach
	void stop() {
		this.functions.forEach(LambdaFunction::close);
		this.callers.shutdownNow();
	}

	@Test
	void answersWithWhatTheHandlerReturns() throws Exception {
		LambdaFunction function = start(commands());
		assertThat(ask(function, "{\"ä\": 1}")).isInstanceOf(Success.class)
			.extracting(TestFunctions::text)
			.isEqualTo("{\"ä\": 1}");
		assertThat(ask(function, "")).extracting(TestFunctions::text).isEqualTo("");
	}

	@Test
	void usesOneProcessForManyEvents() throws Exception {
		LambdaFunction function = start(commands());
		String process = answer(function, "pid");
		assertThat(answer(function, "pid")).isEqualTo(process);
	}

	@Test
	void tellsTheHandlerWhoItIs() throws Exception {
		LambdaFunction function = start(commands().withRegion("eu-west-1"));
		String[] context = answer(function, "context").split(" ");
		assertThat(context[0]).isEqualTo("test");
		assertThat(context[1]).hasSize(36);
		assertThat(Integer.parseInt(context[2])).isBetween(1, 30_000);
		assertThat(context[3]).isEqualTo("arn:aws:lambda:eu-west-1:123456789012:function:test");
		assertThat(answer(function, "property com.amazonaws.xray.traceHeader")).startsWith("Root=1-")
			.endsWith(";Sampled=0");
	}

	@Test
	void loadsTheFunctionAsTheManagedRuntimeDoes() throws Exception {
		assertThat(answer(start(commands()), "loader")).isEqualTo("CustomerClassLoader false");
	}

	@Test
	void givesTheProcessTheFunctionsEnvironmentOnly() throws Exception {
		LambdaFunction function = start(commands().withEnvironment(Map.of("GREETING", "hello", "_HANDLER", "no")));
		assertThat(answer(function, "environment GREETING")).isEqualTo("hello");
		assertThat(answer(function, "environment _HANDLER"))
			.isEqualTo("io.chalice.gateway.lambda.CommandHandler::handleRequest");
		assertThat(answer(function, "environment HOME")).isEqualTo("unset");
		assertThat(answer(function, "environment AWS_EXECUTION_ENV"))
			.isEqualTo("AWS_Lambda_java" + this.runtime.featureVersion());
	}

	@Test
	void takesFurtherJvmFlags() throws Exception {
		JavaRuntime runtime = this.runtime.withFlags(List.of("-Dgreeting=hello"));
		LambdaFunction function = start(TestFunctions.of(CommandHandler.class, runtime));
		assertThat(answer(function, "property greeting")).isEqualTo("hello");
	}

	@Test
	void runsTheExecWrapperOfTheTaskDirectory() throws Exception {
		FunctionConfiguration configuration = commands()
			.withEnvironment(Map.of("AWS_LAMBDA_EXEC_WRAPPER", "/var/task/wrapper"));
		Path wrapper = configuration.taskDirectory().resolve("wrapper");
		Files.writeString(wrapper, "#!/bin/sh\nexport WRAPPED=\"$#\"\nexec \"$@\"\n");
		assertThat(wrapper.toFile().setExecutable(true)).isTrue();
		assertThat(answer(start(configuration), "environment WRAPPED")).matches("\\d+");
	}

	@Test
	void execWrapperThatCannotBeRunIsAnExit() throws Exception {
		FunctionConfiguration configuration = commands();
		Files.writeString(configuration.taskDirectory().resolve("text"), "no program");
		for (Map.Entry<String, Integer> wrapper : Map.of("/idontexist.sh", 127, "/var/task/text", 126).entrySet()) {
			LambdaFunction function = start(
					configuration.withEnvironment(Map.of("AWS_LAMBDA_EXEC_WRAPPER", wrapper.getKey())));
			assertThat(ask(function, "event")).isInstanceOfSatisfying(InitFailed.class, (failed) -> {
				assertThat(failed.type()).isEqualTo("Runtime.ExitError");
				assertThat(failed.message()).matches(
						"RequestId: [0-9a-f-]{36} Error: Runtime exited with error: exit status " + wrapper.getValue());
			});
		}
	}

	@Test
	void reportsWhatTheHandlerThrows() throws Exception {
		LambdaFunction function = start(commands());
		String process = answer(function, "pid");
		assertThat(ask(function, "fail 10\u00a0\u20ac 1")).isInstanceOfSatisfying(FunctionError.class, (error) -> {
			assertThat(error.type()).isEqualTo("java.lang.IllegalStateException");
			assertThat(error.message()).isEqualTo("10\u00a0\u20ac");
			assertThat(TestFunctions.text(error)).contains("\"stackTrace\"", "CommandHandler");
		});
		assertThat(ask(function, "fail x 500000")).isInstanceOfSatisfying(FunctionError.class,
				(error) -> assertThat(error.message()).hasSize(500_000));
		assertThat(this.log.await("10\u00a0\u20ac: java.lang.IllegalStateException")).isNotEmpty();
		assertThat(answer(function, "pid")).isEqualTo(process);
	}

	@Test
	void reportsAClassThatIsMissing() throws Exception {
		FunctionConfiguration configuration = FunctionConfiguration
			.of("test", "missing.Handler::handle", this.directory, this.runtime)
			.withLimits(256, Duration.ofSeconds(30));
		assertThat(ask(start(configuration), "event")).isInstanceOfSatisfying(FunctionError.class,
				(error) -> assertThat(error.message()).contains("missing.Handler"));
	}

	@Test
	void refusesAResponseThatIsTooLarge() throws Exception {
		LambdaFunction function = start(commands());
		String process = answer(function, "pid");
		assertThat(ask(function, "large 6291557")).isInstanceOfSatisfying(FunctionError.class, (error) -> {
			assertThat(error.type()).isEqualTo("Function.ResponseSizeTooLarge");
			assertThat(error.message())
				.isEqualTo("Response payload size exceeded maximum allowed payload size (6291556 bytes).");
		});
		assertThat(ask(function, "large 6291556")).isInstanceOf(Success.class);
		assertThat(answer(function, "pid")).isEqualTo(process);
	}

	@Test
	void refusesAnEventThatIsTooLarge() throws Exception {
		LambdaFunction function = start(commands());
		assertThat(ask(function, "x".repeat(RuntimeApi.EVENT_LIMIT))).isInstanceOf(Success.class);
		assertThatExceptionOfType(EventTooLargeException.class)
			.isThrownBy(() -> ask(function, "x".repeat(RuntimeApi.EVENT_LIMIT + 1)));
	}

	@Test
	void reportsAProcessThatEndsAndStartsAnother() throws Exception {
		LambdaFunction function = start(commands());
		String process = answer(function, "pid");
		assertThat(ask(function, "exit 7")).isInstanceOfSatisfying(Crashed.class, (crashed) -> {
			assertThat(crashed.exitCode()).isEqualTo(7);
			assertThat(TestFunctions.text(crashed)).contains("\"errorType\":\"Runtime.ExitError\"",
					"Runtime exited with error: exit status 7");
		});
		assertThat(answer(function, "pid")).isNotEqualTo(process);
		assertThat(this.log.await("last words")).isEqualTo("last words");
	}

	@Test
	void startsAnotherProcessWhenAnIdleOneIsGone() throws Exception {
		LambdaFunction function = start(commands());
		ProcessHandle process = ProcessHandle.of(Long.parseLong(answer(function, "pid"))).orElseThrow();
		process.destroyForcibly();
		process.onExit().join();
		assertThat(answer(function, "still there")).isEqualTo("still there");
	}

	@Test
	void killsAProcessThatTakesTooLong() throws Exception {
		LambdaFunction function = start(commands().withLimits(256, Duration.ofSeconds(1)));
		long process = Long.parseLong(answer(function, "pid"));
		assertThat(ask(function, "hang")).isInstanceOfSatisfying(TimedOut.class,
				(timedOut) -> assertThat(TestFunctions.text(timedOut)).contains("Sandbox.Timedout",
						"Task timed out after 1.00 seconds"));
		assertThat(ProcessHandle.of(process).filter(ProcessHandle::isAlive)).isEmpty();
		assertThat(answer(function, "next")).isEqualTo("next");
		assertThat(this.log.lines()).anyMatch((line) -> line.endsWith("\tStatus: timeout"));
	}

	@Test
	void reportsAConstructorThatThrows() throws Exception {
		LambdaFunction function = start(broken(BrokenHandler.class, ""));
		assertThat(ask(function, "event")).isInstanceOfSatisfying(InitFailed.class, (failed) -> {
			assertThat(failed.type()).isEqualTo("java.lang.IllegalArgumentException");
			assertThat(failed.message()).isEqualTo("broken as told");
		});
		assertThat(function.prepare()).isPresent();
		assertThat(this.log.lines()).anyMatch((line) -> line.startsWith("INIT_REPORT ") && line.contains("error"));
	}

	@Test
	void reportsAProcessThatEndsWhileItInitializes() throws Exception {
		assertThat(ask(start(broken(BrokenHandler.class, "exit")), "event")).isInstanceOfSatisfying(InitFailed.class,
				(failed) -> {
					assertThat(failed.type()).isEqualTo("Runtime.ExitError");
					assertThat(failed.message())
						.matches("RequestId: [0-9a-f-]{36} Error: Runtime exited with error: exit status 9");
					assertThat(TestFunctions.text(failed)).contains("\"errorMessage\":\"RequestId: ");
				});
	}

	@Test
	void initializesOnceMoreWithinTheTimeoutWhenTheFirstTimeTakesTooLong() throws Exception {
		FunctionConfiguration configuration = broken(BrokenHandler.class, "hang")
			.withInitialization(InitializationType.ON_DEMAND, Duration.ofMillis(300))
			.withLimits(256, Duration.ofMillis(400));
		assertThat(ask(start(configuration), "event")).isInstanceOf(TimedOut.class);
		assertThat(this.log.lines(Source.PLATFORM)).filteredOn((line) -> line.startsWith("INIT_REPORT"))
			.hasSize(2)
			.satisfiesExactly((line) -> assertThat(line).endsWith("\tPhase: init\tStatus: timeout"),
					(line) -> assertThat(line).endsWith("\tPhase: invoke\tStatus: timeout"));
	}

	@Test
	void runsHooksAroundTheCheckpoint() throws Exception {
		LambdaFunction function = start(snapStart(""));
		assertThat(function.prepare()).isEmpty();
		assertThat(this.log.await("hook")).isEqualTo("hook beforeCheckpoint");
		assertThat(this.log.lines()).doesNotContain("hook afterRestore");
		assertThat(answer(function, "event")).isEqualTo("beforeCheckpoint afterRestore");
		assertThat(answer(function, "event")).isEqualTo("beforeCheckpoint afterRestore");
		assertThat(this.log.await("REPORT")).contains("\tRestore Duration: ");
	}

	@Test
	void reportsAHookThatFailsBeforeTheCheckpoint() throws Exception {
		assertThat(start(snapStart("beforeCheckpoint")).prepare()).isPresent();
	}

	@Test
	void reportsAHookThatFailsAfterTheRestore() throws Exception {
		LambdaFunction function = start(snapStart("afterRestore"));
		assertThat(function.prepare()).isEmpty();
		assertThat(ask(function, "event")).isInstanceOf(InitFailed.class);
	}

	@Test
	void worksOnSeveralEventsAtOnce() throws Exception {
		LambdaFunction function = start(commands().withConcurrency(2));
		Path release = this.directory.resolve("release");
		Future<InvocationResult> first = hold(function, "first", release);
		Future<InvocationResult> second = hold(function, "second", release);
		awaitFile("first");
		awaitFile("second");
		Files.createFile(release);
		assertThat(List.of(first.get(), second.get())).allMatch(Success.class::isInstance);
	}

	@Test
	void letsEventsWaitBeyondTheConcurrency() throws Exception {
		LambdaFunction function = start(commands());
		Path release = this.directory.resolve("release");
		Future<InvocationResult> first = hold(function, "first", release);
		awaitFile("first");
		Future<InvocationResult> second = submit(() -> ask(function, "pid"));
		Files.createFile(release);
		assertThat(first.get()).isInstanceOf(Success.class);
		assertThat(second.get()).isInstanceOf(Success.class);
	}

	@Test
	void finishesOnOldCodeAndAnswersTheRestWithNewCodeWhenSwapped() throws Exception {
		FunctionConfiguration old = commands().withEnvironment(Map.of("GENERATION", "old"));
		LambdaFunction function = start(old);
		Path release = this.directory.resolve("release");
		Future<InvocationResult> held = hold(function, "held", release);
		awaitFile("held");
		Future<InvocationResult> waiting = submit(() -> ask(function, "environment GENERATION"));
		function.swap(old.withEnvironment(Map.of("GENERATION", "new")));
		assertThat(TestFunctions.text(waiting.get())).isEqualTo("new");
		Files.createFile(release);
		assertThat(TestFunctions.text(held.get())).isEqualTo("released old");
	}

	@Test
	void losesNoEventWhenSwappedUnderLoad() throws Exception {
		FunctionConfiguration configuration = commands().withConcurrency(2);
		LambdaFunction function = start(configuration.withEnvironment(Map.of("GENERATION", "0")));
		List<Future<List<String>>> answers = new ArrayList<>();
		for (int caller = 0; caller < 4; caller++) {
			answers.add(submit(() -> {
				List<String> seen = new ArrayList<>();
				while (!seen.contains("3")) {
					seen.add(answer(function, "environment GENERATION"));
				}
				return seen;
			}));
		}
		for (int generation = 1; generation <= 3; generation++) {
			function.swap(configuration.withEnvironment(Map.of("GENERATION", Integer.toString(generation))));
			assertThat(function.prepare()).isEmpty();
		}
		for (Future<List<String>> seen : answers) {
			assertThat(seen.get()).isSorted().isSubsetOf("0", "1", "2", "3").endsWith("3");
		}
	}

	@Test
	void passesOnEveryLineBetweenStartAndEnd() throws Exception {
		LambdaFunction function = start(commands());
		assertThat(answer(function, "print 20000 line")).isEqualTo("printed");
		String report = this.log.await("REPORT RequestId: ");
		assertThat(report).containsPattern("\tDuration: \\d+\\.\\d\\d ms\tBilled Duration: \\d+ ms\tMemory Size: 256 MB"
				+ "\tMax Memory Used: \\d+ MB\tInit Duration: \\d+\\.\\d\\d ms$");
		List<String> lines = this.log.lines();
		assertThat(lines.get(0)).isEqualTo("INIT_START Runtime Version: java:" + this.runtime.featureVersion());
		assertThat(lines.get(1)).startsWith("START RequestId: ").endsWith(" Version: $LATEST");
		assertThat(lines.subList(2, 20_002)).first().isEqualTo("line0");
		assertThat(lines.subList(2, 20_002)).last().isEqualTo("line19999");
		assertThat(lines.get(20_002)).startsWith("END RequestId: ");
		assertThat(lines).hasSize(20_004);
	}

	@Test
	void stopsTheProcessOfACallerThatIsInterrupted() throws Exception {
		LambdaFunction function = start(commands());
		String process = answer(function, "pid");
		Future<InvocationResult> held = hold(function, "held", this.directory.resolve("release"));
		awaitFile("held");
		held.cancel(true);
		assertThat(answer(function, "pid")).isNotEqualTo(process);
	}

	@Test
	void replacesAProcessThatHoldsAPort() throws Exception {
		int port;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = socket.getLocalPort();
		}
		JavaRuntime debugged = this.runtime
			.withFlags(List.of("-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + port));
		FunctionConfiguration configuration = TestFunctions.of(CommandHandler.class, debugged);
		LambdaFunction function = start(configuration);
		assertThat(answer(function, "first")).isEqualTo("first");
		function.swap(configuration);
		assertThat(answer(function, "second")).isEqualTo("second");
	}

	@Test
	void saysWhenThereIsNoJava() {
		JavaRuntime missing = new JavaRuntime(this.directory, this.runtime.interfaceClient(), List.of());
		LambdaFunction function = start(TestFunctions.of(CommandHandler.class, missing));
		assertThatExceptionOfType(FunctionStartException.class).isThrownBy(() -> ask(function, "event"))
			.withMessageContaining(this.directory.toString());
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void leavesNoProcessBehindWhenItsOwnerIsKilled(boolean forcibly) throws Exception {
		Process owner = new ProcessBuilder(this.runtime.executable().toString(), "-Djava.io.tmpdir=" + this.directory,
				"-cp", System.getProperty("java.class.path"), FunctionOwner.class.getName(),
				this.runtime.home().toString())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		ProcessHandle process;
		try (BufferedReader reader = owner.inputReader()) {
			process = ProcessHandle.of(Long.parseLong(reader.readLine())).orElseThrow();
			if (forcibly) {
				owner.destroyForcibly();
			}
			else {
				owner.destroy();
			}
			assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(20));
		}
		assertThat(owner.waitFor(20, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void leavesNoProcessBehindWhenClosed() throws Exception {
		LambdaFunction function = start(commands().withConcurrency(2));
		long idle = Long.parseLong(answer(function, "pid"));
		long child = Long.parseLong(answer(function, "child"));
		Future<InvocationResult> held = hold(function, "held", this.directory.resolve("release"));
		awaitFile("held");
		function.close();
		assertThat(held).failsWithin(Duration.ofSeconds(10))
			.withThrowableThat()
			.withCauseInstanceOf(FunctionClosedException.class);
		assertThat(ProcessHandle.of(idle).filter(ProcessHandle::isAlive)).isEmpty();
		ProcessHandle.of(child).ifPresent((process) -> process.onExit().join());
		assertThatExceptionOfType(FunctionClosedException.class).isThrownBy(() -> ask(function, "event"));
	}

	private FunctionConfiguration commands() {
		return TestFunctions.of(CommandHandler.class, this.runtime);
	}

	private FunctionConfiguration broken(Class<?> handler, String breakage) {
		return TestFunctions.of(handler, this.runtime).withEnvironment(Map.of("BREAKAGE", breakage));
	}

	private FunctionConfiguration snapStart(String breakage) {
		return broken(CheckpointHandler.class, breakage).withInitialization(InitializationType.SNAP_START,
				Duration.ofSeconds(30));
	}

	private LambdaFunction start(FunctionConfiguration configuration) {
		LambdaFunction function = LambdaFunction.of(configuration, this.log);
		this.functions.add(function);
		return function;
	}

	private <T> Future<T> submit(Callable<T> task) {
		return this.callers.submit(task);
	}

	private Future<InvocationResult> hold(LambdaFunction function, String name, Path release) {
		return submit(() -> ask(function, "hold %s %s".formatted(this.directory.resolve(name), release)));
	}

	private void awaitFile(String name) {
		long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		while (Files.notExists(this.directory.resolve(name))) {
			assertThat(System.nanoTime()).as("time until %s exists", name).isLessThan(end);
			Thread.onSpinWait();
		}
	}

	private static InvocationResult ask(LambdaFunction function, String event) throws InterruptedException {
		return function.invoke(TestFunctions.event(event));
	}

	private static String answer(LambdaFunction function, String event) throws InterruptedException {
		InvocationResult result = ask(function, event);
		assertThat(result).as(() -> TestFunctions.text(result)).isInstanceOf(Success.class);
		return TestFunctions.text(result);
	}

}
