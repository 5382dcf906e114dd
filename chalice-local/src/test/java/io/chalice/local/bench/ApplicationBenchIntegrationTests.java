package io.chalice.local.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.gateway.lambda.FunctionConfiguration;
import io.chalice.gateway.lambda.JavaRuntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class ApplicationBenchIntegrationTests {

	private static final BenchPlan PLAN = new BenchPlan(2, 20);

	private final Path directory;

	private final List<String> progress = new ArrayList<>();

	ApplicationBenchIntegrationTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@BeforeEach
	void task() throws IOException {
		String name = EchoHandler.class.getName().replace('.', '/') + ".class";
		Path file = this.directory.resolve("task").resolve(name);
		Files.createDirectories(file.resolveSibling(""));
		try (InputStream in = EchoHandler.class.getClassLoader().getResourceAsStream(name)) {
			Files.copy(Objects.requireNonNull(in), file);
		}
	}

	@Test
	void measuresAFunctionAndLeavesNothing() throws IOException {
		BenchEvent event = BenchEvent.of("an answer", "{\"statusCode\": 201}");
		BenchReport report = new ApplicationBench(PLAN, this.progress::add).run(subject(),
				List.of(variant(event, EchoHandler.class.getName())), this.directory.resolve("scratch"));
		VariantFigures figures = report.variants().get(0);
		FunctionFigures function = figures.first();
		assertThat(function.status()).isEqualTo(201);
		assertThat(function.cold().median()).isBetween(function.cold().min(), function.cold().max());
		assertThat(function.init().median()).isPositive().isLessThan(function.cold().max());
		assertThat(function.processor().median()).isPositive();
		assertThat(figures.warm().p50()).isPositive().isLessThanOrEqualTo(figures.warm().p99());
		assertThat(figures.warm().megabytes()).isBetween(10L, 1000L);
		assertThat(figures.classes()).isGreaterThan(400);
		assertThat(figures.libraries()).extracting(LibraryCost::name, LibraryCost::classes)
			.containsExactly(tuple(LibraryIndex.APPLICATION, 1));
		assertThat(figures.phases()).extracting(StartPhase::share)
			.satisfies((shares) -> assertThat(shares.stream().mapToDouble(Double::doubleValue).sum()).isBetween(0.99,
					1.01));
		assertThat(this.progress).containsExactly("Starts, which do not count yet", "Starts, 1 of 2", "Starts, 2 of 2",
				"default: 20 warm requests", "default: the classes of a start");
		try (Stream<Path> left = Files.list(this.directory.resolve("scratch"))) {
			assertThat(left).isEmpty();
		}
		assertThat(ProcessHandle.current().children().map((child) -> child.info().commandLine().orElse("")))
			.noneMatch((line) -> line.contains("AWSLambda"));
	}

	@Test
	void functionThatFailsIsToldWithItsReason() {
		BenchVariant variant = variant(BenchEvent.of("nothing", ""), EchoHandler.class.getName());
		assertThatExceptionOfType(BenchFailedException.class)
			.isThrownBy(() -> new ApplicationBench(PLAN, this.progress::add).run(subject(), List.of(variant),
					this.directory.resolve("scratch")))
			.withMessageStartingWith("Function echo cannot be measured (default): ")
			.withMessageContaining("There is no event");
	}

	private BenchVariant variant(BenchEvent event, String handler) {
		List<Path> client = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.map(Path::of)
			.filter((jar) -> jar.getFileName()
				.toString()
				.matches("(aws-lambda-java-(core|runtime-interface-client|serialization)|utils-lite|annotations)-.*"))
			.toList();
		JavaRuntime runtime = JavaRuntime.current(client);
		FunctionConfiguration configuration = FunctionConfiguration.of("echo", handler, this.directory.resolve("task"),
				runtime);
		return new BenchVariant("default", "as it is", 1, List.of(new BenchTarget("echo", configuration, event)));
	}

	private static BenchSubject subject() {
		return new BenchSubject("echo", "dev", "java17", 128, "us-east-1", FiguresFixture.PRICE,
				new BenchJdk(Path.of(System.getProperty("java.home")), "17", "", 17));
	}

}
