package io.chalice.deployer.role;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.AccessDeniedException;
import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.QueueDescription;
import io.chalice.deployer.cloud.RoleDescription;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.ResourceNames;
import io.chalice.deployer.graph.StageSettings;
import io.chalice.deployer.iam.ImpliedPolicy;
import io.chalice.deployer.iam.MalformedPolicyFileException;
import io.chalice.deployer.iam.PolicyFile;
import io.chalice.deployer.iam.QueuePolicy;
import io.chalice.deployer.loggroup.LogGroupType;
import io.chalice.deployer.plan.Milestone;
import io.chalice.deployer.plan.ObservationContext;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.ResourceType;
import io.chalice.deployer.plan.StepOutput;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.model.ApplicationModel;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.StatementTooLongException;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;

/**
 * The roles of functions whose role is managed here.
 */
public final class RoleType implements ResourceType<RoleResource, RoleObservation> {

	static final String NAME = "iam_role";

	/** The type of a role's managed policies, in plans. */
	static final String POLICY = "iam_policy";

	/** The field of the state with the numbers of a role's managed policies. */
	static final String POLICIES = "policies";

	/** Every role that is new is made. */
	public static final Milestone CREATED = new Milestone(Reached.CREATED, "");

	/** No function runs with a role that goes, and none that did can be called. */
	public static final Milestone UNUSED = new Milestone(Reached.UNUSED, "");

	private static final String DEFAULT_ROLE = "default-role";

	private final RolePlanner planner = new RolePlanner();

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public List<RoleResource> wanted(DeploymentRequest request, ObservationContext observing) {
		List<String> managed = request.functionNames()
			.stream()
			.filter((function) -> request.settings().function(function).roleArn() == null)
			.toList();
		List<RoleResource> roles = new ArrayList<>();
		functionsByRole(managed, request.settings())
			.forEach((role, functions) -> roles.add(role(request, observing, role, functions)));
		return roles;
	}

	/**
	 * Return which functions run with which role.
	 * @param functions the functions' resource names
	 * @param settings how they are deployed
	 * @return the functions by the role's resource name, both in the order of the
	 * functions
	 */
	public static Map<String, Set<String>> functionsByRole(List<String> functions, StageSettings settings) {
		Map<String, Set<String>> functionsByRole = new LinkedHashMap<>();
		for (String function : functions) {
			functionsByRole.computeIfAbsent(resourceName(settings, function), (role) -> new LinkedHashSet<>())
				.add(function);
		}
		return functionsByRole;
	}

	private static RoleResource role(DeploymentRequest request, ObservationContext observing, String role,
			Set<String> functions) {
		Map<String, FunctionSettings> settings = new LinkedHashMap<>();
		functions
			.forEach((function) -> settings.put(request.functionName(function), request.settings().function(function)));
		PolicyDocument implied = ImpliedPolicy.of(settings, observing.caller().partition(), observing.caller().region(),
				observing.caller().account());
		PolicyDocument needed = implied.merge(List.of(sources(request, observing, functions)));
		PolicyDocument policy = request.policies().policy(role, functions, needed);
		String roleName = roleName(request, functions.iterator().next());
		return new RoleResource(role, roleName, TrustPolicy.LAMBDA, policy,
				request.policies().reasons(functions, needed), implied, request.policies().copy(functions).orElse(null),
				request.naming().tagged(request.settings().defaults().get(LambdaKeys.TAGS)),
				functions.stream().map(LogGroupType::resourceName).toList());
	}

	// what Lambda does for the functions with their role is asked as what they do
	// themselves
	private static PolicyDocument sources(DeploymentRequest request, ObservationContext observing,
			Set<String> functions) {
		CallerIdentity caller = observing.caller();
		return new QueuePolicy(caller.partition(), caller.region(), caller.account()).of(request.model(), functions,
				(queue) -> observing.cloud().queues().find(queue).map(QueueDescription::kmsKey).orElse(null));
	}

	/**
	 * Return a role's unique id.
	 * @param role the role's resource name
	 * @return the value
	 */
	public static StepOutput id(String role) {
		return new StepOutput(Made.ROLE_ID, role);
	}

	/**
	 * Return the milestone that a role may do what it shall, and nothing else.
	 * @param role the role's resource name
	 * @return the milestone
	 */
	static Milestone policies(String role) {
		return new Milestone(Reached.POLICIES, role);
	}

	/**
	 * Return the role a function runs with.
	 * @param request what is deployed
	 * @param function the function's resource name
	 * @return the role's resource name
	 */
	public static String resourceName(DeploymentRequest request, String function) {
		return resourceName(request.settings(), function);
	}

	private static String resourceName(StageSettings settings, String function) {
		return settings.function(function).isWithOwnRole() ? ownRole(function) : DEFAULT_ROLE;
	}

	/**
	 * Return the role a function runs with.
	 * @param request what is deployed
	 * @param function the function's resource name
	 * @return the role's name on AWS
	 */
	public static String roleName(DeploymentRequest request, String function) {
		return roleName(request.naming(), request.settings(), function);
	}

	/**
	 * Return the role a function runs with.
	 * @param naming what things are called
	 * @param settings how functions are deployed
	 * @param function the function's resource name
	 * @return the role's name on AWS
	 */
	public static String roleName(ResourceNames naming, StageSettings settings, String function) {
		return settings.function(function).isWithOwnRole() ? naming.named(function) : naming.main();
	}

