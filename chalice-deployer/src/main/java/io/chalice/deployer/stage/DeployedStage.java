package io.chalice.deployer.stage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.function.FunctionType;
import io.chalice.deployer.graph.ResourceNames;
import io.chalice.deployer.plan.ObservationContext;
import io.chalice.deployer.policy.DeploymentTarget;
import io.chalice.deployer.restapi.RestApiResource;
import io.chalice.deployer.restapi.RestApiType;
import io.chalice.deployer.state.DeployedState;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.deployer.state.StateStore;

/**
 * What a stage has that answers: its functions and its API, as the state knows them, or
 * as AWS says where there is no state.
 *
 * @param place the account and region
 * @param functions the functions, that of the routes first
 * @param api the API, or {@code null} without
 */
public record DeployedStage(DeploymentTarget place, List<DeployedFunction> functions, @Nullable DeployedApi api) {

	public DeployedStage {
		functions = List.copyOf(functions);
	}

	/**
	 * Find what a stage has.
	 * @param account the stage
	 * @return what it has, nothing when nothing is deployed
	 * @throws io.chalice.deployer.state.DeployedElsewhereException when the stage was
	 * deployed to another account or region
	 */
	public static DeployedStage find(StageAccount account) {
		return find(StateStore.of(account.project().directory()), account.cloud(), account.stage().appName(),
				account.stage().stage());
	}

	static DeployedStage find(StateStore store, Cloud cloud, String application, String stage) {
		CallerIdentity caller = cloud.caller();
		DeployedState state = store.read(stage).orElse(null);
		if (state != null) {
			state.requirePlace(stage, caller.region(), caller.account());
			return recorded(state, DeploymentTarget.of(caller));
		}
		ObservationContext observing = new ObservationContext(cloud, caller, new ResourceNames(application, stage),
				DeployedState.EMPTY);
		return new DeployedStage(DeploymentTarget.of(caller), functions(new FunctionType().recover(observing)),
				lookedUp(observing));
	}

	/**
	 * Return what a state knows.
	 * @param state the state
	 * @param place the account and region
	 * @return what the stage has
	 */
	public static DeployedStage recorded(DeployedState state, DeploymentTarget place) {
		return new DeployedStage(place, functions(state), api(state));
	}

	/**
	 * Return the functions that a state knows.
	 * @param state the state
	 * @return the functions, that of the routes first
	 */
	public static List<DeployedFunction> functions(DeployedState state) {
		return functions(state.ofType(FunctionType.NAME));
	}

	private static List<DeployedFunction> functions(List<ResourceEntry> entries) {
		return entries.stream()
			.filter((entry) -> entry.former().isEmpty())
			.flatMap((entry) -> Optional.ofNullable(entry.get("function_name"))
				.map((functionName) -> new DeployedFunction(entry.name(), functionName))
				.stream())
			.sorted(Comparator.comparing((DeployedFunction function) -> !function.isOfRoutes())
				.thenComparing(DeployedFunction::name))
			.toList();
	}

	private static @Nullable DeployedApi api(DeployedState state) {
		ResourceEntry entry = state.resource(RestApiResource.RESOURCE_NAME).orElse(null);
		String id = (entry != null) ? entry.get("rest_api_id") : null;
		String stage = (entry != null) ? entry.get("stage") : null;
		return (id != null && stage != null) ? new DeployedApi(id, stage) : null;
	}

	private static @Nullable DeployedApi lookedUp(ObservationContext observing) {
		return new RestApiType().recover(observing)
			.stream()
			.flatMap((entry) -> Optional.ofNullable(entry.get("rest_api_id")).stream())
			.flatMap((id) -> observing.cloud()
				.stages()
				.list(id)
				.stream()
				.filter((stage) -> observing.naming().owns(stage.tags()))
				.map((stage) -> new DeployedApi(id, stage.name())))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Find a function.
	 * @param name its name in the application, or on AWS
	 * @return the function
	 */
	public Optional<DeployedFunction> function(String name) {
		return this.functions.stream()
			.filter((function) -> function.name().equals(name) || function.functionName().equals(name))
			.findFirst();
	}

	/**
	 * Return the names of the functions.
	 * @return their names in the application
	 */
	public List<String> names() {
		return this.functions.stream().map(DeployedFunction::name).toList();
	}

}
