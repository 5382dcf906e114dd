package io.chalice.autoconfigure.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link LocalMode}: when it starts, and what it says.
 */
@ExtendWith(OutputCaptureExtension.class)
class LocalModeTests {

	private static final Pattern SERVING = Pattern.compile("^Serving on localhost:(\\d+)$", Pattern.MULTILINE);

	@AfterEach
	void close() {
		ConfigurableApplicationContext started = ServedApplication.started;
		if (started != null) {
			started.close();
		}
		ServedApplication.started = null;
	}

	@Test
	void applicationIsServedThroughItsOwnMain(CapturedOutput output) throws Exception {
		ServedApplication.main(new String[] { "--server.port=0" });
		int port = port(output);
		assertThat(get(port, "/?secret=1").body()).isEqualTo("served");
		await(() -> Pattern.compile("GET / 200 \\d+ ms").matcher(output.getOut()).find());
		assertThat(output).doesNotContain("secret");
		close();
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> get(port, "/"));
	}

	@Test
	void applicationIsNotServedWhenSomethingElseStartsIt(CapturedOutput output) {
		try (ConfigurableApplicationContext context = SpringApplication.run(ServedApplication.class)) {
			assertThat(context.isActive()).isTrue();
			assertThat(output).doesNotContain("Serving on");
		}
	}

	@Test
	void servingCanBeForced(CapturedOutput output) throws Exception {
		try (ConfigurableApplicationContext context = SpringApplication.run(ServedApplication.class,
				"--chalice.local.enabled=true", "--chalice.local.port=0")) {
			assertThat(context.isActive()).isTrue();
			assertThat(get(port(output), "/").body()).isEqualTo("served");
		}
	}

	@Test
	void servingCanBeForbidden(CapturedOutput output) {
		ServedApplication.main(new String[] { "--chalice.local.enabled=false" });
		assertThat(output).doesNotContain("Serving on");
	}

	private static void await(BooleanSupplier condition) throws InterruptedException {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
			TimeUnit.MILLISECONDS.sleep(10);
		}
	}

	private static int port(CapturedOutput output) {
		Matcher serving = SERVING.matcher(output.getOut());
		assertThat(serving.find()).as(output.getOut()).isTrue();
		return Integer.parseInt(serving.group(1));
	}

	private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
					HttpResponse.BodyHandlers.ofString());
	}

}
