package io.chalice.conformance.front;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.chalice.conformance.deployed.Deployed;
import io.chalice.conformance.deployed.UserProject;
import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.lambda.LogEvent;
import io.chalice.model.ApplicationModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts one package with the configuration that it has a record of, and as Spring Boot
 * starts it, and compares what the application sees and logs.
 */
@Tag("full")
class FrozenStartIntegrationTests {

	private static final String CONFIGURATION = """
			{"version": "2.0", "app_name": "seen", "stages": {
			 "dev": {"environment_variables": {"SHOP_REGION": "north"}}}}
			""";

	/**
	 * Decides on how configuration is read, so that nothing may be taken from the record.
	 */
	private static final Map<String, String> ORDINARY = Map.of("SPRING_CONFIG_ON_NOT_FOUND", "fail");

	private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	@Test
	void anApplicationSeesAndLogsWhatItWouldWithoutTheRecord() throws IOException {
		compare(JavaHomes.current(), deployed("seen"));
	}

	@Test
	@ExtendWith(Java25Found.class)
	void anApplicationSeesAndLogsWhatItWouldWithoutTheRecordOnJava25() throws IOException {
		compare(JavaHomes.ofVersion(25).orElseThrow(), deployed("seen25"));
	}

	@Test
	void linesAreJsonWhereTheFunctionIsSetToThat() throws IOException {
		Deployed deployed = deployed("seenjson");
		Map<String, String> json = Map.of("AWS_LAMBDA_LOG_FORMAT", "JSON", "AWS_LAMBDA_LOG_LEVEL", "WARN");
		Seen frozen = start(JavaHomes.current(), deployed, json);
		Map<String, String> variables = new HashMap<>(json);
		variables.putAll(ORDINARY);
		Seen ordinary = start(JavaHomes.current(), deployed, variables);
		assertThat(frozen.kind()).isNotEqualTo(ordinary.kind());
		assertThat(frozen.log()).isEqualTo(ordinary.log());
		assertThat(frozen.log()).hasSize(4)
			.allSatisfy((line) -> assertThat(line).startsWith("{\"timestamp\":\"TIME\",\"level\":\"").endsWith("}"));
		assertThat(frozen.log()).element(0).asString().contains("\"level\":\"DEBUG\",\"message\":\"quiet\"");
		assertThat(frozen.log()).last()
			.asString()
			.contains("\"errorType\":\"java.lang.IllegalStateException\",\"errorMessage\":\"broken\"",
					"\"stackTrace\":\"java.lang.IllegalStateException: broken\\n\\tat com.example.seen");
	}

	private static void compare(Path java, Deployed deployed) {
		Seen frozen = start(java, deployed, Map.of());
		Seen ordinary = start(java, deployed, ORDINARY);
		assertThat(frozen.kind()).contains("\"frozen\"");
		assertThat(ordinary.kind()).contains("\"ordinary\"");
		assertThat(frozen.environment()).isEqualTo(ordinary.environment());
		assertThat(frozen.environment()).contains("profiles dev", "shop.region=north", "shop.size=12",
				"spring.application.name=seen", "class path resource [application.yaml]",
				"class path resource [application-dev.properties]",
				"bound Shop[region=north, size=12, pause=PT3S, colours=[red, green]]");
		assertThat(frozen.log()).isEqualTo(ordinary.log());
		assertThat(frozen.log()).element(0)
			.asString()
			.matches("TIME DEBUG PID --- \\[seen] \\[ {11}main] com\\.example\\.seen\\.Quiet {19}: quiet\\s*");
		assertThat(String.join("\n", frozen.log())).contains("bridged", "IllegalStateException: broken");
	}

	private static Seen start(Path java, Deployed deployed, Map<String, String> more) {
		Map<String, String> variables = new HashMap<>(
				Objects.requireNonNull(deployed.environments().get(ApplicationModel.API_HANDLER)));
		variables.putAll(more);
		Seen seen;
		List<String> log = new CopyOnWriteArrayList<>();
		try (PackagedFunctions functions = new PackagedFunctions(java, deployed.task(),
				Map.of(ApplicationModel.API_HANDLER, variables), false, (line) -> {
					if (line.source() == LogEvent.Source.FUNCTION && !line.text().startsWith("Picked up ")) {
						log.add(line.text());
					}
				})) {
			String environment = call(functions, "/environment");
			String kind = call(functions, "/kind");
			call(functions, "/log");
			seen = new Seen(kind, environment, List.of());
		}
		// what is printed may come after the answer
		return new Seen(seen.kind(), onClassPath(seen.environment()),
				log.stream().map(FrozenStartIntegrationTests::comparable).toList());
	}

	// a function's directory is its class path, where Spring Boot finds each file twice
	private static String onClassPath(String environment) {
		return environment.replaceAll("(URL \\[file:|file \\[)", "class path resource [")
			.replace("optional:file:./", "optional:classpath:/");
	}

	private static String comparable(String line) {
		return TIME.matcher(line).replaceAll("TIME").replaceFirst(" \\d+ --- ", " PID --- ");
	}

	private static String call(PackagedFunctions functions, String path) {
		String event = """
				{"resource": "%1$s", "path": "%1$s", "httpMethod": "GET", "headers": null, "multiValueHeaders": null,
				 "queryStringParameters": null, "multiValueQueryStringParameters": null, "pathParameters": null,
				 "stageVariables": null, "requestContext": {"resourcePath": "%1$s", "httpMethod": "GET"},
				 "body": null, "isBase64Encoded": false}
				""".formatted(path);
		FunctionResult result = functions.invoke(ApplicationModel.API_HANDLER, event.getBytes(StandardCharsets.UTF_8),
				TIMEOUT);
		assertThat(result).isInstanceOf(FunctionResult.Succeeded.class);
		return new String(((FunctionResult.Succeeded) result).payload(), StandardCharsets.UTF_8);
	}

	private static Deployed deployed(String name) throws IOException {
		return Deployed.of(UserProject.create(name, "", "", CONFIGURATION)
			.write("src/main/java/com/example/seen/SeenApplication.java", text("SeenApplication.java"))
			.write("src/main/resources/application.yaml", text("application.yaml"))
			.write("src/main/resources/application-dev.properties", text("application-dev.properties")), "dev");
	}

	private static String text(String name) throws IOException {
		try (InputStream in = Objects
			.requireNonNull(FrozenStartIntegrationTests.class.getResourceAsStream("frozen-start/" + name))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/**
	 * What an application saw and logged.
	 *
	 * @param kind how it was started
	 * @param environment its configuration
	 * @param log its lines
	 */
	private record Seen(String kind, String environment, List<String> log) {
	}

}
