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

import io.chalice.policy.analysis.Stage;
import io.chalice.policy.catalog.Action;
import io.chalice.policy.catalog.Catalog;
import io.chalice.policy.catalog.Need;
import io.chalice.policy.catalog.Rule;
import io.chalice.policy.catalog.ServiceActions;
import io.chalice.policy.explain.Warning;
import io.chalice.policy.explain.Warnings;
import io.chalice.policy.sdk.Names;
import io.chalice.policy.sdk.Operation;
import io.chalice.policy.sdk.OperationUse;
import io.chalice.policy.sdk.RequestIndex;
import io.chalice.policy.sdk.Requests;
import io.chalice.policy.sdk.SigningNames;
import io.chalice.policy.value.ValueResolver;

/**
 * Maps the operations of an application to actions on ARNs.
 */
public final class Granter {

	private static final SortedMap<String, String> NO_CONDITIONS = Collections.emptySortedMap();

	private final Catalog catalog;

	private final Stage stage;

	private final @Nullable Uses uses;

	private final UnaryOperator<String> signingNames;

	private final Vocabulary vocabulary;

	private final Resources resources;

	private final Circumstances circumstances;

	private final ImpliedNeeds implied;

	private final ServiceKeys keys;

	private final DirectoryBuckets directoryBuckets;

	private final Warnings warnings;

	/**
	 * Creates a granter.
	 * @param catalog the tables
	 * @param requests the requests that are built
	 * @param values resolves the names of tables that objects stand for
	 * @param signingNames what the user's own SDK says of services the tables do not know
	 * @param stage where the application will run
	 * @param warnings receives what could not be decided
	 */
	public Granter(Catalog catalog, RequestIndex requests, ValueResolver values, SigningNames signingNames, Stage stage,
			Warnings warnings) {
		this(catalog, requests, new Uses(requests, values, stage), signingNames::find, stage, warnings);
	}

	/**
	 * Creates a granter of calls that were seen, whatever code they came from.
	 * @param catalog the tables
	 * @param requests the request of the call, and the structures in it
	 * @param stage where the call went
	 * @param warnings receives what could not be decided
	 */
	public Granter(Catalog catalog, Requests requests, Stage stage, Warnings warnings) {
		this(catalog, requests, null, UnaryOperator.identity(), stage, warnings);
	}

	private Granter(Catalog catalog, Requests requests, @Nullable Uses uses, UnaryOperator<String> signingNames,
			Stage stage, Warnings warnings) {
		this.catalog = catalog;
		this.stage = stage;
		this.uses = uses;
		this.signingNames = signingNames;
		this.vocabulary = new Vocabulary(catalog, requests);
		this.resources = new Resources(catalog, this.vocabulary);
		this.circumstances = new Circumstances(this.vocabulary);
		this.implied = new ImpliedNeeds(catalog, requests, this.vocabulary, this.circumstances);
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
		Uses known = Objects.requireNonNull(this.uses, "made for calls that were seen");
		Set<Needed> needed = new LinkedHashSet<>();
		for (Names names : known.names(use)) {
			for (Stage place : known.places(use, names)) {
				needed.addAll(needs(use.operation(), names, place));
			}
		}
		return needed;
	}

	/**
	 * Maps an operation asked with certain names.
	 * @param operation the operation
	 * @param names what it is asked with
	 * @return what it needs, nothing when it needs no permission
	 */
	public Set<Needed> needs(Operation operation, Names names) {
		return needs(operation, names, this.stage);
	}

	private Set<Needed> needs(Operation operation, Names names, Stage place) {
		Set<Needed> needed = new LinkedHashSet<>();
		for (Need need : actions(operation, names)) {
			add(operation, names, need, place, needed);
		}
		for (Need need : this.implied.of(operation, names, action(operation))) {
			add(operation, names, need, place, needed);
		}
		return needed;
	}

	private void add(Operation operation, Names names, Need need, Stage place, Set<Needed> needed) {
		for (Arn arn : this.resources.of(operation, names, need, place)) {
			Needed one = bind(operation, names, need, arn);
			if (one != null) {
				needed.add(one);
				for (String hole : arn.holes()) {
					this.warnings.add(Warning.Kind.UNRESOLVED_NAME, one.action(),
							"The resource of " + one.action() + " depends on " + hole
									+ ", which is not known; its ARN has a wildcard: " + one.resource());
				}
			}
		}
	}

	private @Nullable Needed bind(Operation operation, Names names, Need need, Arn arn) {
		String action = need.prefix() + ":" + need.action();
		String pattern = arn.pattern();
		if (action.startsWith("kms:")) {
			ServiceKeys.Bound bound = this.keys.bind(operation, pattern);
			return this.keys.isOfService(operation, pattern) ? null
					: new Needed(action, bound.arn(), bound.conditions(), arn.origins());
		}
		if (DirectoryBuckets.isOne(action, pattern)) {
			String owner = BucketOwners.account(names, need);
			return new Needed(this.directoryBuckets.action(action, pattern),
					this.directoryBuckets.arn(pattern, (owner != null) ? owner : this.stage.account()), NO_CONDITIONS,
					arn.origins());
		}
		if (operation.sdkPackage().equals("s3") && action.startsWith("s3:") && !pattern.equals("*")) {
			return new Needed(action, pattern, BucketOwners.condition(BucketOwners.account(names, need)),
					arn.origins());
		}
		return new Needed(action, pattern, action.equals("iam:PassRole") ? passedTo(operation) : NO_CONDITIONS,
				arn.origins());
	}

	private @Nullable Action action(Operation operation) {
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

	private List<Need> actions(Operation operation, Names names) {
		List<Rule> rules = this.catalog.rules(operation.sdkPackage(), operation.name());
		List<Need> needs = new ArrayList<>();
		if (rules != null) {
			for (Rule rule : this.circumstances.holding(rules, operation, names)) {
				needs.addAll(rule.needs());
			}
			return needs;
		}
		String prefix = this.catalog.prefix(operation.sdkPackage());
		if (prefix == null) {
			prefix = this.signingNames.apply(operation.sdkPackage());
			this.warnings.add(Warning.Kind.UNKNOWN_OPERATION, operation.toString(),
					"The tables do not know the service of " + operation + "; its SDK signs as " + prefix + ".");
		}
		ServiceActions service = this.catalog.service(prefix);
		Action action = (service != null) ? service.action(operation.name()) : null;
		if (action != null) {
			needs.add(new Need(prefix, action.name(), List.of(), false));
			return needs;
		}
		Need byVerb = prefix.equals("apigateway") ? verb(operation) : null;
		if (byVerb != null) {
			return List.of(byVerb);
		}
		this.warnings.add(Warning.Kind.UNKNOWN_OPERATION, operation.toString(), "The tables have no action for "
				+ operation + "; an action of the same name on every resource was assumed.");
		return List.of(new Need(prefix, operation.name(), List.of(), true));
	}

	// API Gateway's actions are HTTP methods on the paths of its management API
	private static @Nullable Need verb(Operation operation) {
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
		return (verb != null) ? new Need("apigateway", verb, List.of(), false) : null;
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
