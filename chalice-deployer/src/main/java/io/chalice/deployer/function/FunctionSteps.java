package io.chalice.deployer.function;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.FunctionCode;
import io.chalice.deployer.cloud.FunctionVersion;
import io.chalice.deployer.cloud.RuntimeManagement;
import io.chalice.deployer.cloud.VersionConfiguration;
import io.chalice.deployer.plan.DestructiveStep;
import io.chalice.deployer.plan.MinorStep;
import io.chalice.deployer.plan.ReadinessCheck;
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
 * What can be done with a function.
 */
final class FunctionSteps {

	/** The field that says that Lambda was told when to patch a function's runtime. */
	static final String RUNTIME_MANAGEMENT = "runtime_management";

	private FunctionSteps() {
	}

	private static StepResult published(String resourceName, FunctionVersion version) {
		return StepResult.made(FunctionType.version(resourceName), version.version());
	}

	private static Optional<StepResult> newest(Cloud cloud, String resourceName, String functionName,
			FunctionSetup setup, String codeSha256, StepOutputs outputs) {
		VersionConfiguration configuration = setup.resolve(outputs);
		return cloud.functions()
			.versions(functionName)
			.stream()
			.filter((version) -> version.matches(configuration, codeSha256))
			.reduce((earlier, later) -> later)
			.map((version) -> published(resourceName, version));
	}

	record CreateFunction(String resourceName, String functionName, FunctionSetup setup, FunctionCode code,
			String codeSha256, Map<String, String> tags) implements PublishingStep {

		@Override
		public String title() {
			return "Creating lambda function: " + this.functionName;
		}

		@Override
		public List<StateEdit> intents() {
			return List.of(
					StateEdit.put(new ResourceEntry(this.resourceName, FunctionType.NAME,
							Map.of("function_name", this.functionName))),
					StateEdit.put(TagChanges.entry(this.resourceName, FunctionType.NAME, this.tags)));
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			return made(cloud, published(this.resourceName,
					cloud.functions().create(this.functionName, this.setup.resolve(outputs), this.code, this.tags)));
		}

		@Override
		public Optional<StepResult> find(Cloud cloud, StepOutputs outputs) {
			if (cloud.functions().find(this.functionName).isEmpty()) {
				return Optional.empty();
			}
			return newest(cloud, this.resourceName, this.functionName, this.setup, this.codeSha256, outputs)
				.map((result) -> made(cloud, result));
		}

		private StepResult made(Cloud cloud, StepResult result) {
			return result.and(StateEdit.put(new ResourceEntry(this.resourceName, FunctionType.NAME,
					Map.of("lambda_arn", cloud.caller().functionArn(this.functionName)))));
		}

	}

	record UpdateConfiguration(String functionName, FunctionSetup setup, StepInput revision) implements Step {

		@Override
		public String title() {
			return "Updating configuration of lambda function: " + this.functionName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.functions()
				.updateConfiguration(this.functionName, this.setup.resolve(outputs), outputs.resolve(this.revision));
			return StepResult.NONE;
		}

		@Override
		public Optional<StepResult> find(Cloud cloud, StepOutputs outputs) {
			return cloud.functions()
				.find(this.functionName)
				.filter((function) -> function.latest().configuration().equals(this.setup.resolve(outputs)))
				.map((function) -> StepResult.NONE);
		}

	}

	record UpdateCode(String resourceName, String functionName, FunctionSetup setup, FunctionCode code,
			String codeSha256, StepInput revision) implements PublishingStep {

		@Override
		public String title() {
			return "Updating lambda function: " + this.functionName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			return published(this.resourceName,
					cloud.functions()
						.updateCode(this.functionName, this.code, this.setup.configuration().architecture(),
								outputs.resolve(this.revision)));
		}

		@Override
		public Optional<StepResult> find(Cloud cloud, StepOutputs outputs) {
			return newest(cloud, this.resourceName, this.functionName, this.setup, this.codeSha256, outputs);
		}

	}

