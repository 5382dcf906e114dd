package io.chalice.deployer.aws;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;

import io.chalice.deployer.cloud.UploadListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class JdkHttpClientTests {

	private final AtomicInteger made = new AtomicInteger();

	private final HttpServer server;

	JdkHttpClientTests() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", (exchange) -> {
			exchange.sendResponseHeaders(204, -1);
			exchange.close();
		});
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void clientIsMadeOnceForTheFirstRequest() throws IOException {
		JdkHttpClient client = client(this::make);
		assertThat(this.made).hasValue(0);
		assertThat(call(client)).isEqualTo(204);
		assertThat(call(client)).isEqualTo(204);
		assertThat(this.made).hasValue(1);
	}

	@Test
	void requestWaitsForTheClientThatAnotherThreadMakes() throws Exception {
		CountDownLatch making = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		JdkHttpClient client = client(() -> {
			making.countDown();
			goOn.await();
			return make();
		});
		Thread opening = new Thread(client::open);
		opening.start();
		making.await();
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(InterruptedIOException.class).isThrownBy(() -> call(client));
		assertThat(Thread.interrupted()).isTrue();
		goOn.countDown();
		assertThat(call(client)).isEqualTo(204);
		opening.join();
		assertThat(this.made).hasValue(1);
	}

	@Test
	void errorOfTheJdkIsToldByTheRequest() {
		JdkHttpClient client = client(() -> {
			throw new IOException("no certificates");
		});
		client.open();
		assertThatIllegalStateException().isThrownBy(() -> call(client)).havingCause().withMessage("no certificates");
	}

	private HttpClient make() {
		this.made.incrementAndGet();
		return HttpClient.newHttpClient();
	}

	private static JdkHttpClient client(Callable<HttpClient> making) {
		return new JdkHttpClient(UploadListener.NONE, "check the network", making);
	}

	private int call(JdkHttpClient client) throws IOException {
		SdkHttpFullRequest request = SdkHttpFullRequest.builder()
			.method(SdkHttpMethod.GET)
			.uri(URI.create("http://localhost:" + this.server.getAddress().getPort() + "/"))
			.build();
		return client.prepareRequest(HttpExecuteRequest.builder().request(request).build())
			.call()
			.httpResponse()
			.statusCode();
	}

}
