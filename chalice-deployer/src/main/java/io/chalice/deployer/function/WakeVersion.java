package io.chalice.deployer.function;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.FunctionAnswer;
import io.chalice.deployer.cloud.NoExecutionException;
import io.chalice.deployer.plan.MinorStep;
import io.chalice.deployer.plan.StepOutputs;
import io.chalice.deployer.plan.StepResult;
import io.chalice.event.WarmUp;

/**
 * Calls a version that Lambda has put to sleep until it answers: the first call is
 * refused and has its snapshot made again, which takes minutes. Nobody is to be served by
 * it before.
 *
 * @param stage the stage that waits for it
 * @param functionName the function's name
 * @param version the version to call
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/snapstart-activate.html">Activating and
 * managing Lambda SnapStart</a>
 */
record WakeVersion(String stage, String functionName, String version) implements MinorStep {

	@Override
	public String title() {
		return "Waking version %s of lambda function: %s (some minutes)".formatted(this.version, this.functionName);
	}

	@Override
	public StepResult run(Cloud cloud, StepOutputs outputs) {
		try {
			FunctionAnswer answer = cloud.functions().invoke(this.functionName, this.version, WarmUp.ping());
			if (answer.error() != null) {
				throw new VersionFailedException(this.functionName, this.version, this.stage,
						FunctionFailure.of(answer.payload(), answer.log()));
			}
			return StepResult.NONE;
		}
		catch (NoExecutionException ex) {
			return StepResult.warning("It is not known whether version %s of %s is active: %s".formatted(this.version,
					this.functionName, ex.getMessage()));
		}
	}

}
