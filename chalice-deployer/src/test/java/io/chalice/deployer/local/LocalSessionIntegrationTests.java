package io.chalice.deployer.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Serves an application, in processes, and changes it.
 */
class LocalSessionIntegrationTests {

	private final HttpClient client = HttpClient.newHttpClient();

	private final RecordedEvents events = new RecordedEvents();

	private HelloWorldProject project;

	private LocalSession session;

	@BeforeEach
	void start(@TempDir Path directory) throws IOException, InterruptedException {
		this.project = new HelloWorldProject(directory, HelloWorldProject.ownJdk());
		this.session = LocalSession.start(this.project.options(), this.events, this.project);
	}

	@AfterEach
	void close() {
		this.session.close();
	}

	@Test
	void followsTheProject() throws IOException, InterruptedException {
		assertThat(this.events.lines()).contains("serving localhost [/]");
		assertThat(get("/")).isEqualTo("200 {\"hello\":\"world\"}");
		assertThat(this.events.await("log api_handler REPORT")).contains("Duration: ", "Max Memory Used: ");
		this.project.view("again");
		assertThat(get("/")).isEqualTo("200 {\"hello\":\"again\"}");
		this.events.await("reloaded");
	}

	private String get(String path) throws IOException, InterruptedException {
		HttpResponse<String> response = this.client.send(
				HttpRequest.newBuilder(this.session.url().resolve(URI.create(path))).build(),
				HttpResponse.BodyHandlers.ofString());
		return response.statusCode() + " " + response.body();
	}

}
