package io.chalice.local;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.chalice.project.file.TemporaryDirectories;
import io.chalice.project.fixture.Jdks;

/**
 * Measures the time from saving a file to the new response, ten times, on the JDK that
 * runs it, and prints the times and their median in milliseconds.
 */
public final class ReloadTimes {

	private static final int EDITS = 10;

	private ReloadTimes() {
	}

	/**
	 * Measure.
	 * @param arguments none
	 * @throws IOException if the project cannot be written or the application not be
	 * reached
	 * @throws InterruptedException if interrupted
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		Path directory = Files.createTempDirectory("reload-times-");
		RecordedEvents events = new RecordedEvents();
		HelloWorldProject project = new HelloWorldProject(directory, Jdks.own());
		long start = System.nanoTime();
		try (LocalSession session = LocalSession.start(project.options(), events, project)) {
			System.out.printf(Locale.ROOT, "serving after %d ms%n", millis(start));
			HttpClient client = HttpClient.newHttpClient();
			HttpRequest request = HttpRequest.newBuilder(session.url()).build();
			client.send(request, HttpResponse.BodyHandlers.ofString());
			session.awaitWarmUp();
			List<Long> times = new ArrayList<>();
			for (int edit = 0; edit < EDITS; edit++) {
				long saved = System.nanoTime();
				project.view("edit " + edit);
				String body = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
				times.add(millis(saved));
				if (!body.contains("edit " + edit)) {
					throw new IllegalStateException("Old code answered: " + body + events.lines());
				}
			}
			System.out.println("times " + times);
			System.out.println("median " + times.stream().sorted().toList().get(EDITS / 2));
			System.out.printf(Locale.ROOT, "edits %d builds %d%n", times.size(), project.builds());
			System.out
				.println("warnings " + events.lines().stream().filter((line) -> line.startsWith("warn")).toList());
		}
		finally {
			TemporaryDirectories.delete(directory);
		}
	}

	private static long millis(long start) {
		return (System.nanoTime() - start) / 1_000_000;
	}

}
