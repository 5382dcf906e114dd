package io.chalice.policy.grant;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.chalice.policy.analysis.TargetStage;
import io.chalice.policy.analysis.ValueLookup;
import io.chalice.policy.callgraph.CallGraph;
import io.chalice.policy.catalog.ActionCatalog;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.TypeHierarchy;
import io.chalice.policy.explain.AnalysisWarning;
import io.chalice.policy.explain.AnalysisWarnings;
import io.chalice.policy.sdk.Operation;
import io.chalice.policy.sdk.OperationInput;
import io.chalice.policy.sdk.RequestIndex;
import io.chalice.policy.sdk.SigningNames;
import io.chalice.policy.value.AnalyzedProgram;
import io.chalice.policy.value.InjectedValues;
import io.chalice.policy.value.SdkResults;
import io.chalice.policy.value.SymbolicText;
import io.chalice.policy.value.ValueFacet;
import io.chalice.policy.value.ValueResolver;

import static org.assertj.core.api.Assertions.assertThat;

class PermissionMapperTests {

	private static final TargetStage STAGE = new TargetStage("aws", "R", "A", ValueLookup.NOTHING, ValueLookup.NOTHING,
			ValueLookup.NOTHING);

	private final AnalysisWarnings warnings = new AnalysisWarnings();

	private final ActionCatalog catalog = new ActionCatalog();

	@TestFactory
	Stream<DynamicTest> needsWhatAwsDocuments() throws IOException {
		return operations().map((cells) -> DynamicTest.dynamicTest(cells[0] + "." + cells[1] + " " + cells[2],
				() -> assertThat(needs(this.catalog, cells[0], cells[1], cells[2])).as(cells[4]).isEqualTo(cells[3])));
	}

	private static Stream<String[]> operations() throws IOException {
		try (var in = PermissionMapperTests.class.getResourceAsStream("operations.tsv")) {
			return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.map((line) -> line.split("\t", -1));
		}
	}

	// the operations that do not need what AWS documents
	static List<String> wrong(ActionCatalog catalog) throws IOException {
		PermissionMapperTests tests = new PermissionMapperTests();
		return operations().filter((cells) -> !tests.needs(catalog, cells[0], cells[1], cells[2]).equals(cells[3]))
			.map((cells) -> cells[0] + " " + cells[1])
			.distinct()
			.toList();
	}

	@Test
	void assumesTheNameOfAnOperationTheTablesDoNotKnow() {
		assertThat(needs(this.catalog, "s3", "FoldObject", "")).isEqualTo("s3:FoldObject *");
		assertThat(this.warnings.toList()).extracting(AnalysisWarning::kind)
			.containsExactly(AnalysisWarning.Kind.UNKNOWN_OPERATION);
	}

	@Test
	void assumesThePackageOfAServiceNobodyKnows() {
		assertThat(needs(this.catalog, "brandnew", "DoThings", "")).isEqualTo("brandnew:DoThings *");
	}

	@ParameterizedTest
	@CsvSource({ "sfn, CreateStateMachine, states.amazonaws.com", "ecs, RunTask, ecs-tasks.amazonaws.com",
			"lambda, CreateFunction, lambda.amazonaws.com", "scheduler, CreateSchedule, scheduler.amazonaws.com",
			"s3, PutBucketReplication, s3.amazonaws.com" })
	void aRoleIsPassedToOneServiceOnly(String sdkPackage, String operation, String service) {
		assertThat(
				permissionMapper(this.catalog, STAGE).needs(Operation.of(sdkPackage, operation), OperationInput.NONE))
			.filteredOn((needed) -> needed.action().equals("iam:PassRole"))
			.isNotEmpty()
			.allSatisfy((needed) -> assertThat(needed.conditions())
				.containsExactly(Map.entry("iam:PassedToService", service)));
		TargetStage china = new TargetStage("aws-cn", "R", "A", ValueLookup.NOTHING, ValueLookup.NOTHING,
				ValueLookup.NOTHING);
		assertThat(
				permissionMapper(this.catalog, china).needs(Operation.of(sdkPackage, operation), OperationInput.NONE))
			.allSatisfy((needed) -> assertThat(needed.conditions()).isEmpty());
	}

	private String needs(ActionCatalog catalog, String sdkPackage, String operation, String request) {
		return permissionMapper(catalog, STAGE).needs(Operation.of(sdkPackage, operation), names(request))
			.stream()
			.map((needed) -> needed.action() + " " + needed.resource().replaceFirst("^arn:aws:", ""))
			.sorted()
			.collect(Collectors.joining("|"));
	}

	private PermissionMapper permissionMapper(ActionCatalog catalog, TargetStage stage) {
		ClassPath classPath = ClassPath.open(List.of(), List.of(), this.warnings);
		TypeHierarchy hierarchy = new TypeHierarchy(classPath, this.warnings);
		CallGraph graph = new CallGraph();
		ValueResolver values = new AnalyzedProgram(classPath, hierarchy, stage, InjectedValues.NONE).values(graph,
				SdkResults.NONE);
		return new PermissionMapper(catalog, new RequestIndex(graph, values), values, new SigningNames(classPath),
				stage, this.warnings);
	}

	private static OperationInput names(String request) {
		Map<String, String> members = new LinkedHashMap<>();
		for (String pair : request.isEmpty() ? new String[0] : request.split(";")) {
			members.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
		}
		return new OperationInput() {

			@Override
			public Set<String> members() {
				return members.keySet();
			}

			@Override
			public Set<SymbolicText> texts(String member, ValueFacet facet) {
				String text = members.get(member);
				return (text != null) ? Set.of(SymbolicText.known(text, "test")) : Set.of();
			}

		};
	}

}
