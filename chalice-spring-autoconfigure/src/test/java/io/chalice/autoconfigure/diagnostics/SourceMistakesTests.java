package io.chalice.autoconfigure.diagnostics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import com.example.SourceMistakes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

import io.chalice.autoconfigure.TestContexts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the mistakes that can be made with a queue, a bucket or a schedule: what
 * their author reads is compared with a file.
 */
class SourceMistakesTests {

	private static final List<FailureAnalyzer> ANALYZERS = SpringFactoriesLoader.forDefaultResourceLocation()
		.load(FailureAnalyzer.class, (factoryType, name, failure) -> {
		});

	@ParameterizedTest
	@MethodSource("applications")
	void explainsTheMistakeWithTheLineToType(Class<?> application) throws IOException {
		AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
		TestContexts.runner(application).run((context) -> failure.set(context.getStartupFailure()));
		Throwable thrown = failure.get();
		assertThat(thrown).isNotNull();
		FailureAnalysis analysis = ANALYZERS.stream()
			.map((analyzer) -> analyzer.analyze(thrown))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow();
		assertThat("%s\n\n%s\n".formatted(analysis.getDescription(), analysis.getAction()))
			.isEqualTo(expected(application.getSimpleName()));
	}

	static Stream<Class<?>> applications() {
		return Arrays.stream(SourceMistakes.class.getDeclaredClasses())
			.<Class<?>>map((type) -> type)
			.sorted(Comparator.comparing(Class::getSimpleName));
	}

	private static String expected(String name) throws IOException {
		try (InputStream file = SourceMistakes.class.getResourceAsStream("mistakes/" + name + ".txt")) {
			assertThat(file).as("mistakes/%s.txt", name).isNotNull();
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
