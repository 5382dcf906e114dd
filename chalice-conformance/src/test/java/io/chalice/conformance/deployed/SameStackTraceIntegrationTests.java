package io.chalice.conformance.deployed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.chalice.conformance.front.InterfaceClient;
import io.chalice.conformance.front.Java25Found;
import io.chalice.conformance.front.JavaHomes;
import io.chalice.deployer.cloud.FunctionAnswer;
import io.chalice.deployer.cloud.LogPage;
import io.chalice.deployer.cloud.LoggedEvent;
import io.chalice.deployer.cloud.TransientException;
import io.chalice.deployer.graph.ConfiguredStage;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.iam.PolicySource;
import io.chalice.deployer.invoke.ThrownError;
import io.chalice.deployer.logs.LogReader;
import io.chalice.deployer.logs.LogSelection;
import io.chalice.deployer.logs.LogSource;
import io.chalice.deployer.logs.ReadingListener;
import io.chalice.deployer.logs.RenderedEntry;
import io.chalice.deployer.verify.LocalInvocation;
import io.chalice.gateway.lambda.JavaRuntime;
import io.chalice.project.Project;
import io.chalice.project.build.ApplicationBuild;
import io.chalice.project.build.DeployableApplication;
import io.chalice.project.configuration.Configuration;
import io.chalice.project.configuration.StageConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code invoke} tells of a failure, and what {@code logs} tells of the same.
 */
@Tag("full")
@ExtendWith(Java25Found.class)
class SameStackTraceIntegrationTests {

	private static final String APPLICATION = """
			package demo;
			import io.chalice.ChaliceFunction;
			import org.springframework.boot.SpringApplication;
			import org.springframework.boot.autoconfigure.SpringBootApplication;
			@SpringBootApplication
			public class App {
				@ChaliceFunction("order")
				String order(String event) {
					try {
						return stored(event);
					}
					catch (java.io.IOException ex) {
						throw new IllegalStateException("The order is lost", ex);
					}
				}
				private String stored(String event) throws java.io.IOException {
					throw new java.io.IOException("The table is gone");
				}
				public static void main(String[] args) { SpringApplication.run(App.class, args); }
			}
			""";

	private static final Instant START = Instant.parse("2026-11-29T12:00:00Z");

	private final UserProject project;

	SameStackTraceIntegrationTests() throws IOException {
		this.project = UserProject.create("traced", "", "", """
				{"version": "2.0", "app_name": "traced", "stages": {"dev": {"lambda_runtime": "java17"}}}
				""").write("src/main/java/demo/App.java", APPLICATION);
	}

	static Stream<Path> javaHomes() {
		return Stream.of(JavaHomes.ofVersion(17).orElseGet(JavaHomes::current), JavaHomes.ofVersion(25).orElseThrow());
	}

	@ParameterizedTest
	@MethodSource("javaHomes")
	void logsShowTheStackTraceThatInvokeShows(Path javaHome) {
		FunctionAnswer answer = invoke(javaHome);
		assertThat(answer.error()).as(answer.payload()).isNotNull();
		List<String> trace = ThrownError.of(answer.payload()).trace(answer.log());
		assertThat(trace).first().isEqualTo("java.lang.IllegalStateException: The order is lost");
		assertThat(trace).as(answer.log())
			.contains("\tat demo.App.order(App.java:13)", "Caused by: java.io.IOException: The table is gone",
					"\tat demo.App.stored(App.java:17)");
		assertThat(logged(answer.log())).containsSequence(trace);
	}

	private FunctionAnswer invoke(Path javaHome) {
		Project found = Project.find(this.project.directory());
		StageConfiguration stage = Configuration.read(this.project.directory()).stage("dev");
		DeployableApplication application = ApplicationBuild.prepare(found, System.getenv()).build(stage);
		DeploymentRequest request = new DeploymentRequest(application.model(),
				ConfiguredStage.settings(stage, application.project(), application.model()), application.artifact(),
				PolicySource.impliedOnly());
		return new LocalInvocation(found.workDirectory(), new JavaRuntime(javaHome, InterfaceClient.jars(), List.of()),
				System.getenv())
			.run(request, stage, "order", "\"7\"".getBytes(StandardCharsets.UTF_8));
	}

	// each line an event, which is how CloudWatch splits what is printed
	private static List<String> logged(String log) {
		List<String> printed = log.lines().toList();
		List<LoggedEvent> events = IntStream.range(0, printed.size())
			.mapToObj((i) -> new LoggedEvent("e" + i, "stream", START.plusMillis(i), printed.get(i) + "\n"))
			.toList();
		List<String> lines = new ArrayList<>();
		LogSource source = LogSource.ofFunction("order", "traced-dev-order");
		LogReader.of((window, token) -> new LogPage(events, null), new ReadingListener() {

			@Override
			public void missing(LogSource missing) {
				throw new AssertionError(missing);
			}

			@Override
			public void interrupted(TransientException reason) {
				throw reason;
			}

			@Override
			public void resumed() {
				throw new AssertionError();
			}

		}).read(new LogSelection(List.of(source), START, null, ""), (entry) -> {
			RenderedEntry rendered = RenderedEntry.of(entry);
			lines.add(rendered.text());
			lines.addAll(rendered.more());
		});
		return lines;
	}

}
