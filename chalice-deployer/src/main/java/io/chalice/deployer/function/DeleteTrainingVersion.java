package io.chalice.deployer.function;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.plan.MinorStep;
import io.chalice.deployer.plan.ResourceRemoval;
import io.chalice.deployer.plan.StepInput;
import io.chalice.deployer.plan.StepOutputs;
import io.chalice.deployer.plan.StepResult;

/**
 * Deletes the version that was published for training.
 *
 * @param functionName the function's name
 * @param version the version
 */
record DeleteTrainingVersion(String functionName, StepInput version) implements MinorStep {

	@Override
	public String title() {
		return "Deleting the training version of lambda function: " + this.functionName;
	}

	@Override
	public StepResult run(Cloud cloud, StepOutputs outputs) {
		String number = outputs.resolve(this.version);
		ResourceRemoval.ifThere(() -> cloud.functions().deleteVersion(this.functionName, number));
		return StepResult.NONE;
	}

}
