package io.chalice.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.project.Jdk;
import io.chalice.project.configuration.Configuration;
import io.chalice.project.fixture.Jdks;
import io.chalice.project.process.ExternalProgram;
import io.chalice.project.process.ProgramResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * What of a session does not concern every application.
 */
@Tag("full")
class LocalSessionVariantsIntegrationTests {

	private final RecordedEvents events = new RecordedEvents();

	private final Path directory;

	private final HelloWorldProject project;

	LocalSessionVariantsIntegrationTests(@TempDir Path directory) throws IOException {
		this.directory = directory;
		this.project = new HelloWorldProject(directory, Jdks.own());
	}

	@Test
	void authorizerRunsInAProcessOfItsOwn() throws IOException, InterruptedException {
		this.project.application("""
				@org.springframework.context.annotation.Bean
				static io.chalice.CustomAuthorizer own() {
					return io.chalice.CustomAuthorizer.ofFunction("Own", "check");
				}
				@io.chalice.ChaliceFunction("check")
				Map<String, Object> check(Map<String, Object> event) {
					String effect = "yes".equals(event.get("authorizationToken")) ? "Allow" : "Deny";
					return Map.of("principalId", "me", "policyDocument", Map.of("Version", "2012-10-17",
							"Statement", java.util.List.of(Map.of("Action", "execute-api:Invoke",
									"Effect", effect, "Resource", "*"))));
				}
				@ChaliceRoute(value = "/", authorizer = "Own")
				String index() { return "let in"; }
				""");
		try (LocalSession session = start(this.project.options())) {
			Visitor visitor = new Visitor(session);
			assertThat(visitor.get("/")).startsWith("401");
			assertThat(this.events.lines()).noneMatch((line) -> line.startsWith("log check"));
			assertThat(visitor.get("/", "Authorization", "yes")).isEqualTo("200 let in");
			assertThat(visitor.get("/", "Authorization", "no")).startsWith("403");
			assertThat(this.events.await("log check REPORT")).contains("Init Duration: ");
		}
	}

	@Test
	void applicationThatHidesAFileOfALibraryIsLaidOutAsInLambda() throws IOException, InterruptedException {
		this.project.write("src/main/resources/org/springframework/boot/logging/java/logging.properties", "a=b");
		this.project.application("""
				@ChaliceRoute("/")
				String index() throws java.io.IOException {
					String name = "/org/springframework/boot/logging/java/logging.properties";
					try (java.io.InputStream in = App.class.getResourceAsStream(name)) {
						return new String(in.readAllBytes());
					}
				}
				""");
		try (LocalSession session = start(this.project.options())) {
			Visitor visitor = new Visitor(session);
			assertThat(visitor.get("/")).isEqualTo("200 a=b");
			this.project.write("src/main/resources/org/springframework/boot/logging/java/logging.properties", "c=d");
			assertThat(visitor.get("/")).isEqualTo("200 c=d");
		}
	}

	@Test
	void archiveIsMadeAndUsed() throws IOException, InterruptedException {
		try (LocalSession session = start(this.project.options())) {
			new Visitor(session).get("/");
			session.awaitWarmUp();
			assertThat(Files.list(this.directory.resolve("target/chalice/archives"))
				.map(Path::getFileName)
				.map(Path::toString)).filteredOn((name) -> name.endsWith(".jsa"))
				.singleElement()
				.asString()
				.matches("local-[0-9a-f]{16}\\.jsa");
			this.project.view("again");
			assertThat(new Visitor(session).get("/")).isEqualTo("200 {\"hello\":\"again\"}");
			assertThat(this.events.lines()).noneMatch((line) -> line.contains("[warning]"));
		}
	}

	@Test
	void changesAreNotFollowedWithoutAutoreload() throws IOException, InterruptedException {
		try (LocalSession session = start(this.project.options().withAutoreload(false))) {
			this.project.view("again");
			assertThat(new Visitor(session).get("/")).isEqualTo("200 {\"hello\":\"world\"}");
			session.restart(Map.of());
			assertThat(new Visitor(session).get("/")).isEqualTo("200 {\"hello\":\"again\"}");
		}
	}

