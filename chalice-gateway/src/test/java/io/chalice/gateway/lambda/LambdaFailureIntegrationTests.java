package io.chalice.gateway.lambda;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import io.chalice.gateway.lambda.InvocationResult.Crashed;
import io.chalice.gateway.lambda.InvocationResult.FunctionError;
import io.chalice.gateway.lambda.InvocationResult.InitFailed;
import io.chalice.gateway.lambda.InvocationResult.Success;
import io.chalice.gateway.lambda.InvocationResult.TimedOut;
import io.chalice.gateway.lambda.LogEvent.Source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link LambdaFunction} with processes that fail, end or take too long.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("io.chalice.gateway.lambda.TestFunctions#runtimes")
class LambdaFailureIntegrationTests extends LambdaProcesses {

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
	void stopsTheProcessOfACallerThatIsInterrupted() throws Exception {
		LambdaFunction function = start(commands());
		String process = answer(function, "pid");
		Future<InvocationResult> held = hold(function, "held", this.directory.resolve("release"));
		awaitFile("held");
		held.cancel(true);
		assertThat(answer(function, "pid")).isNotEqualTo(process);
	}

	@Test
	void saysWhenThereIsNoJava() {
		JavaRuntime missing = new JavaRuntime(this.directory, this.runtime.interfaceClient(), List.of());
		LambdaFunction function = start(TestFunctions.of(CommandHandler.class, missing));
		assertThatExceptionOfType(FunctionStartException.class).isThrownBy(() -> ask(function, "event"))
			.withMessageContaining(this.directory.toString());
	}

}
