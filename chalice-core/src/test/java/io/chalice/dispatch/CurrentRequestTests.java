package io.chalice.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CurrentRequestTests {

	private final TestApplication application = new TestApplication();

	@Test
	void isTheRequestBeingServed() {
		this.application.route("GET", "/{a}",
				(request) -> this.application.currentRequest().currentRequest() == request);
		assertThat(this.application.answer(Requests.rest("GET", "/x")).body()).isEqualTo("true");
	}

	@Test
	void isAbsentOutsideOfAView() {
		assertThatIllegalStateException().isThrownBy(() -> this.application.currentRequest().currentRequest());
		this.application.route("GET", "/", (request) -> "");
		this.application.answer(Requests.rest("GET", "/"));
		assertThatIllegalStateException().isThrownBy(() -> this.application.currentRequest().currentRequest());
	}

	@Test
	void isAbsentAfterAFailure() {
		this.application.route("GET", "/", (request) -> {
			throw new IllegalStateException();
		});
		try (CapturedLog log = new CapturedLog()) {
			this.application.answer(Requests.rest("GET", "/"));
			assertThat(log.text()).isNotEmpty();
		}
		assertThatIllegalStateException().isThrownBy(() -> this.application.currentRequest().currentRequest());
	}

	@Test
	void comesBackAfterARequestWithinARequest() {
		this.application.route("GET", "/outer", (request) -> {
			String inner = this.application.answer(Requests.rest("GET", "/inner")).body();
			return inner + this.application.currentRequest().currentRequest().path();
		}).route("GET", "/inner", (request) -> this.application.currentRequest().currentRequest().path());
		assertThat(this.application.answer(Requests.rest("GET", "/outer")).body()).isEqualTo("/inner/outer");
	}

	@Test
	void isEachThreadsOwn() throws InterruptedException, ExecutionException {
		int threads = 4;
		CountDownLatch allInside = new CountDownLatch(threads);
		this.application.route("GET", "/{number}", (request) -> {
			allInside.countDown();
			allInside.await();
			return this.application.currentRequest().currentRequest().uriParams().get("number");
		});
		this.application.dispatcher();
		ExecutorService executor = Executors.newFixedThreadPool(threads);
		try {
			List<Future<String>> answers = new ArrayList<>();
			for (int i = 0; i < threads; i++) {
				String path = "/" + i;
				Callable<String> call = () -> this.application.answer(Requests.rest("GET", path)).body();
				answers.add(executor.submit(call));
			}
			for (int i = 0; i < threads; i++) {
				assertThat(answers.get(i).get()).isEqualTo(String.valueOf(i));
			}
		}
		finally {
			executor.shutdownNow();
		}
	}

	@Test
	void isNotPassedOnToThreadsThatAViewStarts() {
		this.application.route("GET", "/", (request) -> {
			List<Object> seen = new ArrayList<>();
			Thread thread = new Thread(() -> {
				assertThatIllegalStateException().isThrownBy(() -> this.application.currentRequest().currentRequest());
				seen.add("nothing");
			});
			thread.start();
			thread.join();
			return seen;
		});
		assertThat(this.application.answer(Requests.rest("GET", "/")).body()).isEqualTo("[\"nothing\"]");
	}

}
