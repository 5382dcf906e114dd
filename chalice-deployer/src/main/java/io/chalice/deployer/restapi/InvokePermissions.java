package io.chalice.deployer.restapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.ConflictException;
import io.chalice.deployer.function.FunctionType;
import io.chalice.deployer.openapi.StageVariables;
import io.chalice.deployer.plan.MinorStep;
import io.chalice.deployer.plan.PlannedStep;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.deployer.plan.PropertyDifferences;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.StepInput;
import io.chalice.deployer.plan.StepOutputs;
import io.chalice.deployer.plan.StepPrerequisite;
import io.chalice.deployer.plan.StepResult;

/**
 * Lets the API call the versions its stage chooses, and nothing else.
 */
final class InvokePermissions {

	private static final String STATEMENT = "chalice-rest-api-";

	private static final JsonMapper mapper = JsonMapper.builder().build();

	private InvokePermissions() {
	}

	static List<PlannedStep> plan(ResourcePlan.Builder planned, RestApiResource wanted, RestApiObservation observed,
			StepInput apiId, List<PlannedStep> ready, Map<String, StepInput> versions, PlanningContext planning,
			PropertyDifferences differences) {
		List<PlannedStep> steps = new ArrayList<>();
		wanted.calls().forEach((function, functionName) -> {
			StepInput version = Objects.requireNonNull(versions.get(function));
			String policy = observed.policies().get(function);
			boolean permitted = policy != null && apiId instanceof StepInput.Known id
					&& unchanged(observed, function, version) && statements(policy).contains(STATEMENT + id.text());
			if (!permitted) {
				if (apiId instanceof StepInput.Known && unchanged(observed, function, version)) {
					differences.lost("permission to call", functionName);
				}
				List<StepPrerequisite> after = new ArrayList<>(ready);
				after.add(FunctionType.published(function));
				steps.add(planned.step(new AllowApi(functionName, version, apiId, planning.caller()), after));
			}
		});
		return steps;
	}

	private static boolean unchanged(RestApiObservation observed, String function, StepInput version) {
		return observed.stage() != null
				&& Optional.ofNullable(observed.stage().variables().get(StageVariables.version(function)))
					.filter(version::is)
					.isPresent();
	}

	private static List<String> statements(String policy) {
		JsonNode statements = mapper.readTree(policy).path("Statement");
		return statements.valueStream().map((statement) -> statement.path("Sid").asString("")).toList();
	}

	record AllowApi(String functionName, StepInput version, StepInput apiId,
			CallerIdentity caller) implements MinorStep {

		@Override
		public String title() {
			return "Allowing the REST API to call lambda function: " + this.functionName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			String api = outputs.resolve(this.apiId);
			try {
				cloud.functionAccess()
					.allowApiGateway(this.functionName, outputs.resolve(this.version), STATEMENT + api,
							this.caller.arn("execute-api", api + "/*"));
			}
			catch (ConflictException ex) {
				// an interrupted deploy has allowed it; the statement's id says all of it
			}
			return StepResult.NONE;
		}

		@Override
		public Optional<StepResult> find(Cloud cloud, StepOutputs outputs) {
			String statement = STATEMENT + outputs.resolve(this.apiId);
			return cloud.functionAccess()
				.policy(this.functionName, outputs.resolve(this.version))
				.filter((policy) -> statements(policy).contains(statement))
				.map((policy) -> StepResult.NONE);
		}

	}

}