	@Override
	public RoleObservation observe(RoleResource wanted, ObservationContext observing) {
		RoleDescription role = observing.cloud().roles().find(wanted.roleName()).orElse(null);
		PolicyFile file = wanted.file();
		Optional<String> inline = (role != null)
				? observing.cloud().roles().policy(wanted.roleName(), wanted.roleName()) : Optional.empty();
		RolePolicies policies = new RolePolicyLookup(observing, wanted.roleName(), role != null).find(inline,
				wanted.policy(), recorded(observing.state().resource(wanted.resourceName()).orElse(null)));
		return new RoleObservation(role, policies, (file != null) ? file.sha256().orElse(null) : null,
				policies.managed().isEmpty() ? policies.inline() : written(file, policies));
	}

	// what was divided is known to be the file's when the file divides into it
	private static @Nullable PolicyDocument written(@Nullable PolicyFile file, RolePolicies policies) {
		try {
			return Optional.ofNullable(file)
				.flatMap(PolicyFile::read)
				.filter((policy) -> policies.are(PolicyLayout.of(policy, policies.room())))
				.orElse(null);
		}
		catch (MalformedPolicyFileException | StatementTooLongException ex) {
			return null;
		}
	}

	private static Set<Integer> recorded(@Nullable ResourceEntry entry) {
		return (entry != null) ? PolicyNames.numbers(entry.get(POLICIES)) : Set.of();
	}

	@Override
	public void prepare(RoleResource wanted, RoleObservation observed, PlanningContext planning) {
		Map<String, String> fields = new HashMap<>();
		RoleDescription role = observed.role();
		if (role != null) {
			fields.putAll(Map.of("role_name", wanted.roleName(), "role_arn", role.arn(), "role_id", role.id()));
		}
		Set<Integer> numbers = new TreeSet<>(recorded(planning.state().resource(wanted.resourceName()).orElse(null)));
		if (numbers.addAll(observed.policies().managed().keySet())) {
			fields.putAll(Map.of("role_name", wanted.roleName(), POLICIES, PolicyNames.text(numbers)));
		}
		if (!fields.isEmpty()) {
			planning.know(new ResourceEntry(wanted.resourceName(), NAME, fields));
		}
	}

	@Override
	public boolean abandons(ResourceEntry entry, DeploymentRequest request) {
		return request.functionNames()
			.stream()
			.anyMatch((function) -> request.settings().function(function).roleArn() != null);
	}

	@Override
	public boolean remains(ResourceEntry entry, ObservationContext observing) {
		String name = entry.get("role_name");
		return name != null && (isOwn(name, observing) || !managed(name, entry, false, observing).isEmpty());
	}

	private static boolean isOwn(String name, ObservationContext observing) {
		return observing.cloud().roles().find(name).filter((role) -> observing.naming().owns(role.tags())).isPresent();
	}

	private static List<ManagedPolicy> managed(String roleName, ResourceEntry entry, boolean exists,
			ObservationContext observing) {
		return new RolePolicyLookup(observing, roleName, exists).managed(recorded(entry));
	}

	@Override
	public ResourcePlan plan(RoleResource wanted, RoleObservation observed, PlanningContext planning) {
		return this.planner.plan(wanted, observed, planning);
	}

	@Override
	public ResourcePlan sweep(ResourceEntry entry, ObservationContext observing, PlanningContext planning) {
		String name = entry.get("role_name");
		return this.planner.sweep(entry, (name != null) ? managed(name, entry, true, observing) : List.of());
	}

	@Override
	public List<ResourceEntry> recover(ObservationContext observing) {
		Map<String, Set<Integer>> policies = policies(observing);
		Map<String, String> roles = new LinkedHashMap<>();
		String main = observing.naming().main();
		roles.put(main, DEFAULT_ROLE);
		List<String> names = new ArrayList<>(observing.cloud().functions().names(main));
		names.add(observing.naming().named(ApplicationModel.API_HANDLER));
		names.addAll(policies.keySet());
		for (String name : names) {
			if (name.startsWith(main + "-")) {
				roles.putIfAbsent(name, ownRole(name.substring(main.length() + 1)));
			}
		}
		List<ResourceEntry> entries = new ArrayList<>();
		roles.forEach(
				(name, resourceName) -> recover(observing, resourceName, name, policies.getOrDefault(name, Set.of()))
					.ifPresent(entries::add));
		return entries;
	}

	// the numbers of managed policies that are called after a role that may be ours
	private static Map<String, Set<Integer>> policies(ObservationContext observing) {
		Map<String, Set<Integer>> policies = new TreeMap<>();
		try {
			for (String arn : observing.cloud().policies().all()) {
				String role = PolicyNames.role(arn);
				if (role != null && (role + "-").startsWith(observing.naming().main() + "-")) {
					policies.computeIfAbsent(role, (name) -> new TreeSet<>())
						.add(PolicyNames.number(role, arn).orElseThrow());
				}
			}
		}
		catch (AccessDeniedException ex) {
			// then those that are attached are found
		}
		return policies;
	}

	private static Optional<ResourceEntry> recover(ObservationContext observing, String resourceName, String name,
			Set<Integer> policies) {
		Map<String, String> fields = new HashMap<>();
		observing.cloud()
			.roles()
			.find(name)
			.filter((role) -> observing.naming().owns(role.tags()))
			.ifPresent((role) -> fields.put("role_arn", role.arn()));
		if (!policies.isEmpty()) {
			fields.put(POLICIES, PolicyNames.text(policies));
		}
		fields.put("role_name", name);
		ResourceEntry entry = new ResourceEntry(resourceName, NAME, fields);
		boolean own = fields.containsKey("role_arn") || !managed(name, entry, false, observing).isEmpty();
		return own ? Optional.of(entry) : Optional.empty();
	}

	private static String ownRole(String function) {
		return function + "_role";
	}

	private enum Made {

		ROLE_ID

	}

	private enum Reached {

		CREATED, POLICIES, UNUSED

	}

}
