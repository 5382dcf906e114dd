package io.chalice.policy;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.policy.analysis.PolicyAnalysis;
import io.chalice.policy.explain.AnalysisWarning;
import io.chalice.policy.explain.Grant;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Programs that nobody wrote: class files with deep chains of calls, wide joins,
 * recursion through generic interfaces and thousands of texts, from a seed. Whatever they
 * do, the analysis grants the table that they use, by its name or as a wildcard with a
 * warning, and takes no more steps than it may.
 */
class GeneratedProgramTests {

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })
	void whatIsGrantedCoversWhatRuns(long seed, @TempDir Path folder) {
		GeneratedProgram program = new GeneratedProgram(new Random(seed), 60, 6);
		PolicyAnalysis analysis = analyze(program, folder);
		assertThat(granted(analysis)).isNotEmpty()
			.anySatisfy((resource) -> assertThat(resource).matches(".*:table/(\\*|[^*].*)"));
		for (String table : program.tables()) {
			assertThat(granted(analysis)).as("table %s of seed %d", table, seed)
				.anySatisfy((resource) -> assertThat("arn:aws:dynamodb:eu-west-1:123456789012:table/" + table)
					.matches(resource.replace(".", "\\.").replace("*", ".*")));
		}
		assertWarned(analysis);
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 2000 })
	void aChainThatIsDeeperThanIsFollowed(int depth, @TempDir Path folder) {
		PolicyAnalysis analysis = analyze(new GeneratedProgram(depth, 1, 1), folder);
		assertThat(granted(analysis)).containsExactly("arn:aws:dynamodb:eu-west-1:123456789012:table/*");
		assertWarned(analysis);
	}

	@ParameterizedTest
	@ValueSource(ints = { 100, 1000 })
	void aJoinThatIsWiderThanIsFollowed(int width, @TempDir Path folder) {
		PolicyAnalysis analysis = analyze(new GeneratedProgram(3, width, 1), folder);
		assertThat(granted(analysis)).containsExactly("arn:aws:dynamodb:eu-west-1:123456789012:table/*");
		assertWarned(analysis);
	}

	@ParameterizedTest
	@ValueSource(ints = { 10_000 })
	void thousandsOfTexts(int texts, @TempDir Path folder) {
		PolicyAnalysis analysis = analyze(GeneratedProgram.ofTexts(texts, 20), folder);
		assertThat(granted(analysis)).containsExactly("arn:aws:dynamodb:eu-west-1:123456789012:table/*");
		assertWarned(analysis);
	}

	private static List<String> granted(PolicyAnalysis analysis) {
		return analysis.grants().stream().map(Grant::resource).toList();
	}

	private static void assertWarned(PolicyAnalysis analysis) {
		boolean wildcard = granted(analysis).stream().anyMatch((resource) -> resource.contains("*"));
		assertThat(analysis.warnings().stream().anyMatch((one) -> one.kind() == AnalysisWarning.Kind.UNRESOLVED_NAME))
			.isEqualTo(wildcard);
	}

	private static PolicyAnalysis analyze(GeneratedProgram program, Path folder) {
		Path classes = folder.resolve("classes");
		program.write(classes);
		return new Fixture(folder).entry("gen.Main#run").analyze(List.of(classes));
	}

}
