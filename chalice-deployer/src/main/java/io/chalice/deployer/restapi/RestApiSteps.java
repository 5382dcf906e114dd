package io.chalice.deployer.restapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.ApiEndpoint;
import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.SettingPatch;
import io.chalice.deployer.graph.ResourceNames;
import io.chalice.deployer.plan.DestructiveStep;
import io.chalice.deployer.plan.ResourceRemoval;
import io.chalice.deployer.plan.Step;
import io.chalice.deployer.plan.StepInput;
import io.chalice.deployer.plan.StepOutput;
import io.chalice.deployer.plan.StepOutputs;
import io.chalice.deployer.plan.StepResult;
import io.chalice.deployer.plan.TagChanges;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.deployer.state.StateEdit;

/**
 * What can be done with a REST API.
 */
final class RestApiSteps {

	private RestApiSteps() {
	}

	record CreateRestApi(String apiName, ApiEndpoint endpoint, Map<String, String> tags, ResourceNames naming,
			boolean replacing) implements Step {

		@Override
		public String title() {
			return "Creating Rest API";
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			return made(cloud.restApis().create(this.apiName, this.endpoint, this.tags));
		}

		@Override
		public Optional<StepResult> find(Cloud cloud, StepOutputs outputs) {
			return cloud.restApis()
				.list()
				.stream()
				.filter((api) -> this.naming.owns(api.tags()) && api.endpoint().equals(this.endpoint))
				.findFirst()
				.map((api) -> made(api.id()));
		}

		@Override
		public Set<StepOutput> makes() {
			return Set.of(RestApiType.ID);
		}

		private StepResult made(String apiId) {
			return StepResult.made(RestApiType.ID, apiId)
				.and(StateEdit.put(new ResourceEntry(RestApiResource.RESOURCE_NAME, RestApiType.NAME,
						this.replacing ? Map.of("rest_api_id", apiId, RestApiLookup.REPLACING, "true")
								: Map.of("rest_api_id", apiId))),
						StateEdit.put(TagChanges.entry(RestApiResource.RESOURCE_NAME, RestApiType.NAME, this.tags)));
		}

	}

	record PutRestApi(StepInput apiId, @JsonRawValue String document,
			@JsonIgnore List<String> binaryTypes) implements Step {

		@Override
		public String title() {
			return "Updating rest API";
		}

		@Override
		public boolean isMinor() {
			return this.apiId instanceof StepInput.Pending;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.restApis().put(outputs.resolve(this.apiId), this.document);
			if (this.binaryTypes.isEmpty()) {
				return StepResult.NONE;
			}
			return StepResult.of(StateEdit.put(new ResourceEntry(RestApiResource.RESOURCE_NAME, RestApiType.NAME,
					Map.of(BinaryTypesChange.FIELD, String.join(",", this.binaryTypes)))));
		}

	}

	record UpdateRestApi(String apiId, List<SettingPatch> patches) implements Step {

		@Override
		public String title() {
			return "Updating settings of rest API";
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.restApis().update(this.apiId, this.patches);
			return StepResult.NONE;
		}

	}

	record CloseEndpoints(String apiId, List<SettingPatch> patches) implements DestructiveStep {

		@Override
		public String title() {
			return "Closing former VPC endpoints to the rest API";
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.restApis().update(this.apiId, this.patches);
			return StepResult.NONE;
		}

	}

	record DeleteRestApi(@Nullable String resourceName, String apiId) implements DestructiveStep {

		@Override
		public String title() {
			return "Deleting Rest API: " + this.apiId;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			ResourceRemoval.ifThere(() -> cloud.restApis().delete(this.apiId));
			if (this.resourceName != null) {
				return StepResult.of(StateEdit.remove(this.resourceName));
			}
			return StepResult.put(RestApiResource.RESOURCE_NAME, RestApiType.NAME,
					Map.of(RestApiLookup.REPLACING, "false"));
		}

	}

}