	@Test
	void restartGivesTheApplicationOtherVariables() throws IOException, InterruptedException {
		this.project.application("@ChaliceRoute(\"/\") String level() { return \"\" + System.getenv(\"LEVEL\"); }");
		try (LocalSession session = start(this.project.options())) {
			Visitor visitor = new Visitor(session);
			assertThat(visitor.get("/")).isEqualTo("200 null");
			session.restart(Map.of("LEVEL", "debug"));
			assertThat(visitor.get("/")).isEqualTo("200 debug");
			assertThat(this.events.lines()).contains("reloaded").noneMatch((line) -> line.startsWith("rebuilding"));
			this.project
				.application("@ChaliceRoute(\"/\") String level() { return \"new\" + System.getenv(\"LEVEL\"); }");
			assertThat(visitor.get("/")).isEqualTo("200 newdebug");
		}
	}

	@Test
	void requestIsToldWithTheCallThatTheLogNames() throws IOException, InterruptedException {
		try (LocalSession session = start(this.project.options())) {
			Visitor visitor = new Visitor(session);
			visitor.get("/");
			String start = this.events.await("log api_handler START");
			String requestId = start.split(" ")[4];
			assertThat(this.events.await("served / 200")).isEqualTo("served / 200 with [" + requestId + "]");
			visitor.get("/nowhere");
			assertThat(this.events.await("served /nowhere")).isEqualTo("served /nowhere 403 with []");
		}
	}

	@Test
	void debuggerReachesTheNewCodeToo() throws IOException, InterruptedException {
		int port;
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
			port = free.getLocalPort();
		}
		try (LocalSession session = start(this.project.options().withDebugPort(port))) {
			Visitor visitor = new Visitor(session);
			this.events.await("log api_handler Listening for transport dt_socket at address: " + port);
			this.events.clear();
			this.project.view("again");
			assertThat(visitor.get("/")).isEqualTo("200 {\"hello\":\"again\"}");
			this.events.await("log api_handler Listening for transport dt_socket at address: " + port);
			this.project.application("@ChaliceRoute(\"no-slash\") String one() { return \"1\"; }");
			assertThat(visitor.get("/")).isEqualTo("200 {\"hello\":\"again\"}");
			this.events.await("failed Path 'no-slash' of demo.App#one()");
		}
	}

	@Test
	void apiKeysAndStageAreThoseOfTheConfiguration() throws IOException, InterruptedException {
		this.project.write(Configuration.FILE, """
				{"version": "2.0", "app_name": "demo", "local": {"api_keys": ["let-me-in-please-1234"]},
				"stages": {"prod": {"environment_variables": {"GREETING": "good day"}}}}
				""");
		this.project.application("""
				@ChaliceRoute(value = "/", apiKeyRequired = true)
				String index() { return System.getenv("GREETING") + " " + System.getenv("SPRING_PROFILES_ACTIVE"); }
				""");
		try (LocalSession session = start(this.project.options().withStage("prod"))) {
			assertThat(new Visitor(session).get("/")).startsWith("403");
			assertThat(new Visitor(session).get("/", "x-api-key", "let-me-in-please-1234"))
				.isEqualTo("200 good day prod");
		}
	}

	@Test
	void anotherJdkCompilesAndRunsTheApplication() throws IOException, InterruptedException {
		List<Jdk> jdks = Jdks.all();
		assumeThat(jdks).as("SKIPPED: no JDK 25 found beside this one; set JAVA25_HOME to one").hasSizeGreaterThan(1);
		HelloWorldProject other = new HelloWorldProject(this.directory, jdks.get(1));
		try (LocalSession session = LocalSession.start(other.options(), this.events, other)) {
			other.application("@ChaliceRoute(\"/\") String index() { return System.getProperty(\"java.version\"); }");
			assertThat(new Visitor(session).get("/")).startsWith("200 25");
		}
	}

	@Test
	void manyReloadsTakeOneBuildByMaven() throws IOException {
		for (Jdk jdk : Jdks.all()) {
			ProgramResult outcome = new ExternalProgram(List.of(jdk.java().toString(), "-cp",
					System.getProperty("java.class.path"), ReloadTimes.class.getName()), this.directory)
				.run(Duration.ofMinutes(5));
			System.out.println("Java " + jdk.level() + "\n" + outcome.output());
			assertThat(outcome.output()).as(outcome.errors()).contains("median ");
			assertThat(outcome.output()).contains("edits 10 builds 1" + System.lineSeparator(), "warnings []");
		}
	}

	private LocalSession start(LocalOptions options) throws InterruptedException {
		return LocalSession.start(options, this.events, this.project);
	}

}
