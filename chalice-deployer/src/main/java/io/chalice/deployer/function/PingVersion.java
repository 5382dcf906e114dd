package io.chalice.deployer.function;

import java.nio.charset.StandardCharsets;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.ConflictException;
import io.chalice.deployer.cloud.FunctionAnswer;
import io.chalice.deployer.cloud.NoExecutionException;
import io.chalice.deployer.cloud.TransientException;
import io.chalice.deployer.cloud.TransientException.Cause;
import io.chalice.deployer.plan.MinorStep;
import io.chalice.deployer.plan.StepInput;
import io.chalice.deployer.plan.StepOutputs;
import io.chalice.deployer.plan.StepResult;
import io.chalice.event.WarmUp;

/**
 * Calls a new version once, before anybody is served by it: in its role, its network and
 * its environment it must start. What it is sent is answered by the framework, not by the
 * application.
 *
 * @param stage the stage that waits for it
 * @param functionName the function's name
 * @param version the version to call
 * @param fresh whether what the function may do was changed a moment ago
 */
record PingVersion(String stage, String functionName, StepInput version, boolean fresh) implements MinorStep {

	private static final String OPERATION = "lambda:Invoke";

	@Override
	public String title() {
		return "Calling the new version of lambda function: " + this.functionName;
	}

	@Override
	public StepResult run(Cloud cloud, StepOutputs outputs) {
		String number = outputs.resolve(this.version);
		try {
			FunctionAnswer answer = cloud.functions().invoke(this.functionName, number, WarmUp.ping());
			if (answer.error() != null) {
				fail(new VersionFailedException(this.functionName, number, this.stage,
						FunctionFailure.of(answer.payload(), answer.log())));
			}
			return answered(answer.payload()) ? StepResult.NONE : StepResult
				.warning("It is not known whether the functions start: they answered a ping with something else");
		}
		catch (NoExecutionException ex) {
			return StepResult.warning("It is not known whether the functions start: " + ex.getMessage());
		}
		catch (ConflictException ex) {
			throw new TransientException(OPERATION, Cause.PREPARING, ex.getMessage());
		}
	}

	private void fail(VersionFailedException failure) {
		if (this.fresh && failure.failure().lacksPermission()) {
			throw new TransientException(OPERATION, Cause.PROPAGATING,
					"Function %s is not yet allowed to do what it does when it starts".formatted(this.functionName),
					failure);
		}
		throw failure;
	}

	private static boolean answered(String payload) {
		return payload.strip().equals(new String(WarmUp.answer(), StandardCharsets.UTF_8));
	}

}
