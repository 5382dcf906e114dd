package io.chalice.deployer.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.graph.ConfiguredStage;
import io.chalice.deployer.graph.ResourceNames;
import io.chalice.deployer.graph.StageSettings;
import io.chalice.deployer.iam.ImpliedPolicy;
import io.chalice.deployer.iam.QueuePolicy;
import io.chalice.deployer.role.RoleType;
import io.chalice.deployer.state.StateStore;
import io.chalice.model.ApplicationModel;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.project.BuiltProject;
import io.chalice.project.Project;
import io.chalice.project.ProjectBuild;
import io.chalice.project.configuration.Configuration;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.StageConfiguration;
import io.chalice.project.describe.ApplicationDescriber;
import io.chalice.project.describe.FunctionNames;

/**
 * The built application that a command about policies is about, in one stage.
 *
 * @param built the built project
 * @param model what it is
 * @param stage how it is deployed
 * @param place where it is deployed
 */
public record PolicySubject(BuiltProject built, ApplicationModel model, StageConfiguration stage,
		DeploymentTarget place) {

	/**
	 * Build the application.
	 * @param project the project
	 * @param stage the stage
	 * @param environment the environment to find and run Maven in
	 * @param region the region in ARNs, or {@code null} for the stage's
	 * @param account the account in ARNs, or {@code null} for that it is deployed to
	 * @return the subject
	 * @throws NoFunctionException when the application has none
	 */
	public static PolicySubject of(Project project, String stage, Map<String, String> environment,
			@Nullable String region, @Nullable String account) {
		StageConfiguration configured = Configuration.readOrFresh(project.directory(), name(project), stage)
			.stage(stage);
		BuiltProject built = ProjectBuild.prepare(project, environment).compile();
		ApplicationModel model = new ApplicationDescriber(built)
			.describe(configured.stage(), configured.function(ApplicationModel.API_HANDLER).environment())
			.model();
		if (FunctionNames.of(model).isEmpty()) {
			throw NoFunctionException.atAll();
		}
		return new PolicySubject(built, model, configured, place(configured, project, environment, region, account));
	}

	private static String name(Project project) {
		return project.artifactId().replaceAll("[^A-Za-z0-9-]", "-");
	}

	private static DeploymentTarget place(StageConfiguration stage, Project project, Map<String, String> environment,
			@Nullable String region, @Nullable String account) {
		@Nullable DeploymentTarget deployed = StateStore.of(project.directory())
			.read(stage.stage())
			.flatMap(DeployedPlace::of)
			.orElse(null);
		List<@Nullable String> regions = new ArrayList<>();
		regions.add(region);
		regions.add((deployed != null) ? deployed.region() : null);
		regions.add(stage.region());
		regions.add(environment.get("AWS_REGION"));
		regions.add(environment.get("AWS_DEFAULT_REGION"));
		@Nullable String known = regions.stream().filter((one) -> one != null).findFirst().orElse(null);
		return DeploymentTarget.of(known, (account != null) ? account : (deployed != null) ? deployed.account() : null);
	}

	/**
	 * Say the same of another place.
	 * @param elsewhere the place
	 * @return the subject there
	 */
	public PolicySubject in(DeploymentTarget elsewhere) {
		return new PolicySubject(this.built, this.model, this.stage, elsewhere);
	}

	/**
	 * Return the application's policies.
	 * @return the policies, of which nothing is known yet
	 */
	public ApplicationPolicies policies() {
		return new ApplicationPolicies(this.built, this.model, this.stage, this.place);
	}

	/**
	 * Return the functions that the one policy is about that a command prints.
	 * @param wanted a function, or empty for those that share the only role
	 * @return the functions
	 * @throws NoFunctionException when there is no such function, or several roles
	 */
	public Set<String> functions(Optional<String> wanted) {
		List<String> all = FunctionNames.of(this.model);
		if (wanted.isPresent()) {
			if (!all.contains(wanted.get())) {
				throw NoFunctionException.unknown(wanted.get(), all);
			}
			return Set.of(wanted.get());
		}
		Map<String, Set<String>> roles = RoleType.functionsByRole(all, settings());
		if (roles.size() > 1) {
			throw NoFunctionException.ambiguous(all);
		}
		return roles.values().iterator().next();
	}

	/**
	 * Return the roles with the functions that run with them.
	 * @param only a function, or empty for all roles
	 * @return the functions by the role's name on AWS
	 */
	public Map<String, Set<String>> roles(Optional<String> only) {
		Set<String> wanted = only.isPresent() ? functions(only) : Set.copyOf(FunctionNames.of(this.model));
		Map<String, Set<String>> roles = new LinkedHashMap<>();
		RoleType.functionsByRole(FunctionNames.of(this.model), settings()).values().forEach((functions) -> {
			if (functions.stream().anyMatch(wanted::contains)) {
				roles.put(roleName(functions), functions);
			}
		});
		return roles;
	}

	/**
	 * Return the roles of all functions, made here or elsewhere.
	 * @return the functions by the role's name on AWS
	 */
	public Map<String, Set<String>> allRoles() {
		Map<String, Set<String>> roles = new LinkedHashMap<>();
		RoleType.functionsByRole(FunctionNames.of(this.model), settings())
			.values()
			.forEach((functions) -> roles.put(roleName(functions), functions));
		return roles;
	}

	/**
	 * Return the name on AWS of the role that functions run with.
	 * @param functions the functions
	 * @return the name
	 */
	public String roleName(Set<String> functions) {
		return RoleType.roleName(new ResourceNames(this.stage.appName(), this.stage.stage()), settings(),
				functions.iterator().next());
	}

	/**
	 * Return what the deployment itself needs the functions' role to allow.
	 * @param functions the functions
	 * @return the policy
	 */
	public PolicyDocument implied(Collection<String> functions) {
		StageSettings settings = settings();
		ResourceNames naming = new ResourceNames(this.stage.appName(), this.stage.stage());
		Map<String, FunctionSettings> deployed = new LinkedHashMap<>();
		functions.forEach((function) -> deployed.put(naming.function(function), settings.function(function)));
		PolicyDocument implied = ImpliedPolicy.of(deployed, this.place.partition(), this.place.region(),
				this.place.account());
		// which keys encrypt the queues is asked when it is deployed
		PolicyDocument queues = new QueuePolicy(this.place.partition(), this.place.region(), this.place.account())
			.of(this.model, functions);
		return implied.merge(List.of(queues));
	}

	private StageSettings settings() {
		return ConfiguredStage.settings(this.stage, this.built, this.model);
	}

}
