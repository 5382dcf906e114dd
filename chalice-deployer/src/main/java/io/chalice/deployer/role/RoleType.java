package io.chalice.deployer.role;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.chalice.deployer.cloud.RoleDescription;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.Naming;
import io.chalice.deployer.iam.ImpliedPolicy;
import io.chalice.deployer.iam.PolicyFile;
import io.chalice.deployer.iam.PolicyTooLongException;
import io.chalice.deployer.plan.Observing;
import io.chalice.deployer.plan.Planned;
import io.chalice.deployer.plan.Planning;
import io.chalice.deployer.plan.ResourceType;
import io.chalice.deployer.settings.FunctionSettings;
import io.chalice.deployer.settings.StageSettings;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.model.ApplicationModel;
import io.chalice.policy.document.PolicyDocument;

/**
 * The roles of functions whose role is managed here.
 */
public final class RoleType implements ResourceType<RoleResource, RoleObservation> {

	static final String NAME = "iam_role";

	private static final String DEFAULT_ROLE = "default-role";

	private final RolePlanner planner = new RolePlanner();

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public List<RoleResource> wanted(DeploymentRequest request, Observing observing) {
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

	private static RoleResource role(DeploymentRequest request, Observing observing, String role,
			Set<String> functions) {
		Map<String, FunctionSettings> settings = new LinkedHashMap<>();
		functions
			.forEach((function) -> settings.put(request.functionName(function), request.settings().function(function)));
		PolicyDocument implied = ImpliedPolicy.of(settings, observing.caller().partition(), observing.caller().region(),
				observing.caller().account());
		PolicyDocument policy = request.policies().policy(role, functions, implied);
		String roleName = roleName(request, functions.iterator().next());
		if (policy.size() > PolicyDocument.INLINE_LIMIT) {
			throw new PolicyTooLongException(roleName, policy);
		}
		return new RoleResource(role, roleName, TrustPolicy.LAMBDA, policy, implied.actions(),
				request.policies().copy(functions).orElse(null),
				request.naming().tagged(request.settings().defaults().tags()));
	}

	/**
	 * Return the key of the value that is a role's unique id.
	 * @param role the role's resource name
	 * @return the key
	 */
	public static String idKey(String role) {
		return role + ".role_id";
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
		return settings.function(function).ownRole() ? ownRole(function) : DEFAULT_ROLE;
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
	public static String roleName(Naming naming, StageSettings settings, String function) {
		return settings.function(function).ownRole() ? naming.named(function) : naming.main();
	}

	@Override
	public RoleObservation observe(RoleResource wanted, Observing observing) {
		RoleDescription role = observing.cloud().roles().find(wanted.roleName()).orElse(null);
		PolicyFile file = wanted.file();
		String fileSha256 = (file != null) ? file.sha256().orElse(null) : null;
		if (role == null) {
			return new RoleObservation(null, null, fileSha256);
		}
		return new RoleObservation(role,
				observing.cloud()
					.roles()
					.policy(wanted.roleName(), wanted.roleName())
					.map(RoleObservation::read)
					.orElse(null),
				fileSha256);
	}

	@Override
	public void prepare(RoleResource wanted, RoleObservation observed, Planning planning) {
		RoleDescription role = observed.role();
		if (role != null) {
			planning.know(new ResourceEntry(wanted.resourceName(), NAME,
					Map.of("role_name", wanted.roleName(), "role_arn", role.arn(), "role_id", role.id())));
		}
	}

	@Override
	public boolean abandons(ResourceEntry entry, DeploymentRequest request) {
		return request.functionNames()
			.stream()
			.anyMatch((function) -> request.settings().function(function).roleArn() != null);
	}

	@Override
	public boolean remains(ResourceEntry entry, Observing observing) {
		String name = entry.get("role_name");
		return name != null && observing.cloud()
			.roles()
			.find(name)
			.filter((role) -> observing.naming().owns(role.tags()))
			.isPresent();
	}

	@Override
	public Planned plan(RoleResource wanted, RoleObservation observed, Planning planning) {
		return this.planner.plan(wanted, observed, planning);
	}

	@Override
	public Planned sweep(ResourceEntry entry, Planning planning) {
		return this.planner.sweep(entry, planning);
	}

	@Override
	public List<ResourceEntry> recover(Observing observing) {
		List<ResourceEntry> entries = new ArrayList<>();
		String main = observing.naming().main();
		recover(observing, DEFAULT_ROLE, main).ifPresent(entries::add);
		for (String function : observing.cloud().functions().names(main)) {
			if (!function.equals(main)) {
				recover(observing, ownRole(function.substring(main.length() + 1)), function).ifPresent(entries::add);
			}
		}
		recover(observing, ownRole(ApplicationModel.API_HANDLER),
				observing.naming().named(ApplicationModel.API_HANDLER))
			.ifPresent(entries::add);
		return entries;
	}

	private static Optional<ResourceEntry> recover(Observing observing, String resourceName, String name) {
		return observing.cloud()
			.roles()
			.find(name)
			.filter((role) -> observing.naming().owns(role.tags()))
			.map((role) -> new ResourceEntry(resourceName, NAME, Map.of("role_name", name, "role_arn", role.arn())));
	}

	private static String ownRole(String function) {
		return function + "_role";
	}

}
