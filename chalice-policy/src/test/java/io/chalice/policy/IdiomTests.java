package io.chalice.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
 * Ways to write Java, to use the SDK, to put texts together and to be a Spring
 * application: programs in the folder {@code idioms}, each with what it needs.
 */
class IdiomTests {

	private static final Map<String, Path> CLASSES = new TreeMap<>();

	static Stream<IdiomFile.Case> cases() {
		return IdiomFile.all().stream().flatMap((idiom) -> idiom.cases().stream());
	}

	// one run of the compiler for all of them, and then a class path for each
	@BeforeAll
	static void compile(@TempDir Path folder) throws IOException {
		Fixture fixture = new Fixture(folder);
		List<IdiomFile> idioms = IdiomFile.all();
		idioms.forEach((idiom) -> fixture.sourceIn(idiom.packageName(), "Source", idiom.source()));
		Path classes = fixture.compile();
		for (IdiomFile idiom : idioms) {
			String place = idiom.packageName().replace('.', '/');
			Path root = folder.resolve("roots").resolve(idiom.name());
			Files.createDirectories(root.resolve(place).getParent());
			Files.move(classes.resolve(place), root.resolve(place));
			CLASSES.put(idiom.packageName(), root);
		}
	}

	@ParameterizedTest
	@MethodSource("cases")
	void needsExactlyWhatItCalls(IdiomFile.Case idiom, @TempDir Path folder) {
		Fixture fixture = new Fixture(folder);
		idiom.entryPoints().forEach(fixture::entry);
		idiom.pairs("variable").forEach(fixture::variable);
		idiom.pairs("property").forEach(fixture::property);
		PolicyAnalysis analysis = fixture.analyze(List.of(CLASSES.get(idiom.packageName())));
		assertThat(Fixture.granted(analysis)).as(idiom.name())
			.isEqualTo(new TreeSet<>(idiom.values("expect")).stream()
				.map((line) -> line + "\n")
				.collect(Collectors.joining()));
		// what an idiom does not reach is its point
		assertThat(analysis.warnings()
			.stream()
			.filter((warning) -> warning.kind() != AnalysisWarning.Kind.UNREACHED)
			.map((warning) -> warning.kind().toString())
			.distinct()).as(() -> idiom.name() + analysis.warnings())
			.containsExactlyInAnyOrderElementsOf(idiom.values("warn"));
	}

}
