package io.chalice.shell.command;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import io.chalice.shell.FakeShell;
import io.chalice.shell.console.Prompts;

import static org.assertj.core.api.Assertions.assertThat;

class RunningCommandTests {

	private final CountDownLatch running = new CountDownLatch(1);

	@Test
	void interruptedCommandSaysWhatItLeaves() throws Exception {
		FakeShell shell = shell((ex) -> new CommandInterruptedException("Half of it is removed", ex));
		assertThat(runAndInterrupt(shell)).isEqualTo(130);
		assertThat(shell.err()).isEqualTo("Half of it is removed\n");
	}

	@Test
	void whatAnInterruptionBreaksIsNotTold() throws Exception {
		FakeShell shell = shell((ex) -> new IllegalStateException("Pipe closed", ex));
		assertThat(runAndInterrupt(shell)).isEqualTo(130);
		assertThat(shell.err()).isEqualTo("Interrupted\n");
	}

	@Test
	void withoutACommandThereIsNothingToInterrupt() {
		FakeShell shell = FakeShell.of(new FakeCommand((invocation) -> 0), Path.of(""), Prompts.none());
		assertThat(shell.run("remove")).isZero();
		shell.interrupt();
		assertThat(Thread.currentThread().isInterrupted()).isFalse();
	}

	private FakeShell shell(Function<InterruptedException, RuntimeException> failure) {
		return FakeShell.of(new FakeCommand((invocation) -> {
			this.running.countDown();
			try {
				new CountDownLatch(1).await();
				return 0;
			}
			catch (InterruptedException ex) {
				throw failure.apply(ex);
			}
		}), Path.of(""), Prompts.none());
	}

	private int runAndInterrupt(FakeShell shell) throws Exception {
		CompletableFuture<Integer> code = CompletableFuture.supplyAsync(() -> shell.run("remove"));
		assertThat(this.running.await(60, TimeUnit.SECONDS)).isTrue();
		shell.interrupt();
		return code.get(60, TimeUnit.SECONDS);
	}

}
