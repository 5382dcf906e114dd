package io.chalice.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.project.configuration.Configuration;
import io.chalice.project.configuration.UnknownStageException;
import io.chalice.project.fixture.Jdks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Sessions of projects with a mistake, which are served as soon as it is mended.
 */
class LocalSessionFirstStartIntegrationTests {

	private final RecordedEvents events = new RecordedEvents();

	private final HelloWorldProject project;

	LocalSessionFirstStartIntegrationTests(@TempDir Path directory) throws IOException {
		this.project = new HelloWorldProject(directory, Jdks.own());
	}

	@Test
	void anApplicationThatDoesNotStartIsServedWhenItIsMended() throws Exception {
		this.project.application("""
				@org.springframework.context.annotation.Bean
				io.chalice.CognitoUserPoolAuthorizer staff() {
					return new io.chalice.CognitoUserPoolAuthorizer("staff");
				}
				""");
		CompletableFuture<LocalSession> session = start(this.project);
		assertThat(this.events.await("waiting ")).startsWith("waiting Authorizer 'staff' needs the ARN of a user pool.")
			.contains("Bean 'staff' is made by demo.App.staff(App.java:10).", "    new CognitoUserPoolAuthorizer(")
			.hasLineCount(8);
		this.events.clear();
		this.project.application("@ChaliceRoute(\"no-slash\") String one() { return \"1\"; }");
		assertThat(this.events.await("waiting ")).startsWith("waiting Path 'no-slash' of demo.App#one() ");
		assertThat(this.events.lines()).contains("rebuilding [App.java]").noneMatch((line) -> line.startsWith("log "));
		this.events.clear();
		this.project.view("mended\"");
		assertThat(this.events.await("waiting ")).contains("App.java:10:");
		this.project.view("mended");
		try (LocalSession served = session.get(60, TimeUnit.SECONDS)) {
			assertThat(new Visitor(served).get("/")).isEqualTo("200 {\"hello\":\"mended\"}");
			assertThat(this.events.lines()).contains("serving localhost [/]");
			this.project.view("again");
			assertThat(new Visitor(served).get("/")).isEqualTo("200 {\"hello\":\"again\"}");
		}
		assertThat(this.project.builds()).isEqualTo(1);
	}

	@Test
	void aConfigurationWithAMistakeIsReadAgainWhenItIsMended() throws Exception {
		this.project.write(Configuration.FILE, "{");
		CompletableFuture<LocalSession> session = start(this.project);
		assertThat(this.events.await("waiting ")).contains(".chalice/config.json:1:");
		assertThat(this.project.builds()).isZero();
		this.project.write(Configuration.FILE, Configuration.fresh("demo"));
		try (LocalSession served = session.get(60, TimeUnit.SECONDS)) {
			assertThat(new Visitor(served).get("/")).startsWith("200");
		}
	}

	@Test
	void whatNoEditMendsEndsIt() {
		assertThatExceptionOfType(UnknownStageException.class)
			.isThrownBy(() -> LocalSession.start(this.project.options().withStage("prdo"), this.events, this.project));
		assertThat(this.events.lines()).noneMatch((line) -> line.startsWith("waiting"));
	}

	private CompletableFuture<LocalSession> start(MavenBuilder builder) {
		CompletableFuture<LocalSession> started = new CompletableFuture<>();
		Thread thread = new Thread(() -> {
			try {
				started.complete(LocalSession.start(this.project.options(), this.events, builder));
			}
			catch (InterruptedException | RuntimeException ex) {
				started.completeExceptionally(ex);
			}
		});
		thread.setDaemon(true);
		thread.start();
		return started;
	}

}
