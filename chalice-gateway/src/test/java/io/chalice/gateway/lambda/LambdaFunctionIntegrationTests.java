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
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.gateway.lambda.InvocationResult.Success;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link LambdaFunction} with processes that do their work.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("io.chalice.gateway.lambda.TestFunctions#runtimes")
class LambdaFunctionIntegrationTests extends LambdaProcesses {

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

}
