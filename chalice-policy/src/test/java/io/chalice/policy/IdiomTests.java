package io.chalice.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.chalice.policy.analysis.PolicyAnalysis;
import io.chalice.policy.explain.AnalysisWarning;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ways to write Java, each a file of the folder {@code idioms}: lines that say what is
 * expected, then the source.
 */
class IdiomTests {

	private static final Path FOLDER = Path.of("src/test/resources/io/chalice/policy/idioms");

	private static final Map<String, Path> CLASSES = new TreeMap<>();

	static Stream<String> idioms() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.map((file) -> file.getFileName().toString().replace(".txt", "")).sorted().toList().stream();
		}
	}

	private static String packageOf(String idiom) {
		return "app." + idiom.replace('-', '_');
	}

	private static Map<String, List<String>> headers(String idiom) {
		Map<String, List<String>> headers = new LinkedHashMap<>();
		for (String line : read(idiom).split("\n")) {
			String word = line.substring(0, Math.max(line.indexOf(' '), 0));
			if (!Set.of("expect", "entry", "variable", "property", "warn").contains(word)) {
				return headers;
			}
			headers.computeIfAbsent(word, (key) -> new ArrayList<>()).add(line.substring(word.length() + 1));
		}
		return headers;
	}

	private static String source(String idiom) {
		int lines = headers(idiom).values().stream().mapToInt(List::size).sum();
		return read(idiom).lines().skip(lines).collect(Collectors.joining("\n", "", "\n"));
	}

	private static String read(String idiom) {
		try {
			return Files.readString(FOLDER.resolve(idiom + ".txt"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// one run of the compiler for all of them, and then a class path for each
	@BeforeAll
	static void compile(@TempDir Path folder) throws IOException {
		Fixture fixture = new Fixture(folder);
		for (String idiom : idioms().toList()) {
			fixture.sourceIn(packageOf(idiom), "Source", source(idiom));
		}
		Path classes = fixture.compile();
		for (String idiom : idioms().toList()) {
			String place = packageOf(idiom).replace('.', '/');
			Path root = folder.resolve("roots").resolve(idiom);
			Files.createDirectories(root.resolve(place).getParent());
			Files.move(classes.resolve(place), root.resolve(place));
			CLASSES.put(idiom, root);
		}
	}

	@ParameterizedTest
	@MethodSource("idioms")
	void needsExactlyWhatItCalls(String idiom, @TempDir Path folder) {
		Map<String, List<String>> headers = headers(idiom);
		Fixture fixture = new Fixture(folder);
		headers.getOrDefault("entry", List.of("app.Handler"))
			.forEach((entry) -> fixture.entry(entry.replaceFirst("^app", packageOf(idiom))));
		headers.getOrDefault("variable", List.of())
			.forEach((pair) -> fixture.variable(pair.split("=", 2)[0], pair.split("=", 2)[1]));
		headers.getOrDefault("property", List.of())
			.forEach((pair) -> fixture.property(pair.split("=", 2)[0], pair.split("=", 2)[1]));
		PolicyAnalysis analysis = fixture.analyze(List.of(CLASSES.get(idiom)));
		assertThat(Fixture.granted(analysis))
			.isEqualTo(new TreeSet<>(headers.getOrDefault("expect", List.of())).stream()
				.map((line) -> line + "\n")
				.collect(Collectors.joining()));
		// what an idiom does not reach is its point
		assertThat(analysis.warnings()
			.stream()
			.filter((warning) -> warning.kind() != AnalysisWarning.Kind.UNREACHED)
			.map((warning) -> warning.kind().toString())
			.distinct()).as(() -> analysis.warnings().toString())
			.containsExactlyInAnyOrderElementsOf(headers.getOrDefault("warn", List.of()));
	}

}
