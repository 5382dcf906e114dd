package io.chalice.policy.grant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.policy.analysis.TargetStage;
import io.chalice.policy.analysis.ValueLookup;
import io.chalice.policy.callgraph.CallGraph;
import io.chalice.policy.catalog.ActionCatalog;
import io.chalice.policy.catalog.IamAction;
import io.chalice.policy.catalog.RequiredAction;
import io.chalice.policy.catalog.ServiceActions;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.TypeHierarchy;
import io.chalice.policy.explain.AnalysisWarnings;
import io.chalice.policy.sdk.Operation;
import io.chalice.policy.sdk.OperationInput;
import io.chalice.policy.sdk.RequestIndex;
import io.chalice.policy.value.AnalyzedProgram;
import io.chalice.policy.value.InjectedValues;
import io.chalice.policy.value.SdkResults;
import io.chalice.policy.value.SymbolicText;
import io.chalice.policy.value.ValueFacet;
import io.chalice.policy.value.ValueResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks AWS's table of actions and formats of ARNs.
 */
class ResourceTypeTests {

	private static final TargetStage STAGE = new TargetStage("aws", "eu-west-1", "123456789012", ValueLookup.NOTHING,
			ValueLookup.NOTHING, ValueLookup.NOTHING);

	private final ActionCatalog catalog = new ActionCatalog();

	private final ResourceResolver resources = resources(this.catalog);

	private static ResourceResolver resources(ActionCatalog catalog) {
		ClassPath classPath = ClassPath.open(List.of(), List.of(), new AnalysisWarnings());
		CallGraph graph = new CallGraph();
		ValueResolver values = new AnalyzedProgram(classPath, new TypeHierarchy(classPath, new AnalysisWarnings()),
				STAGE, InjectedValues.NONE)
			.values(graph, SdkResults.NONE);
		return new ResourceResolver(catalog, new MemberMatcher(catalog, new RequestIndex(graph, values)));
	}

