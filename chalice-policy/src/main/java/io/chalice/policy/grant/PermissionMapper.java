package io.chalice.policy.grant;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.analysis.TargetStage;
import io.chalice.policy.catalog.ActionCatalog;
import io.chalice.policy.catalog.ActionRule;
import io.chalice.policy.catalog.IamAction;
import io.chalice.policy.catalog.RequiredAction;
import io.chalice.policy.catalog.ServiceActions;
import io.chalice.policy.explain.AnalysisWarning;
import io.chalice.policy.explain.AnalysisWarnings;
import io.chalice.policy.sdk.Operation;
import io.chalice.policy.sdk.OperationInput;
import io.chalice.policy.sdk.OperationUse;
import io.chalice.policy.sdk.RequestIndex;
import io.chalice.policy.sdk.RequestSource;
import io.chalice.policy.sdk.SigningNames;
import io.chalice.policy.value.ValueResolver;

/**
 * Maps the operations of an application to actions on ARNs.
 */
public final class PermissionMapper {

	private static final SortedMap<String, String> NO_CONDITIONS = Collections.emptySortedMap();

	private final ActionCatalog catalog;

	private final TargetStage stage;

	private final @Nullable InputResolver inputs;

	private final UnaryOperator<String> signingNames;

	private final MemberMatcher memberMatcher;

	private final ResourceResolver resources;

	private final RuleMatcher ruleMatcher;

	private final ImpliedNeeds implied;

	private final ServiceKeys keys;

	private final DirectoryBuckets directoryBuckets;

	private final AnalysisWarnings warnings;

	/**
	 * Creates a mapper.
	 * @param catalog the tables
	 * @param requests the requests that are built
	 * @param values resolves the names of tables that objects stand for
	 * @param signingNames what the user's own SDK says of services the tables do not know
	 * @param stage where the application will run
	 * @param warnings receives what could not be decided
	 */
	public PermissionMapper(ActionCatalog catalog, RequestIndex requests, ValueResolver values,
			SigningNames signingNames, TargetStage stage, AnalysisWarnings warnings) {
		this(catalog, requests, new InputResolver(requests, values, stage), signingNames::find, stage, warnings);
	}

	/**
	 * Creates a mapper of calls that were seen, whatever code they came from.
	 * @param catalog the tables
	 * @param requests the request of the call, and the structures in it
	 * @param stage where the call went
	 * @param warnings receives what could not be decided
	 */
	public PermissionMapper(ActionCatalog catalog, RequestSource requests, TargetStage stage,
			AnalysisWarnings warnings) {
		this(catalog, requests, null, UnaryOperator.identity(), stage, warnings);
	}

	private PermissionMapper(ActionCatalog catalog, RequestSource requests, @Nullable InputResolver inputs,
			UnaryOperator<String> signingNames, TargetStage stage, AnalysisWarnings warnings) {
		this.catalog = catalog;
		this.stage = stage;
		this.inputs = inputs;
		this.signingNames = signingNames;
		this.memberMatcher = new MemberMatcher(catalog, requests);
		this.resources = new ResourceResolver(catalog, this.memberMatcher);
		this.ruleMatcher = new RuleMatcher(this.memberMatcher);
		this.implied = new ImpliedNeeds(catalog, requests, this.memberMatcher, this.ruleMatcher);
		this.keys = new ServiceKeys(catalog);
		this.directoryBuckets = new DirectoryBuckets(catalog, stage);
		this.warnings = warnings;
	}

	/**
	 * Maps a use of an operation.
	 * @param use the operation and where it is called
	 * @return what it needs, nothing when it needs no permission
	 */
	public Set<Needed> needs(OperationUse use) {
		InputResolver known = Objects.requireNonNull(this.inputs, "made for calls that were seen");
		Set<Needed> needed = new LinkedHashSet<>();
		for (OperationInput input : known.inputs(use)) {
			for (TargetStage place : known.destinations(use, input)) {
				needed.addAll(needs(use.operation(), input, place));
			}
		}
		return needed;
	}

	/**
	 * Maps an operation asked with certain names.
	 * @param operation the operation
	 * @param input what it is asked with
	 * @return what it needs, nothing when it needs no permission
	 */
	public Set<Needed> needs(Operation operation, OperationInput input) {
		return needs(operation, input, this.stage);
	}

	private Set<Needed> needs(Operation operation, OperationInput input, TargetStage place) {
		Set<Needed> needed = new LinkedHashSet<>();
		for (RequiredAction need : actions(operation, input)) {
			add(operation, input, need, place, needed);
		}
		for (RequiredAction need : this.implied.of(operation, input, action(operation))) {
			add(operation, input, need, place, needed);
		}
		return needed;
	}

