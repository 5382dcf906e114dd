package io.chalice.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.project.fixture.Jdks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Changes an application while requests come in at a steady rate.
 */
class LoadIntegrationTests {

	private static final Duration INTERVAL = Duration.ofMillis(50);

	private final RecordedEvents events = new RecordedEvents();

	private final HelloWorldProject project;

	LoadIntegrationTests(@TempDir Path directory) throws IOException {
		this.project = new HelloWorldProject(directory, Jdks.own());
	}

	@Test
	void noRequestFailsDuringTwoEdits() throws Exception {
		run(100, 2);
	}

	@Test
	@Tag("full")
	void noRequestFailsDuringTenEdits() throws Exception {
		run(2000, 10);
	}

	private void run(int requests, int edits) throws IOException, InterruptedException, ExecutionException {
		ExecutorService executor = Executors.newCachedThreadPool();
		try (LocalSession session = LocalSession.start(this.project.options(), this.events, this.project)) {
			Visitor visitor = new Visitor(session);
			List<Future<String>> responses = new ArrayList<>();
			List<Integer> newest = new ArrayList<>();
			int edit = 0;
			long start = System.nanoTime();
			for (int request = 0; request < requests; request++) {
				LockSupport.parkNanos(start + request * INTERVAL.toNanos() - System.nanoTime());
				if (request % (requests / edits) == requests / edits / 2) {
					this.project.view("edit " + ++edit);
				}
				newest.add(edit);
				responses.add(executor.submit(() -> visitor.get("/")));
			}
			for (int request = 0; request < requests; request++) {
				assertThat(responses.get(request).get()).startsWith("200 {\"hello\":\"");
				assertThat(edit(responses.get(request).get())).isGreaterThanOrEqualTo(newest.get(request));
			}
		}
		finally {
			executor.shutdownNow();
		}
	}

	private static int edit(String response) {
		return response.contains("world") ? 0 : Integer.parseInt(response.replaceAll("\\D", "").substring(3));
	}

}
