package io.chalice.deployer.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

import io.chalice.deployer.aws.credentials.MfaCodes;
import io.chalice.deployer.cloud.RetryBackoff;
import io.chalice.deployer.cloud.UploadListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An emulator of AWS as a process of its own.
 */
public final class MotoServer implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Process process;

	private final URI endpoint;

	private MotoServer(Process process, URI endpoint) {
		this.process = process;
		this.endpoint = endpoint;
	}

	/**
	 * Return whether there is one.
	 * @return {@code true} if it can be started
	 */
	public static boolean installed() {
		return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
			.anyMatch((directory) -> Files.isExecutable(Path.of(directory, "moto_server")));
	}

	/**
	 * Start one.
	 * @return the emulator, which answers
	 */
	public static MotoServer start() {
		try {
			int port;
			try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
				port = socket.getLocalPort();
			}
			Process process = new ProcessBuilder("moto_server", "-H", "127.0.0.1", "-p", Integer.toString(port))
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			MotoServer server = new MotoServer(process, URI.create("http://127.0.0.1:" + port));
			server.await();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void await() {
		HttpClient client = HttpClient.newHttpClient();
		HttpRequest request = HttpRequest.newBuilder(this.endpoint.resolve("/moto-api/data.json")).build();
		Instant deadline = Instant.now().plus(PATIENCE);
		while (true) {
			try {
				client.send(request, HttpResponse.BodyHandlers.discarding());
				return;
			}
			catch (IOException ex) {
				assertThat(this.process.isAlive()).as("moto_server ended with " + ex).isTrue();
				assertThat(Instant.now()).as("moto_server does not answer").isBefore(deadline);
				Thread.onSpinWait();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}
	}

	/**
	 * Connect to it as the deployment does.
	 * @param backoff how long to wait before a call is made again
	 * @return the account
	 */
	public AwsCloud connect(RetryBackoff backoff) {
		return new AwsCloud(new AwsOptions(AwsLogin.of(Map.of(), MfaCodes.NONE), null, "us-east-1", this.endpoint,
				new MotoAdapter(), UploadListener.NONE), backoff);
	}

	URI endpoint() {
		return this.endpoint;
	}

	@Override
	public void close() {
		this.process.descendants().forEach(ProcessHandle::destroy);
		this.process.destroy();
	}

}