	private void add(Operation operation, OperationInput input, RequiredAction need, TargetStage place,
			Set<Needed> needed) {
		for (ArnPattern arn : this.resources.of(operation, input, need, place)) {
			Needed one = bind(operation, input, need, arn);
			if (one != null) {
				needed.add(one);
				for (String hole : arn.holes()) {
					this.warnings.add(AnalysisWarning.Kind.UNRESOLVED_NAME, one.action(),
							"The resource of " + one.action() + " depends on " + hole
									+ ", which is not known; its ARN has a wildcard: " + one.resource());
				}
			}
		}
	}

	private @Nullable Needed bind(Operation operation, OperationInput input, RequiredAction need, ArnPattern arn) {
		String action = need.prefix() + ":" + need.action();
		String pattern = arn.pattern();
		if (action.startsWith("kms:")) {
			ServiceKeys.Bound bound = this.keys.bind(operation, pattern);
			return this.keys.isOfService(operation, pattern) ? null
					: new Needed(action, bound.arn(), bound.conditions(), arn.origins());
		}
		if (DirectoryBuckets.isOne(action, pattern)) {
			String owner = BucketOwners.account(input, need);
			return new Needed(this.directoryBuckets.action(action, pattern),
					this.directoryBuckets.arn(pattern, (owner != null) ? owner : this.stage.account()), NO_CONDITIONS,
					arn.origins());
		}
		if (operation.sdkPackage().equals("s3") && action.startsWith("s3:") && !pattern.equals("*")) {
			return new Needed(action, pattern, BucketOwners.condition(BucketOwners.account(input, need)),
					arn.origins());
		}
		return new Needed(action, pattern, action.equals("iam:PassRole") ? passedTo(operation) : NO_CONDITIONS,
				arn.origins());
	}

	private @Nullable IamAction action(Operation operation) {
		String prefix = this.catalog.prefix(operation.sdkPackage());
		ServiceActions service = (prefix != null) ? this.catalog.service(prefix) : null;
		return (service != null) ? service.action(operation.name()) : null;
	}

	// elsewhere some services have principals of another form
	private SortedMap<String, String> passedTo(Operation operation) {
		String service = this.catalog.passedTo(operation.sdkPackage(), operation.name());
		boolean usual = !this.stage.partition().startsWith("aws-") || this.stage.partition().equals("aws-us-gov");
		return (service != null && usual) ? new TreeMap<>(Map.of("iam:PassedToService", service)) : NO_CONDITIONS;
	}

	private List<RequiredAction> actions(Operation operation, OperationInput input) {
		List<ActionRule> rules = this.catalog.rules(operation.sdkPackage(), operation.name());
		List<RequiredAction> needs = new ArrayList<>();
		if (rules != null) {
			for (ActionRule rule : this.ruleMatcher.holding(rules, operation, input)) {
				needs.addAll(rule.needs());
			}
			return needs;
		}
		String prefix = this.catalog.prefix(operation.sdkPackage());
		if (prefix == null) {
			prefix = this.signingNames.apply(operation.sdkPackage());
			this.warnings.add(AnalysisWarning.Kind.UNKNOWN_OPERATION, operation.toString(),
					"The tables do not know the service of " + operation + "; its SDK signs as " + prefix + ".");
		}
		ServiceActions service = this.catalog.service(prefix);
		IamAction action = (service != null) ? service.action(operation.name()) : null;
		if (action != null) {
			needs.add(new RequiredAction(prefix, action.name(), List.of(), false));
			return needs;
		}
		RequiredAction byVerb = prefix.equals("apigateway") ? verb(operation) : null;
		if (byVerb != null) {
			return List.of(byVerb);
		}
		this.warnings.add(AnalysisWarning.Kind.UNKNOWN_OPERATION, operation.toString(), "The tables have no action for "
				+ operation + "; an action of the same name on every resource was assumed.");
		return List.of(new RequiredAction(prefix, operation.name(), List.of(), true));
	}

	// API Gateway's actions are HTTP methods on the paths of its management API
	private static @Nullable RequiredAction verb(Operation operation) {
		String name = operation.name().toLowerCase(Locale.ROOT);
		String verb = null;
		if (name.startsWith("get") || name.startsWith("export")) {
			verb = "GET";
		}
		else if (name.startsWith("delete") || name.startsWith("untag") || name.startsWith("flush")
				|| name.startsWith("reset")) {
			verb = "DELETE";
		}
		else if (name.startsWith("update")) {
			verb = "PATCH";
		}
		else if (name.startsWith("put") || name.startsWith("reimport")) {
			verb = "PUT";
		}
		else if (name.startsWith("create") || name.startsWith("import") || name.startsWith("test")
				|| name.startsWith("tag") || name.startsWith("generate")) {
			verb = "POST";
		}
		return (verb != null) ? new RequiredAction("apigateway", verb, List.of(), false) : null;
	}

	/**
	 * An action on an ARN, and where the names in the ARN come from.
	 *
	 * @param action the action
	 * @param resource the ARN
	 * @param conditions condition keys with their values, which may have wildcards
	 * @param origins where its names come from
	 */
	public record Needed(String action, String resource, SortedMap<String, String> conditions, Set<String> origins) {

	}

}
