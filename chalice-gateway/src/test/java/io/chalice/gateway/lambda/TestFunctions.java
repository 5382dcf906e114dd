package io.chalice.gateway.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import org.crac.Resource;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/**
 * What the tests start: the handlers beside this class, on the Java installations that
 * are found.
 */
final class TestFunctions {

	private static final Path TASK = task();

	private TestFunctions() {
	}

	/**
	 * Returns the runtimes to test with: the oldest and the newest supported feature
	 * version that is installed.
	 */
	static List<JavaRuntime> runtimes() {
		Path current = Path.of(System.getProperty("java.home"));
		Map<Integer, JavaRuntime> found = new TreeMap<>();
		String further = System.getenv("JAVA25_HOME");
		Stream<Path> candidates = Stream.concat(Stream.ofNullable(further).map(Path::of), siblings(current));
		Stream.concat(Stream.of(current), candidates)
			.filter((home) -> Files.isExecutable(home.resolve("bin/java")) && Files.exists(home.resolve("release")))
			.map((home) -> new JavaRuntime(home, interfaceClient(), List.of()))
			.forEach((runtime) -> found.putIfAbsent(version(runtime), runtime));
		found.keySet().retainAll(List.of(17, 25));
		if (found.size() < 2) {
			LoggerFactory.getLogger(TestFunctions.class)
				.error("FUNCTION PROCESSES ARE TESTED ON JAVA {} ONLY: set JAVA25_HOME, or install 17 and 25 side by "
						+ "side", found.keySet());
		}
		return List.copyOf(found.values());
	}

	private static int version(JavaRuntime runtime) {
		try {
			return runtime.featureVersion();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<Path> siblings(Path home) {
		try (Stream<Path> siblings = Files.list(Objects.requireNonNull(home.toRealPath().getParent()))) {
			return siblings.sorted().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<Path> interfaceClient() {
		return Stream.of(Context.class, AWSLambda.class, PojoSerializer.class, SdkInternalThreadLocal.class)
			.map(TestFunctions::location)
			.toList();
	}

	static FunctionConfiguration of(Class<?> handler, JavaRuntime runtime) {
		return FunctionConfiguration.of("test", handler.getName() + "::handleRequest", TASK, runtime)
			.withLimits(256, Duration.ofSeconds(30));
	}

	// beside the compiled classes: JUnit warns about links in its temporary directories
	private static Path task() {
		Path classes = location(CommandHandler.class);
		try {
			Path directory = Files.createTempDirectory(classes.resolveSibling(""), "task-");
			return TaskDirectory.link(directory, List.of(classes, location(Resource.class)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String text(InvocationResult result) {
		return new String(result.payload(), StandardCharsets.UTF_8);
	}

	static byte[] event(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static Path location(Class<?> type) {
		try {
			return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
