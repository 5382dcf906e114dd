package io.chalice.deployer.aws;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;

import io.chalice.deployer.cloud.FunctionQueue;

/**
 * Has Lambda call functions later.
 *
 * @param calls makes calls
 * @param lambda the client
 */
record SdkFunctionQueue(SdkCalls calls, LambdaClient lambda) implements FunctionQueue {

	@Override
	public void add(String name, String qualifier, byte[] event) {
		this.calls.write(InvocationErrors.OPERATION,
				() -> this.lambda.invoke((request) -> request.functionName(name)
					.qualifier(qualifier)
					.invocationType(InvocationType.EVENT)
					.payload(SdkBytes.fromByteArray(event))));
	}

}
