package io.chalice.deployer.function;

import java.util.Map;

import io.chalice.deployer.cloud.AsyncSettings;
import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.ProvisionedConcurrency;
import io.chalice.deployer.cloud.TransientException;
import io.chalice.deployer.plan.DestructiveStep;
import io.chalice.deployer.plan.MinorStep;
import io.chalice.deployer.plan.ResourceRemoval;
import io.chalice.deployer.plan.Step;
import io.chalice.deployer.plan.StepInput;
import io.chalice.deployer.plan.StepOutputs;
import io.chalice.deployer.plan.StepResult;

/**
 * What can be done with how a function is called.
 */
final class InvocationSteps {

	/** The field that says that Lambda was told what to do with asynchronous calls. */
	static final String ASYNC = "asynchronous_calls";

	/** The field that says that Lambda was told to keep instances ready. */
	static final String PROVISIONED = "provisioned_concurrency";

	private InvocationSteps() {
	}

	record PutAsyncSettings(String resourceName, String functionName, AsyncSettings settings) implements Step {

		@Override
		public String title() {
			return "Updating asynchronous calls of lambda function: " + this.functionName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.invocations().putAsync(this.functionName, FunctionType.ALIAS, this.settings);
			return StepResult.put(this.resourceName, FunctionType.NAME, Map.of(ASYNC, "configured"));
		}

	}

	record DeleteAsyncSettings(String functionName) implements Step {

		@Override
		public String title() {
			return "Resetting asynchronous calls of lambda function: " + this.functionName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			ResourceRemoval.ifThere(() -> cloud.invocations().deleteAsync(this.functionName, FunctionType.ALIAS));
			return StepResult.NONE;
		}

	}

	record PutProvisionedConcurrency(String resourceName, String functionName, StepInput version,
			int instances) implements Step {

		@Override
		public String title() {
			return "Updating provisioned concurrency of lambda function: " + this.functionName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.invocations().putProvisioned(this.functionName, outputs.resolve(this.version), this.instances);
			return StepResult.put(this.resourceName, FunctionType.NAME, Map.of(PROVISIONED, "configured"));
		}

	}

	record AwaitProvisionedConcurrency(String functionName, StepInput version) implements MinorStep {

		private static final String OPERATION = "lambda:ListProvisionedConcurrencyConfigs";

		@Override
		public String title() {
			return "Waiting for provisioned concurrency of lambda function: " + this.functionName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			ProvisionedConcurrency instances = cloud.invocations()
				.provisioned(this.functionName)
				.get(outputs.resolve(this.version));
			if (instances == null || instances.state() == ProvisionedConcurrency.State.IN_PROGRESS) {
				throw new TransientException(OPERATION, TransientException.Cause.PREPARING,
						"Instances of function %s are being started".formatted(this.functionName));
			}
			if (instances.state() == ProvisionedConcurrency.State.FAILED) {
				throw new CloudException(OPERATION, "Function %s has no provisioned concurrency: %s".formatted(
						this.functionName, (instances.reason() != null) ? instances.reason() : "no reason given"));
			}
			return StepResult.NONE;
		}

	}

	record DeleteProvisionedConcurrency(String functionName, String qualifier) implements DestructiveStep {

		@Override
		public String title() {
			return "Ending provisioned concurrency of %s of lambda function: %s".formatted(this.qualifier,
					this.functionName);
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			ResourceRemoval.ifThere(() -> cloud.invocations().deleteProvisioned(this.functionName, this.qualifier));
			return StepResult.NONE;
		}

	}

}
