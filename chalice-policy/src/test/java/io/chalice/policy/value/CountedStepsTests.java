package io.chalice.policy.value;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.tree.MethodNode;

import io.chalice.policy.GeneratedProgram;
import io.chalice.policy.analysis.TargetStage;
import io.chalice.policy.analysis.ValueLookup;
import io.chalice.policy.callgraph.CallGraph;
import io.chalice.policy.callgraph.CallGraphBuilder;
import io.chalice.policy.callgraph.ReachReason;
import io.chalice.policy.callgraph.SdkCall;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.ClassUnit;
import io.chalice.policy.classpath.TypeHierarchy;
import io.chalice.policy.classpath.TypeHierarchy.Declared;
import io.chalice.policy.explain.AnalysisWarnings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The steps that the search for one value of a generated program takes, counted.
 */
class CountedStepsTests {

	private static final TargetStage STAGE = new TargetStage("aws", "eu-west-1", "123456789012", ValueLookup.NOTHING,
			ValueLookup.NOTHING, ValueLookup.NOTHING);

	static Stream<GeneratedProgram> programs() {
		return Stream.of(new GeneratedProgram(2_000, 1, 1), new GeneratedProgram(40, 2, 1),
				new GeneratedProgram(12, 12, 1), new GeneratedProgram(3, 1_000, 1),
				GeneratedProgram.ofTexts(10_000, 20));
	}

	@ParameterizedTest
	@MethodSource("programs")
	void theWorstTakesNoMoreThanItMay(GeneratedProgram program, @TempDir Path folder) {
		assertBounded(program, folder);
	}

	@ParameterizedTest
	@ValueSource(longs = { 21, 22, 23, 24, 25, 26, 27, 28 })
	void noneThatChanceMakesTakesMore(long seed, @TempDir Path folder) {
		assertBounded(new GeneratedProgram(new Random(seed), 200, 8), folder);
	}

	// once with the calls kept apart, and once more with them taken together
	private static void assertBounded(GeneratedProgram program, Path folder) {
		program.write(folder);
		AnalysisWarnings warnings = new AnalysisWarnings();
		List<Path> libraries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> entry.endsWith(".jar") && entry.contains("dynamodb"))
			.map(Path::of)
			.toList();
		try (ClassPath classPath = ClassPath.open(List.of(folder), libraries, List.of("gen/Main"), warnings)) {
			TypeHierarchy hierarchy = new TypeHierarchy(classPath, warnings);
			CallGraphBuilder builder = new CallGraphBuilder(classPath, hierarchy, (type, declarer) -> false,
					ValueLookup.NOTHING, warnings);
			ClassUnit main = Objects.requireNonNull(classPath.find("gen/Main"));
			MethodNode run = Objects.requireNonNull(main.method("run", "(Ljava/lang/String;)V"));
			builder.enter(new Declared(main, run), new ReachReason(null, "test"));
			CallGraph graph = builder.follow();
			ValueResolver values = new AnalyzedProgram(classPath, hierarchy, STAGE, InjectedValues.NONE).values(graph,
					SdkResults.NONE);
			SdkCall named = graph.sdkCalls()
				.stream()
				.filter((call) -> call.target().name().equals("tableName"))
				.findFirst()
				.orElseThrow();
			Set<SymbolicText> texts = values.texts(named.site(), 1, ValueFacet.VALUES);
			assertThat(texts).isNotEmpty().hasSizeLessThanOrEqualTo(48);
			assertThat(values.steps()).isPositive().isLessThanOrEqualTo(2 * StepBudget.MOST_STEPS);
		}
	}

}