	record PublishVersion(String resourceName, String functionName, FunctionSetup setup, String codeSha256,
			StepInput revision) implements PublishingStep {

		@Override
		public String title() {
			return "Publishing a version of lambda function: " + this.functionName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			return published(this.resourceName,
					cloud.functions().publish(this.functionName, this.codeSha256, outputs.resolve(this.revision)));
		}

		@Override
		public Optional<StepResult> find(Cloud cloud, StepOutputs outputs) {
			return newest(cloud, this.resourceName, this.functionName, this.setup, this.codeSha256, outputs);
		}

	}

	record AwaitUpdate(String resourceName, String functionName) implements MinorStep {

		@Override
		public String title() {
			return "Waiting for lambda function: " + this.functionName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			FunctionVersion latest = ReadinessCheck.ready(this.functionName,
					cloud.functions().version(this.functionName, "$LATEST"));
			return StepResult.made(FunctionType.revision(this.resourceName), latest.revisionId());
		}

		@Override
		public Set<StepOutput> makes() {
			return Set.of(FunctionType.revision(this.resourceName));
		}

	}

	record AwaitVersion(String functionName, StepInput version) implements MinorStep {

		@Override
		public String title() {
			return "Waiting for the version of lambda function: " + this.functionName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			ReadinessCheck.ready(this.functionName,
					cloud.functions().version(this.functionName, outputs.resolve(this.version)));
			return StepResult.NONE;
		}

	}

	record MoveAlias(String resourceName, String functionName, StepInput version, boolean create,
			String description) implements MinorStep {

		@Override
		public String title() {
			return "Moving alias %s of lambda function: %s".formatted(FunctionType.ALIAS, this.functionName);
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			String number = outputs.resolve(this.version);
			if (this.create) {
				cloud.functionAccess().createAlias(this.functionName, FunctionType.ALIAS, number, this.description);
			}
			else {
				cloud.functionAccess().updateAlias(this.functionName, FunctionType.ALIAS, number, this.description);
			}
			return moved(number);
		}

		@Override
		public Optional<StepResult> find(Cloud cloud, StepOutputs outputs) {
			String number = outputs.resolve(this.version);
			return cloud.functions()
				.version(this.functionName, FunctionType.ALIAS)
				.filter((live) -> live.version().equals(number))
				.map((live) -> moved(number));
		}

		private StepResult moved(String number) {
			return StepResult.put(this.resourceName, FunctionType.NAME,
					Map.of("function_name", this.functionName, "version", number));
		}

	}

	record PutRuntimeManagement(String resourceName, String functionName, StepInput version,
			RuntimeManagement management) implements Step {

		@Override
		public String title() {
			return "Updating runtime management of lambda function: " + this.functionName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.functions().putRuntimeManagement(this.functionName, outputs.resolve(this.version), this.management);
			return StepResult.put(this.resourceName, FunctionType.NAME,
					Map.of(RUNTIME_MANAGEMENT, this.management.text()));
		}

	}

	record PutConcurrency(String functionName, int executions) implements Step {

		@Override
		public String title() {
			return "Updating lambda function concurrency limit: " + this.functionName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.functions().putConcurrency(this.functionName, this.executions);
			return StepResult.NONE;
		}

	}

	record DeleteConcurrency(String functionName) implements Step {

		@Override
		public String title() {
			return "Lifting lambda function concurrency limit: " + this.functionName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.functions().deleteConcurrency(this.functionName);
			return StepResult.NONE;
		}

	}

	record DeleteFunction(String resourceName, String functionName) implements DestructiveStep {

		@Override
		public String title() {
			return "Deleting function: " + this.functionName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			ResourceRemoval.ifThere(() -> cloud.functions().delete(this.functionName));
			return StepResult.of(StateEdit.remove(this.resourceName));
		}

	}

	record DeleteVersion(String functionName, String version) implements DestructiveStep, MinorStep {

		@Override
		public String title() {
			return "Deleting version %s of function: %s".formatted(this.version, this.functionName);
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			ResourceRemoval.ifThere(() -> cloud.functions().deleteVersion(this.functionName, this.version));
			return StepResult.NONE;
		}

	}

	/**
	 * A step that publishes a version.
	 */
	private interface PublishingStep extends Step {

		String resourceName();

		@Override
		default Set<StepOutput> makes() {
			return Set.of(FunctionType.version(resourceName()));
		}

	}

}
