package io.chalice.conformance.front;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.conformance.deployed.Deployed;
import io.chalice.conformance.deployed.UserProject;
import io.chalice.gateway.FunctionResult;
import io.chalice.model.ApplicationModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts the classes that the hello world loads until its first response, which is what
 * most of a cold start is spent on. The published counts are in
 * {@code loaded-classes.properties}; more by three per cent is a defect.
 */
@Tag("full")
class LoadedClassesIntegrationTests {

	private static final double MOST = 1.03;

	private static final String OPTIONS = "JAVA_TOOL_OPTIONS";

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private static final String EVENT = """
			{"resource": "/", "path": "/", "httpMethod": "GET", "headers": {"Accept": "*/*"},
			 "multiValueHeaders": {"Accept": ["*/*"]}, "queryStringParameters": null,
			 "multiValueQueryStringParameters": null, "pathParameters": null, "stageVariables": null,
			 "requestContext": {"resourcePath": "/", "httpMethod": "GET", "path": "/", "stage": "dev"},
			 "body": null, "isBase64Encoded": false}
			""";

	@Test
	void theFirstResponseLoadsNoMoreClassesThanPublished(@TempDir Path directory) throws IOException {
		assertThat(loaded(JavaHomes.current(), directory)).as("classes of Java 17")
			.isLessThan((int) (published("java17") * MOST));
	}

	@Test
	@ExtendWith(Java25Found.class)
	void theFirstResponseLoadsNoMoreClassesThanPublishedOnJava25(@TempDir Path directory) throws IOException {
		assertThat(loaded(JavaHomes.ofVersion(25).orElseThrow(), directory)).as("classes of Java 25")
			.isLessThan((int) (published("java25") * MOST));
	}

	private static int published(String java) throws IOException {
		Properties counts = new Properties();
		try (InputStream in = Objects
			.requireNonNull(LoadedClassesIntegrationTests.class.getResourceAsStream("loaded-classes.properties"))) {
			counts.load(in);
		}
		return Integer.parseInt(Objects.requireNonNull(counts.getProperty(java)));
	}

	private static int loaded(Path javaHome, Path directory) throws IOException {
		Deployed deployed = deployed();
		Path log = directory.resolve("classes.log");
		Map<String, Map<String, String>> environments = new HashMap<>();
		deployed.environments().forEach((name, environment) -> {
			Map<String, String> variables = new HashMap<>(environment);
			variables.merge(OPTIONS, "-Xlog:class+load:file=" + log, (aot, logging) -> aot + " " + logging);
			environments.put(name, variables);
		});
		try (PackagedFunctions functions = new PackagedFunctions(javaHome, deployed.task(), environments, false)) {
			FunctionResult result = functions.invoke(ApplicationModel.API_HANDLER,
					EVENT.getBytes(StandardCharsets.UTF_8), TIMEOUT);
			assertThat(result).isInstanceOf(FunctionResult.Succeeded.class);
			assertThat(new String(((FunctionResult.Succeeded) result).payload(), StandardCharsets.UTF_8))
				.contains("{\\\"hello\\\":\\\"world\\\"}");
			try (Stream<String> lines = Files.lines(log)) {
				int count = (int) lines.filter((line) -> line.contains(" source: ")).count();
				System.out.printf("%s loads %d classes until its first response%n", javaHome.getFileName(), count);
				assertThat(count).as("classes in %s", log).isGreaterThan(1000);
				return count;
			}
		}
	}

	private static Deployed deployed() throws IOException {
		Path sample = Path.of("..", "samples", "helloworld").toAbsolutePath().normalize();
		return Deployed
			.of(UserProject.create("loadedclasses", "", "", Files.readString(sample.resolve(".chalice/config.json")))
				.copy(sample.resolve("src/main"), "src/main"), "dev");
	}

}
