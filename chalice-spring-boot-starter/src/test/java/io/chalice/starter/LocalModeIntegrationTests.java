package io.chalice.starter;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import javax.tools.ToolProvider;

import com.example.hello.HelloApplication;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of local mode as a user starts it.
 */
class LocalModeIntegrationTests {

	private static final String HELLO = HelloApplication.class.getName();

	@TempDir
	private Path directory;

	@Test
	void servesOnLoopbackUntilItIsInterrupted() throws Exception {
		try (ForkedApplication application = start(Map.of(), "--server.port=0")) {
			int port = application.port();
			assertThat(get(port, "/")).isEqualTo("{\"hello\":\"world\"}");
			assertThatOtherAddressesRefuse(port);
			signal(application, "INT");
			assertThat(application.exitCode()).isEqualTo(130);
			assertThat(application.out()).containsOnlyOnce("Serving on").containsPattern("INFO .* : GET / 200 \\d+ ms");
			assertThat(application.err()).isEmpty();
		}
	}

	@Test
	void portComesFromTheEnvironmentAndTerminationEndsIt() throws Exception {
		try (ForkedApplication application = start(Map.of("CHALICE_LOCAL_PORT", "0", "SERVER_PORT", "1"))) {
			assertThat(get(application.port(), "/")).isEqualTo("{\"hello\":\"world\"}");
			signal(application, "TERM");
			assertThat(application.exitCode()).isEqualTo(143);
		}
	}

	@Test
	void takenPortIsOneLineOnTheErrorStream() throws Exception {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
				ForkedApplication application = start(Map.of(), "--server.port=" + taken.getLocalPort(),
						"--logging.level.root=off")) {
			assertThat(application.exitCode()).isEqualTo(1);
			assertThat(application.err()).isEqualTo("Port %d is already in use. Choose another: --server.port=%d%n"
				.formatted(taken.getLocalPort(), taken.getLocalPort() + 1));
			assertThat(application.out()).isEmpty();
		}
	}

	@Test
	void developmentToolsServeChangedCode() throws Exception {
		Path classes = Files.createDirectories(this.directory.resolve("classes"));
		compile(classes, "one");
		int port = freePort();
		try (ForkedApplication application = ForkedApplication.start(this.directory,
				ClassPaths.of(classes, "spring-boot-devtools"), Map.of(), "com.example.changing.ChangingApplication",
				"--server.port=" + port, "--spring.devtools.restart.poll-interval=300ms",
				"--spring.devtools.restart.quiet-period=200ms")) {
			assertThat(application.port()).isEqualTo(port);
			assertThat(get(port, "/")).isEqualTo("one");
			compile(classes, "two");
			awaitAnswer(port, "two");
			signal(application, "TERM");
			assertThat(application.exitCode()).isEqualTo(143);
		}
	}

	private ForkedApplication start(Map<String, String> environment, String... arguments) throws IOException {
		String[] command = new String[arguments.length + 1];
		command[0] = HELLO;
		System.arraycopy(arguments, 0, command, 1, arguments.length);
		return ForkedApplication.start(this.directory, ClassPaths.ofApplication(), environment, command);
	}

	private static void compile(Path classes, String answer) throws IOException {
		Path source = classes.resolve("ChangingApplication.java");
		Files.writeString(source, """
				package com.example.changing;

				@org.springframework.boot.autoconfigure.SpringBootApplication
				public class ChangingApplication {

					@io.chalice.ChaliceRoute("/")
					String index() {
						return "%s";
					}

					public static void main(String[] args) {
						org.springframework.boot.SpringApplication.run(ChangingApplication.class, args);
					}

				}
				""".formatted(answer));
		assertThat(ToolProvider.getSystemJavaCompiler()
			.run(null, null, null, "-proc:none", "-parameters", "-d", classes.toString(), "-cp",
					System.getProperty("java.class.path"), source.toString()))
			.isZero();
	}

	private static void signal(ForkedApplication application, String name) throws Exception {
		assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(application.pid())).start().waitFor()).isZero();
	}

	private static String get(int port, String path) throws IOException, InterruptedException {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
					HttpResponse.BodyHandlers.ofString())
			.body();
	}

	private static void awaitAnswer(int port, String expected) throws InterruptedException {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
		String answer = "";
		while (!expected.equals(answer)) {
			assertThat(System.nanoTime()).as("still '%s'", answer).isLessThan(deadline);
			TimeUnit.MILLISECONDS.sleep(100);
			try {
				answer = get(port, "/");
			}
			catch (IOException ex) {
				answer = "not listening";
			}
		}
	}

	private static void assertThatOtherAddressesRefuse(int port) throws IOException {
		InetAddress other = NetworkInterface.networkInterfaces()
			.flatMap(NetworkInterface::inetAddresses)
			.filter((address) -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
			.findFirst()
			.orElse(null);
		Assumptions.assumeTrue(other != null,
				"SKIPPED: this machine has no address but loopback, so not tried whether others are refused");
		assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> new Socket(other, port).close());
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