	private static List<String> prefixes() {
		try (Stream<Path> files = Files
			.list(Path.of(Objects.requireNonNull(ActionCatalog.class.getResource("actions")).toURI()))) {
			return files.map((file) -> file.getFileName().toString().replace(".tsv", "")).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Set<String> arns(ResourceResolver resources, String sdkPackage, IamAction action,
			Map<String, String> members) {
		Set<String> arns = new LinkedHashSet<>();
		RequiredAction need = new RequiredAction(action.prefix(), action.name(), List.of(), false);
		resources.of(Operation.of(sdkPackage, action.name()), names(members), need, STAGE)
			.forEach((arn) -> arns.add(arn.pattern()));
		return arns;
	}

	private static OperationInput names(Map<String, String> members) {
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

	private static List<IamAction> withSeveralTypes(ActionCatalog catalog) {
		List<IamAction> actions = new ArrayList<>();
		for (String prefix : prefixes()) {
			ServiceActions service = Objects.requireNonNull(catalog.service(prefix));
			service.actions()
				.stream()
				.filter((action) -> Math.max(action.required().size(), required(catalog, action).size()) > 1)
				.forEach(actions::add);
		}
		return actions;
	}

	private static Set<String> required(ActionCatalog catalog, IamAction action) {
		Set<String> required = new LinkedHashSet<>(action.required());
		action.types()
			.stream()
			.filter((type) -> catalog.isAdded(action.prefix(), action.name(), type))
			.forEach(required::add);
		return required;
	}

	// whichever of the types is named, the others stay
	@Test
	void everyRequiredTypeIsGrantedWhicheverIsNamed() {
		assertThat(withSeveralTypes(this.catalog)).hasSizeGreaterThanOrEqualTo(1408);
		assertThat(missing(this.catalog, this.catalog)).isEmpty();
	}

	/**
	 * Lists the types that an action needs by one table and is not granted by another.
	 * @param truth the table that says what is needed
	 * @param tested the table that grants
	 * @return actions with the type that is missing
	 */
	static List<String> missing(ActionCatalog truth, ActionCatalog tested) {
		ResourceResolver resources = resources(tested);
		List<String> missing = new ArrayList<>();
		for (IamAction action : withSeveralTypes(truth)) {
			ServiceActions service = Objects.requireNonNull(truth.service(action.prefix()));
			for (String named : required(truth, action)) {
				Map<String, String> members = new LinkedHashMap<>();
				for (String format : service.arns(named)) {
					new ArnFormat(format).variables()
						.forEach((variable) -> members
							.put(Character.toLowerCase(variable.charAt(0)) + variable.substring(1), "some-0123456789"));
				}
				Set<String> arns = arns(resources, action.prefix(), action, members);
				for (String type : required(truth, action)) {
					boolean met = service.arns(type).isEmpty() || arns.contains("*")
							|| truth.isExcluded(action.prefix(), type)
							|| service.arns(type)
								.stream()
								.anyMatch((format) -> arns.stream().anyMatch(new ArnShape(placed(format))::accepts));
					if (!met) {
						missing.add(action.id() + " " + type + " when " + named + " is named: " + arns);
					}
				}
			}
		}
		return missing;
	}

	private static String placed(String format) {
		return format.replace("${Partition}", "aws")
			.replace("${Region}", "eu-west-1")
			.replace("${Account}", "123456789012");
	}

	// what a request may hold instead of what the slot is
	@ParameterizedTest
	@ValueSource(strings = { "arn:aws:events:us-east-1:210987654321:other-thing/of/another:service",
			"https://example.com/a/b", "Shop <shop@example.com>", "s3://bucket/key",
			"*arn:aws:events:us-east-1:210987654321:other-thing/x", "two words", "{\"a\":1}" })
	void noSlotOfAnyFormatIsFilledWithWhatIsNoName(String text) {
		List<String> wrong = new ArrayList<>();
		int slots = 0;
		for (String prefix : prefixes()) {
			ServiceActions service = Objects.requireNonNull(this.catalog.service(prefix));
			for (String format : service.formats()) {
				for (String variable : new ArnFormat(format).variables()) {
					slots++;
					Set<ResourceName> fitted = new ArnVariableCheck(format, service).fit(variable,
							Set.of(ResourceName.literal(text)));
					String arn = new ArnFormat(format).fill(Map.of(variable, fitted), STAGE)
						.stream()
						.map(ArnPattern::pattern)
						.collect(Collectors.joining());
					boolean anything = new ArnShape(format).accepts(text.substring(Math.max(text.indexOf("arn:"), 0)));
					if (!anything && !Set.of("ObjectName", "ObjectPath", "ParameterNameWithoutLeadingSlash")
						.contains(variable) && (arn.contains(text) || arn.indexOf("arn:", 1) > 0)) {
						wrong.add(prefix + " " + format + " " + variable + ": " + arn);
					}
				}
			}
		}
		assertThat(slots).isGreaterThan(3000);
		assertThat(wrong).isEmpty();
	}

	// an id that AWS makes is never what somebody called the thing
	@Test
	void noIdOfAnyFormatIsFilledWithAName() {
		List<String> wrong = new ArrayList<>();
		for (String prefix : prefixes()) {
			ServiceActions service = Objects.requireNonNull(this.catalog.service(prefix));
			for (IamAction action : service.actions()) {
				action.types()
					.stream()
					.flatMap((type) -> service.arns(type).stream())
					.forEach((format) -> new ArnFormat(format).variables()
						.stream()
						.filter((variable) -> isOnlyAnId(variable, service))
						.filter((variable) -> isFilledWithAName(action, format, variable))
						.forEach((variable) -> wrong.add(action.id() + " " + format + " " + variable)));
			}
		}
		assertThat(wrong).isEmpty();
	}

	private static String stem(String variable) {
		return variable.replaceFirst("(Id|ID)$", "");
	}

	private static boolean isOnlyAnId(String variable, ServiceActions service) {
		String other = "${" + stem(variable) + "}";
		return SlotKind.of(variable) == SlotKind.ID
				&& service.formats().stream().noneMatch((one) -> one.contains(other));
	}

	private boolean isFilledWithAName(IamAction action, String format, String variable) {
		String stem = stem(variable);
		String member = stem.isEmpty() ? "name" : Character.toLowerCase(stem.charAt(0)) + stem.substring(1) + "Name";
		return arns(this.resources, action.prefix(), action, Map.of(member, "given-name")).stream()
			.anyMatch((arn) -> "given-name".equals(new ArnShape(placed(format)).variable(variable, arn)));
	}

}
