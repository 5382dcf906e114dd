package io.chalice.conformance.front;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.chalice.conformance.deployed.Deployed;
import io.chalice.conformance.deployed.UserProject;
import io.chalice.conformance.suite.CaseRequest;
import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.rest.RestApi;
import io.chalice.gateway.server.LocalServer;
import io.chalice.gateway.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Deploys one project to several stages, one after the other in the same directory, and
 * asks what was uploaded which beans it has.
 */
@Tag("full")
class StagesIntegrationTests {

	private static final String APPLICATION = """
			package com.example.parts;
			import java.util.*;
			import java.util.function.Supplier;
			import io.chalice.*;
			import org.springframework.boot.SpringApplication;
			import org.springframework.boot.autoconfigure.SpringBootApplication;
			import org.springframework.boot.autoconfigure.condition.*;
			import org.springframework.context.annotation.*;
			import org.springframework.stereotype.Component;
			@SpringBootApplication
			public class PartsApplication {
				record Part(String name) { }
				@Bean Part always() { return new Part("always"); }
				@Bean @Profile("dev") Part dev() { return new Part("dev"); }
				@Bean @Profile("prod") Part prod() { return new Part("prod"); }
				@Bean @ConditionalOnProperty("shop.feature") Part feature() { return new Part("feature"); }
				@Bean @ConditionalOnMissingClass("io.chalice.gateway.Gateway") Part lean() { return new Part("lean"); }
				@Component static class Views {
					private final List<Part> parts;
					Views(List<Part> parts) { this.parts = parts; }
					@ChaliceRoute("/") String parts() {
						return String.join(",", this.parts.stream().map(Part::name).toList())
								+ (Boolean.getBoolean("spring.aot.enabled") ? " aot" : " evaluated");
					}
					@ChaliceFunction("nightly") String nightly(Map<String, Object> event) { return parts(); }
					@ChaliceFunction("weekly") String weekly(Map<String, Object> event) { return parts(); }
				}
				public static void main(String[] args) { SpringApplication.run(PartsApplication.class, args); }
			}
			""";

	/** As a project has it that is also made into a native image. */
	private static final String PROCESSING = "<executions><execution><goals><goal>process-aot</goal></goals>"
			+ "</execution>" + "</executions>";

	private static final String CONFIGURATION = """
			{"version": "2.0", "app_name": "parts", "stages": {"dev": {},
			 "prod": {"environment_variables": {"SHOP_FEATURE": "true"}, "lambda_functions": {
			   "nightly": {"environment_variables": {"SPRING_PROFILES_ACTIVE": "dev"}},
			   "weekly": {"environment_variables": {"TABLE": "weekly"}}}},
			 "plain": {"aot": false, "environment_variables": {"SPRING_PROFILES_ACTIVE": "prod"}}}}
			""";

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	@Test
	void everyStageHasItsOwnBeans() throws IOException {
		UserProject project = UserProject.create("parts", "", PROCESSING, CONFIGURATION)
			.write("src/main/java/com/example/parts/PartsApplication.java", APPLICATION);
		Deployed dev = Deployed.of(project, "dev");
		Deployed prod = Deployed.of(project, "prod");
		Deployed plain = Deployed.of(project, "plain");
		assertThat(record(dev)).contains("profiles=dev\nstage=dev\n");
		assertThat(record(prod)).contains("profiles=prod\nstage=prod\n");
		assertThat(plain.task().resolve("META-INF/chalice")).doesNotExist();
		assertThat(plain.task()).isDirectoryNotContaining("glob:**__*");
		assertThat(Deployed.of(project, "dev").sha256()).as("the stage is processed again, with the same result")
			.isEqualTo(dev.sha256());
		assertThat(dev.notes()).isEmpty();
		assertThat(prod.notes()).singleElement()
			.asString()
			.contains("nightly", "starts without ahead-of-time processing");
		answers(dev, "always,dev,lean aot", "always,dev,lean aot", "always,dev,lean aot");
		answers(prod, "always,prod,feature,lean aot", "always,dev,feature,lean evaluated",
				"always,prod,feature,lean aot");
		answers(plain, "always,prod,lean evaluated", "always,prod,lean evaluated", "always,prod,lean evaluated");
	}

	private static String record(Deployed deployed) throws IOException {
		return Files.readString(deployed.task().resolve("META-INF/chalice/aot.properties"));
	}

	private static void answers(Deployed deployed, String route, String nightly, String weekly) {
		Path java = JavaHomes.current();
		try (PackagedFunctions functions = new PackagedFunctions(java, deployed.task(), deployed.environments(), false);
				LocalServer server = LocalServer.start(ServerOptions.onLoopback(0),
						RestApi.of(deployed.model(), functions, ApiSettings.DEFAULT.withApiKeys(List.of("key"))),
						(served) -> {
						})) {
			assertThat(HttpExchange.send(server.port(), new CaseRequest("GET", "/", null, null, null, null)).text())
				.isEqualTo(route);
			assertThat(call(functions, "nightly")).isEqualTo('"' + nightly + '"');
			assertThat(call(functions, "weekly")).isEqualTo('"' + weekly + '"');
		}
	}

	private static String call(PackagedFunctions functions, String name) {
		FunctionResult result = functions.invoke(name, "{}".getBytes(StandardCharsets.UTF_8), TIMEOUT);
		assertThat(result).isInstanceOf(FunctionResult.Succeeded.class);
		return new String(((FunctionResult.Succeeded) result).payload(), StandardCharsets.UTF_8);
	}

}
