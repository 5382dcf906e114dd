package io.chalice.shell.policy;

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
import io.chalice.deployer.policy.ApplicationPolicies;
import io.chalice.deployer.policy.DeployedPlace;
import io.chalice.deployer.policy.DeploymentTarget;
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
import io.chalice.shell.command.CommandFailedException;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.NearestSuggestion;
import io.chalice.shell.command.UsageException;
import io.chalice.shell.console.ProgressBoard;
import io.chalice.shell.project.ApplicationProject;

/**
 * The built application that a command about policies is about, in one stage.
 *
 * @param built the built project
 * @param model what it is
 * @param stage how it is deployed
 * @param place where it is deployed
 */
record PolicySubject(BuiltProject built, ApplicationModel model, StageConfiguration stage, DeploymentTarget place) {

	/**
	 * Build the application.
	 * @param invocation what was typed
	 * @return the subject
	 */
	static PolicySubject of(CommandInvocation invocation) {
		PolicyOptions.check(invocation);
		Project project = ApplicationProject.find(invocation.context());
		StageConfiguration stage = Configuration.readOrFresh(project.directory(), name(project), invocation.stage())
			.stage(invocation.stage());
		ProgressBoard progress = invocation.console().progress();
		BuiltProject built = progress.during("Building %s".formatted(project.artifactId()),
				() -> ProjectBuild.prepare(project, invocation.context().environment()).compile());
		ApplicationModel model = progress.during("Reading its routes and functions",
				() -> new ApplicationDescriber(built)
					.describe(stage.stage(), stage.function(ApplicationModel.API_HANDLER).environment())
					.model());
		if (FunctionNames.of(model).isEmpty()) {
			throw new CommandFailedException(
					"The application has no function: annotate a method with @ChaliceRoute(\"/\")");
		}
		return new PolicySubject(built, model, stage, place(invocation, project, stage));
	}

	private static String name(Project project) {
		return project.artifactId().replaceAll("[^A-Za-z0-9-]", "-");
	}

	private static DeploymentTarget place(CommandInvocation invocation, Project project, StageConfiguration stage) {
		Optional<DeploymentTarget> place = StateStore.of(project.directory())
			.read(stage.stage())
			.flatMap(DeployedPlace::of);
		@Nullable DeploymentTarget deployed = place.orElse(null);
		List<@Nullable String> regions = new ArrayList<>();
		regions.add(invocation.option(PolicyOptions.REGION.name()).orElse(null));
		regions.add((deployed != null) ? deployed.region() : null);
		regions.add(stage.region());
		regions.add(invocation.context().environment().get("AWS_REGION"));
		regions.add(invocation.context().environment().get("AWS_DEFAULT_REGION"));
		@Nullable String region = regions.stream().filter((one) -> one != null).findFirst().orElse(null);
		return DeploymentTarget.of(region,
				invocation.option(PolicyOptions.ACCOUNT.name()).orElse((deployed != null) ? deployed.account() : null));
	}

	/**
	 * Say the same of another place.
	 * @param elsewhere the place
	 * @return the subject there
	 */
	PolicySubject in(DeploymentTarget elsewhere) {
		return new PolicySubject(this.built, this.model, this.stage, elsewhere);
	}

	/**
	 * Return the application's policies.
	 * @return the policies, of which nothing is known yet
	 */
	ApplicationPolicies policies() {
		return new ApplicationPolicies(this.built, this.model, this.stage, this.place);
	}

	/**
	 * Return the functions that the one policy is about that a command prints.
	 * @param invocation what was typed
	 * @return the function of {@code --function}, else those that share the only role
	 * @throws UsageException when there is no such function, or several roles
	 */
	Set<String> functions(CommandInvocation invocation) {
		List<String> all = FunctionNames.of(this.model);
		@Nullable String typed = invocation.option(PolicyOptions.FUNCTION.name()).orElse(null);
		if (typed != null && !all.contains(typed)) {
			throw new UsageException(
					"There is no function '%s'%s".formatted(typed, NearestSuggestion.withAll(typed, all)));
		}
		if (typed != null) {
			return Set.of(typed);
		}
		Map<String, Set<String>> roles = RoleType.functionsByRole(all, settings());
		if (roles.size() > 1) {
			throw new UsageException("Each function has a role of its own (per_function_roles): name one, --function %s"
				.formatted(String.join(" or ", all)));
		}
		return roles.values().iterator().next();
	}

	/**
	 * Return the roles with the functions that run with them.
	 * @param invocation what was typed
	 * @return the functions by the role's name on AWS; one role with {@code --function}
	 */
	Map<String, Set<String>> roles(CommandInvocation invocation) {
		Set<String> wanted = invocation.option(PolicyOptions.FUNCTION.name()).isPresent() ? functions(invocation)
				: Set.copyOf(FunctionNames.of(this.model));
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
	Map<String, Set<String>> allRoles() {
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
	String roleName(Set<String> functions) {
		return RoleType.roleName(new ResourceNames(this.stage.appName(), this.stage.stage()), settings(),
				functions.iterator().next());
	}

	/**
	 * Return what the deployment itself needs the functions' role to allow.
	 * @param functions the functions
	 * @return the policy
	 */
	PolicyDocument implied(Collection<String> functions) {
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
