package io.chalice.local.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.GatewayRequest;
import io.chalice.gateway.GatewayResponse;
import io.chalice.model.ApplicationModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SwitchingGateway}, with generations that answer every request 403 for
 * want of routes.
 */
class SwitchingGatewayTests {

	private final Path directory;

	private final AtomicBoolean stale = new AtomicBoolean();

	private final CountDownLatch refreshed = new CountDownLatch(1);

	private final SwitchingGateway gateway = new SwitchingGateway(new SwitchingGateway.Staleness() {

		@Override
		public boolean isStale() {
			return SwitchingGatewayTests.this.stale.get();
		}

		@Override
		public void refresh() {
			SwitchingGatewayTests.this.refreshed.countDown();
		}

	});

	SwitchingGatewayTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void requestsWaitForTheFirstGeneration() throws Exception {
		CompletableFuture<GatewayResponse> response = request();
		assertThat(this.gateway.isEmpty()).isTrue();
		this.gateway.switchTo(generation("1"));
		assertThat(status(response)).isEqualTo(403);
	}

	@Test
	void requestsWaitWhilePaused() throws Exception {
		this.gateway.switchTo(generation("1"));
		this.gateway.pause();
		CompletableFuture<GatewayResponse> response = request();
		assertThat(response).isNotDone();
		this.gateway.resume();
		assertThat(status(response)).isEqualTo(403);
	}

	@Test
	void requestThatFindsTheCodeOutdatedWaits() throws Exception {
		this.gateway.switchTo(generation("1"));
		this.stale.set(true);
		CompletableFuture<GatewayResponse> response = request();
		assertThat(this.refreshed.await(30, TimeUnit.SECONDS)).isTrue();
		// what was going on before knows nothing of it
		this.gateway.resume();
		assertThat(response).isNotDone();
		this.stale.set(false);
		this.gateway.switchTo(generation("2"));
		assertThat(status(response)).isEqualTo(403);
	}

	@Test
	void oldGenerationIsClosedAfterItsLastRequest() throws IOException {
		Generation old = generation("1");
		this.gateway.switchTo(old);
		old.enter();
		this.gateway.switchTo(generation("2"));
		assertThat(this.directory.resolve("1")).exists();
		old.leave();
		assertThat(this.directory.resolve("1")).doesNotExist();
		assertThat(this.directory.resolve("2")).exists();
	}

	@Test
	void drainedGatewayHasNoGeneration() throws Exception {
		this.gateway.switchTo(generation("1"));
		this.gateway.drain();
		assertThat(this.gateway.isEmpty()).isTrue();
		assertThat(this.directory.resolve("1")).doesNotExist();
		this.gateway.resume();
		CompletableFuture<GatewayResponse> response = request();
		this.gateway.switchTo(generation("2"));
		assertThat(status(response)).isEqualTo(403);
	}

	@Test
	void closedGatewayLetsGoOfRequestsThatWait() throws Exception {
		CompletableFuture<GatewayResponse> response = request();
		this.gateway.close();
		assertThat(status(response)).isEqualTo(503);
		Generation late = generation("late");
		this.gateway.switchTo(late);
		assertThat(this.directory.resolve("late")).doesNotExist();
	}

	@Test
	void callsBelongToTheRequestOfTheirThread() {
		RequestCalls calls = this.gateway.calls();
		calls.add("of a schedule");
		assertThat(calls.take()).isEmpty();
		calls.begin();
		calls.add("1");
		calls.add("2");
		CompletableFuture.runAsync(() -> calls.add("of another thread")).join();
		assertThat(calls.take()).containsExactly("1", "2");
		assertThat(calls.take()).isEmpty();
	}

	private Generation generation(String name) throws IOException {
		return new Generation(ApplicationModel.of(List.of(), List.of(), List.of(), List.of()), Map.of(),
				ApiSettings.DEFAULT, Files.createDirectory(this.directory.resolve(name)), this.gateway.calls());
	}

	private CompletableFuture<GatewayResponse> request() {
		return CompletableFuture.supplyAsync(() -> this.gateway
			.handle(new GatewayRequest("GET", "/", "HTTP/1.1", List.of(), new byte[0], "127.0.0.1")));
	}

	private static int status(CompletableFuture<GatewayResponse> response)
			throws InterruptedException, ExecutionException, TimeoutException {
		return response.get(30, TimeUnit.SECONDS).status();
	}

}
