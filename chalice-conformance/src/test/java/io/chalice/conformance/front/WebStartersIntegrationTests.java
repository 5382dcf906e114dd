package io.chalice.conformance.front;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.conformance.deployed.Deployed;
import io.chalice.conformance.deployed.UserProject;
import io.chalice.conformance.suite.CaseRequest;
import io.chalice.event.WarmUp;
import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.rest.RestApi;
import io.chalice.gateway.server.LocalServer;
import io.chalice.gateway.server.ServerOptions;
import io.chalice.model.ApplicationModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Deploys applications that have a web server on their class path, which Lambda does not
 * start: what was uploaded starts, ahead-of-time processing included.
 */
@Tag("full")
class WebStartersIntegrationTests {

	private static final String APPLICATION = """
			package com.example.web;
			import java.util.Map;
			import io.chalice.*;
			import org.springframework.boot.SpringApplication;
			import org.springframework.boot.autoconfigure.SpringBootApplication;
			@SpringBootApplication
			public class WebApplication {
				@ChaliceRoute("/") String index() {
					return Boolean.getBoolean("spring.aot.enabled") ? "aot" : "evaluated";
				}
				@ChaliceFunction("nightly") String nightly(Map<String, Object> event) {
					throw new IllegalStateException("called");
				}
				public static void main(String[] args) { SpringApplication.run(WebApplication.class, args); }
			}
			""";

	private static final String CONFIGURATION = """
			{"version": "2.0", "app_name": "web", "stages": {"dev": {}, "plain": {"aot": false}}}
			""";

	private static final String DEPENDENCY = """
			<dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-%s</artifactId>
			</dependency>
			""";

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	@ParameterizedTest
	@ValueSource(strings = { "webmvc", "webflux", "jetty" })
	void whatIsUploadedStarts(String starter) throws IOException {
		UserProject project = UserProject.create("web-" + starter, DEPENDENCY.formatted(starter), "", CONFIGURATION)
			.write("src/main/java/com/example/web/WebApplication.java", APPLICATION);
		Deployed processed = Deployed.of(project, "dev");
		Deployed evaluated = Deployed.of(project, "plain");
		for (Path java : Stream.concat(Stream.of(JavaHomes.current()), newest()).toList()) {
			answers(java, processed, "aot");
			answers(java, evaluated, "evaluated");
		}
	}

	private static Stream<Path> newest() {
		return JavaHomes.ofVersion(25).filter((home) -> !home.equals(JavaHomes.current())).stream();
	}

	private static void answers(Path java, Deployed deployed, String text) {
		try (PackagedFunctions functions = new PackagedFunctions(java, deployed.task(), deployed.environments(), false);
				LocalServer server = LocalServer.start(ServerOptions.onLoopback(0),
						RestApi.of(deployed.model(), functions, ApiSettings.DEFAULT.withApiKeys(List.of("key"))),
						(served) -> {
						})) {
			assertThat(HttpExchange.send(server.port(), new CaseRequest("GET", "/", null, null, null, null)).text())
				.isEqualTo(text);
			for (String function : List.of(ApplicationModel.API_HANDLER, "nightly")) {
				assertThat(functions.invoke(function, WarmUp.ping(), TIMEOUT)).isInstanceOfSatisfying(
						FunctionResult.Succeeded.class,
						(result) -> assertThat(result.payload()).isEqualTo(WarmUp.answer()));
			}
			assertThat(functions.invoke(ApplicationModel.API_HANDLER,
					"{\"Records\":[{\"eventSource\":\"aws:sqs\"}]}".getBytes(StandardCharsets.UTF_8), TIMEOUT))
				.as("an event of another service")
				.isNotInstanceOf(FunctionResult.Succeeded.class);
		}
	}

}
