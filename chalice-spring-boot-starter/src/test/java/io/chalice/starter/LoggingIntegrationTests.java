package io.chalice.starter;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;

import com.example.hello.HelloApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that other starters change nothing about how an application logs.
 */
class LoggingIntegrationTests {

	@TempDir
	private Path directory;

	@Test
	void otherStartersChangeNothingAboutLogging() throws Exception {
		Logging alone = logging(ClassPaths.ofApplication());
		String withOthers = ClassPaths.ofApplication("spring-boot-starter-validation", "spring-boot-validation",
				"hibernate-validator", "jakarta.validation", "jboss-logging", "classmate", "tomcat-embed-el",
				"spring-boot-starter-cache", "spring-boot-cache", "spring-context-support",
				"spring-boot-starter-logging", "log4j-");
		assertThat(withOthers).contains("hibernate-validator").contains("log4j-to-slf4j");
		assertThat(logging(withOthers)).isEqualTo(alone);
		assertThat(alone.system()).endsWith("LogbackLoggingSystem");
	}

	private Logging logging(String classPath) throws Exception {
		try (ForkedApplication application = ForkedApplication.start(this.directory, classPath, Map.of(),
				HelloApplication.class.getName(), "--server.port=0")) {
			String system = HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create("http://localhost:" + application.port() + "/logging")).build(),
						HttpResponse.BodyHandlers.ofString())
				.body();
			String line = application.out()
				.lines()
				.filter((text) -> text.contains("Started HelloApplication"))
				.findFirst()
				.orElse("");
			assertThat(application.err()).isEmpty();
			return new Logging(system, line.replaceAll("\\d+", "0").replaceAll(" +", " "));
		}
	}

	/**
	 * How an application logs.
	 *
	 * @param system its logging system
	 * @param line a line of its log, without what varies
	 */
	private record Logging(String system, String line) {

	}

}
