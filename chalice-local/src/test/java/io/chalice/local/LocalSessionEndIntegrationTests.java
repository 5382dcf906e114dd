package io.chalice.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.gateway.server.PortInUseException;
import io.chalice.local.run.ApplicationStartException;
import io.chalice.project.BuiltProject;
import io.chalice.project.fixture.Jdks;
import io.chalice.project.process.ExternalProgram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Sessions that end, in time or too early, and what they leave behind: nothing.
 */
class LocalSessionEndIntegrationTests {

	private final RecordedEvents events = new RecordedEvents();

	private HelloWorldProject project;

	private Set<String> before;

	@BeforeEach
	void prepare(@TempDir Path directory) throws IOException {
		this.project = new HelloWorldProject(directory, Jdks.own());
		this.before = traces();
	}

	@Test
	void closedSessionLeavesNothingBehind() throws IOException, InterruptedException {
		LocalSession session = LocalSession.start(this.project.options(), this.events, this.project);
		Visitor visitor = new Visitor(session);
		assertThat(visitor.get("/")).startsWith("200");
		assertThat(traces()).isNotEqualTo(this.before);
		session.close();
		session.close();
		assertThat(traces()).isEqualTo(this.before);
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> visitor.get("/"));
	}

	@Test
	void sessionHasEndedForEveryoneWhoClosesIt() throws IOException, InterruptedException {
		LocalSession session = LocalSession.start(this.project.options(), this.events, this.project);
		List<CompletableFuture<Set<String>>> left = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
			session.close();
			return traces();
		}, (task) -> new Thread(task).start())).limit(3).toList();
		assertThat(left).extracting(CompletableFuture::join).containsOnly(this.before);
	}

	@Test
	void sessionIsClosedWhileItReloads() throws IOException, InterruptedException {
		LocalSession session = LocalSession.start(this.project.options(), this.events, this.project);
		this.project.view("again");
		this.events.await("rebuilding");
		session.close();
		assertThat(traces()).isEqualTo(this.before);
	}

	@Test
	void portThatIsTakenIsKnownBeforeTheBuild() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
			assertThatExceptionOfType(PortInUseException.class).isThrownBy(() -> LocalSession.start(
					this.project.options().withAddress("localhost", taken.getLocalPort()), this.events, this.project));
		}
		assertThat(this.project.builds()).isZero();
		assertThat(traces()).isEqualTo(this.before);
	}

	@Test
	void applicationThatDoesNotStartLeavesNothingBehind() throws IOException {
		this.project.application("""
				@ChaliceRoute("no-slash") String one() { return "1"; }
				""");
		assertThatExceptionOfType(ApplicationStartException.class)
			.isThrownBy(
					() -> LocalSession.start(this.project.options().withAutoreload(false), this.events, this.project))
			.withMessageStartingWith("Path 'no-slash' of demo.App#one()");
		assertThat(this.events.lines()).noneMatch((line) -> line.startsWith("log "));
		assertThat(traces()).isEqualTo(this.before);
	}

	@Test
	void projectWithoutConfigurationIsServedAsItWouldBeWithAFreshOne() throws IOException, InterruptedException {
		Files.delete(this.project.file(".chalice/config.json"));
		try (LocalSession session = LocalSession.start(this.project.options(), this.events, this.project)) {
			assertThat(new Visitor(session).get("/")).startsWith("200");
		}
		assertThat(traces()).isEqualTo(this.before);
	}

	@Test
	void interruptedBuildLeavesNothingBehind() throws Exception {
		interruptStart((building) -> {
			building.countDown();
			new ExternalProgram(List.of("sleep", "60"), this.project.directory()).run(Duration.ofSeconds(60));
			return this.project.build();
		});
	}

	@Test
	void interruptedStartLeavesNothingBehind() throws Exception {
		interruptStart((starting) -> {
			BuiltProject built = this.project.build();
			starting.countDown();
			return built;
		});
	}

	@Test
	void interruptedWaitForAMendLeavesNothingBehind() throws Exception {
		this.project.application("@ChaliceRoute(\"no-slash\") String one() { return \"1\"; }");
		CompletableFuture<Throwable> failure = new CompletableFuture<>();
		Thread thread = new Thread(() -> {
			try {
				LocalSession.start(this.project.options(), this.events, this.project).close();
			}
			catch (InterruptedException ex) {
				failure.complete(ex);
			}
		});
		thread.start();
		this.events.await("waiting ");
		thread.interrupt();
		assertThat(failure.get(60, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
		thread.join();
		assertThat(traces()).isEqualTo(this.before);
	}

	private void interruptStart(Function<CountDownLatch, BuiltProject> builder) throws Exception {
		CountDownLatch reached = new CountDownLatch(1);
		CompletableFuture<Throwable> failure = new CompletableFuture<>();
		Thread thread = new Thread(() -> {
			try {
				LocalSession.start(this.project.options(), this.events, () -> builder.apply(reached)).close();
			}
			catch (InterruptedException ex) {
				failure.complete(ex);
			}
		});
		thread.start();
		assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();
		thread.interrupt();
		assertThat(failure.get(60, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
		thread.join();
		assertThat(traces()).isEqualTo(this.before);
	}

	/**
	 * Look for processes and temporary directories.
	 * @return what there is
	 */
	private static Set<String> traces() {
		List<String> processes = ProcessHandle.current()
			.descendants()
			.filter(ProcessHandle::isAlive)
			// whoever runs tests may look for its own parent with ps
			.filter((process) -> process.info().command().orElse("").endsWith("java"))
			.map((process) -> "process " + process.pid())
			.toList();
		try (Stream<Path> directories = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return Stream
				.concat(processes.stream(),
						directories.map((directory) -> String.valueOf(directory.getFileName()))
							.filter((name) -> name.startsWith("chalice-local-" + ProcessHandle.current().pid())))
				.collect(Collectors.toSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
