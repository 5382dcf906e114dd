package io.chalice.conformance.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.conformance.deployed.Deployed;
import io.chalice.conformance.deployed.UserProject;
import io.chalice.conformance.front.InterfaceClient;
import io.chalice.conformance.front.JavaHomes;
import io.chalice.gateway.lambda.FunctionConfiguration;
import io.chalice.gateway.lambda.InitializationType;
import io.chalice.gateway.lambda.InvocationResult;
import io.chalice.gateway.lambda.JavaRuntime;
import io.chalice.gateway.lambda.LambdaFunction;
import io.chalice.model.ApplicationModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of a deployed application under the checkpoint protocol of AWS's own runtime
 * interface client. No snapshot is taken: a process goes on from where one would be.
 */
@Tag("full")
@ParameterizedClass(name = "Java {0}")
@ValueSource(ints = { 17, 25 })
class SnapStartIntegrationTests {

	private static final String SOURCES = "src/test/java/io/chalice/conformance/snapshot/";

	private static final String CONFIGURATION = """
			{"version": "2.0", "app_name": "snapshots", "stages": {"prod": {"snap_start": true}, "dev": {}}}""";

	private static final String EVENT = """
			{"resource": "/id", "path": "/id", "httpMethod": "GET", "headers": {}, "requestContext": {}}""";

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final UserProject PROJECT = project();

	private static final Deployed DEPLOYED = deployed("prod");

	@Parameter
	private int java;

	private final List<String> log = new CopyOnWriteArrayList<>();

	private final List<LambdaFunction> functions = new ArrayList<>();

	@AfterEach
	void stop() {
		this.functions.forEach(LambdaFunction::close);
	}

	@Test
	void hooksSurroundTheSnapshotAndNothingElseOfTheApplicationIsCalled() throws Exception {
		LambdaFunction function = start("");
		assertThat(function.prepare()).isEmpty();
		assertThat(seenUntil("connections stop")).containsExactly("connections start", "priming",
				"inner beforeCheckpoint", "outer beforeCheckpoint", "connections stop");
		this.log.clear();
		assertThat(answer(function)).contains("\"statusCode\":200").doesNotContain("frozen").contains(" 1\"");
		assertThat(seenUntil("view")).containsExactly("connections start", "outer afterRestore", "inner afterRestore",
				"middleware", "view");
		assertThat(answer(function)).contains(" 2\"");
	}

	@Test
	void twoStartsDiffer() throws Exception {
		Set<String> answers = new HashSet<>();
		for (int i = 0; i < 2; i++) {
			LambdaFunction function = start("");
			assertThat(function.prepare()).isEmpty();
			answers.add(answer(function));
		}
		assertThat(answers).hasSize(2).noneMatch((answer) -> answer.contains("frozen"));
	}

	@Test
	void hookThatFailsBeforeTheSnapshotFailsThePublishing() throws Exception {
		assertThat(start("inner beforeCheckpoint").prepare()).isPresent();
		assertThat(logged((line) -> line.contains("The SnapStart hook")
				&& line.contains("failed before the snapshot, which is not taken: broken as told")))
			.isTrue();
		assertThat(seen()).doesNotContain("outer beforeCheckpoint");
	}

	@Test
	void hookThatFailsAfterTheStartFailsTheInvocation() throws Exception {
		LambdaFunction function = start("outer afterRestore");
		assertThat(function.prepare()).isEmpty();
		InvocationResult result = function.invoke(EVENT.getBytes(StandardCharsets.UTF_8));
		assertThat(result).isInstanceOf(InvocationResult.InitFailed.class);
		assertThat(logged((line) -> line.contains("The SnapStart hook")
				&& line.contains("failed after the start from the snapshot, and the process ends: broken as told")))
			.isTrue();
		assertThat(seen()).doesNotContain("inner afterRestore", "view");
	}

	@Test
	void firstRequestAfterTheSnapshotLoadsNothingMoreOfTheFramework() throws Exception {
		LambdaFunction function = start("", "-Xlog:class+load:stdout");
		assertThat(function.prepare()).isEmpty();
		assertThat(this.log).anyMatch((line) -> line.contains("] io.chalice.autoconfigure.priming.FrameworkPriming "))
			.anyMatch((line) -> line.contains("] io.chalice.event.rest.RestPayload "));
		this.log.clear();
		assertThat(answer(function)).contains("\"statusCode\":200");
		assertThat(this.log.stream()
			.filter((line) -> line.contains("source:"))
			.filter((line) -> line.contains("] io.chalice.") && !line.contains("conformance"))
			.filter((line) -> !line.contains("Lambda/0x") && !line.contains("$$Lambda"))).isEmpty();
	}

	@Test
	void libraryThatTellsOfSnapshotsIsInThePackageOnlyWhereThereAreAny() throws IOException {
		assertThat(libraries(DEPLOYED)).anyMatch((name) -> name.startsWith("crac-"));
		assertThat(libraries(deployed("dev"))).isNotEmpty().noneMatch((name) -> name.startsWith("crac-"));
	}

	private static List<String> libraries(Deployed deployed) throws IOException {
		try (Stream<Path> files = Files.list(deployed.task().resolve("lib"))) {
			return files.map((file) -> file.getFileName().toString()).toList();
		}
	}

	private LambdaFunction start(String breakage, String... flags) {
		Map<String, String> environment = new HashMap<>(
				DEPLOYED.environments().getOrDefault(ApplicationModel.API_HANDLER, Map.of()));
		environment.put("BREAKAGE", breakage);
		JavaRuntime runtime = new JavaRuntime(JavaHomes.ofVersion(this.java).orElseThrow(), InterfaceClient.jars(),
				List.of(flags));
		LambdaFunction function = LambdaFunction.of(
				FunctionConfiguration
					.of("snapshots", "org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest",
							DEPLOYED.task(), runtime)
					.withEnvironment(environment)
					.withLimits(512, Duration.ofMinutes(1))
					.withInitialization(InitializationType.SNAP_START, Duration.ofMinutes(1)),
				(line) -> this.log.add(line.text()));
		this.functions.add(function);
		return function;
	}

	private List<String> seenUntil(String last) throws InterruptedException {
		logged(("seen " + last)::equals);
		return seen();
	}

	// an answer may arrive before what was printed on its way
	private boolean logged(Predicate<String> line) throws InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (this.log.stream().noneMatch(line) && System.nanoTime() < end) {
			TimeUnit.MILLISECONDS.sleep(10);
		}
		return this.log.stream().anyMatch(line);
	}

	private List<String> seen() {
		return this.log.stream().filter((line) -> line.startsWith("seen ")).map((line) -> line.substring(5)).toList();
	}

	private static String answer(LambdaFunction function) throws InterruptedException {
		InvocationResult result = function.invoke(EVENT.getBytes(StandardCharsets.UTF_8));
		assertThat(result).isInstanceOf(InvocationResult.Success.class);
		return new String(((InvocationResult.Success) result).payload(), StandardCharsets.UTF_8);
	}

	private static UserProject project() {
		try {
			return UserProject.create("snapshots", "", "", CONFIGURATION)
				.write("src/main/java/io/chalice/conformance/snapshot/SnapshotApplication.java",
						Files.readString(Path.of(SOURCES + "SnapshotApplication.java")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Deployed deployed(String stage) {
		try {
			return Deployed.of(PROJECT, stage);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
