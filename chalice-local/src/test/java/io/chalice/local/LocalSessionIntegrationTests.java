package io.chalice.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.project.configuration.Configuration;
import io.chalice.project.fixture.Jdks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Serves an application, in processes, and changes it.
 */
class LocalSessionIntegrationTests {

	private static final String OTHER_ROUTE = """
			@ChaliceRoute("/")
			Map<String, String> index() { return Map.of("hello", "again"); }
			@ChaliceRoute("/other/{name}")
			String other(String name) { return "other " + name; }
			""";

	private static final String RESOURCE = """
			@ChaliceRoute("/")
			String index() throws java.io.IOException {
				try (java.io.InputStream in = App.class.getResourceAsStream("/greeting.txt")) {
					return new String(in.readAllBytes()) + " " + helper();
				}
			}
			private static boolean helper() {
				return App.class.getResource("Helper.class") != null;
			}
			""";

	private final RecordedEvents events = new RecordedEvents();

	private HelloWorldProject project;

	private LocalSession session;

	private Visitor visitor;

	@BeforeEach
	void start(@TempDir Path directory) throws IOException, InterruptedException {
		this.project = new HelloWorldProject(directory, Jdks.own());
		this.session = LocalSession.start(this.project.options(), this.events, this.project);
		this.visitor = new Visitor(this.session);
	}

	@AfterEach
	void close() {
		this.session.close();
	}

	@Test
	void followsTheCode() throws IOException, InterruptedException {
		assertThat(this.events.lines()).contains("serving localhost [/]");
		assertThat(this.visitor.get("/")).isEqualTo("200 {\"hello\":\"world\"}");
		assertThat(this.events.await("log api_handler REPORT")).contains("\tDuration: ", "\tMax Memory Used: ");
		this.project.application(OTHER_ROUTE);
		this.events.await("rebuilding");
		assertThat(this.visitor.get("/other/one")).isEqualTo("200 other one");
		this.events.await("reloaded");
		assertThat(this.events.lines()).contains("rebuilding [App.java]", "routes [/, /other/{name}]");
		this.events.clear();
		this.project.application(OTHER_ROUTE.replace("\"again\");", "\"again\"));"));
		this.events.await("rebuilding");
		assertThat(this.visitor.get("/")).isEqualTo("200 {\"hello\":\"again\"}");
		assertThat(this.events.await("error")).startsWith("error App.java:9 ';' expected");
		this.events.clear();
		this.project.application(OTHER_ROUTE.replace("again", "mended"));
		this.events.await("rebuilding");
		assertThat(this.visitor.get("/")).isEqualTo("200 {\"hello\":\"mended\"}");
		this.events.await("reloaded");
		assertThat(this.events.lines()).noneMatch((line) -> line.startsWith("warning") || line.contains("|-WARN"));
		assertThat(this.project.builds()).isEqualTo(1);
	}

	@Test
	void followsResourcesConfigurationAndBuild() throws IOException, InterruptedException {
		this.project.write("src/main/resources/greeting.txt", "one");
		this.project.write("src/main/java/demo/Helper.java", "package demo; class Helper { }");
		this.project.application(RESOURCE);
		assertThat(this.visitor.get("/")).isEqualTo("200 one true");
		this.project.write("src/main/resources/greeting.txt", "two");
		assertThat(this.visitor.get("/")).isEqualTo("200 two true");
		Files.delete(this.project.file("src/main/java/demo/Helper.java"));
		assertThat(this.visitor.get("/")).isEqualTo("200 two false");
		this.events.await("reloaded");
		this.events.clear();
		this.project.write(Configuration.FILE,
				Configuration.fresh("demo").replace("\"dev\": {}", "\"dev\": {\"lambda_memory_size\": 640}"));
		assertThat(this.visitor.get("/")).isEqualTo("200 two false");
		this.events.awaitContaining("Memory Size: 640 MB");
		this.events.clear();
		this.project.write(Configuration.FILE, "{");
		assertThat(this.visitor.get("/")).isEqualTo("200 two false");
		assertThat(this.events.await("failed")).contains(".chalice/config.json:1:");
		this.project.write(Configuration.FILE, Configuration.fresh("demo"));
		this.project.write("pom.xml",
				Files.readString(this.project.file("pom.xml")).replace("<version>1<", "<version>2<"));
		assertThat(this.visitor.get("/")).isEqualTo("200 two false");
		assertThat(this.project.builds()).isEqualTo(2);
	}

	@Test
	void oldCodeGoesOnWhenTheNewOneDoesNotStart() throws IOException, InterruptedException {
		this.project.application("""
				@ChaliceRoute("/") String one() { return "1"; }
				@ChaliceRoute("/") String two() { return "2"; }
				""");
		assertThat(this.visitor.get("/")).isEqualTo("200 {\"hello\":\"world\"}");
		// what routes prints, and nothing else
		assertThat(this.events.await("failed")).startsWith("failed GET / is answered by both demo.App#")
			.doesNotContain("Exception");
		assertThat(this.events.lines()).filteredOn((line) -> line.startsWith("log "))
			.allMatch((line) -> line.matches("log api_handler (INIT_START|START|END|REPORT) .*"));
		this.project.view("mended");
		assertThat(this.visitor.get("/")).isEqualTo("200 {\"hello\":\"mended\"}");
	}

}
