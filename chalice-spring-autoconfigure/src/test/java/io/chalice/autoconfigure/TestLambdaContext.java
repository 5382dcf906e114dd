package io.chalice.autoconfigure;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import org.jspecify.annotations.Nullable;

/**
 * What Lambda says of an invocation.
 *
 * @param getAwsRequestId the invocation's id
 * @param getRemainingTimeInMillis what is left of it
 */
public record TestLambdaContext(String getAwsRequestId, int getRemainingTimeInMillis) implements Context {

	public TestLambdaContext(String requestId) {
		this(requestId, 1000);
	}

	@Override
	public String getLogGroupName() {
		return "/aws/lambda/test";
	}

	@Override
	public String getLogStreamName() {
		return "stream";
	}

	@Override
	public String getFunctionName() {
		return "test";
	}

	@Override
	public String getFunctionVersion() {
		return "1";
	}

	@Override
	public String getInvokedFunctionArn() {
		return "arn:aws:lambda:us-east-1:123456789012:function:test";
	}

	@Override
	public @Nullable CognitoIdentity getIdentity() {
		return null;
	}

	@Override
	public @Nullable ClientContext getClientContext() {
		return null;
	}

	@Override
	public int getMemoryLimitInMB() {
		return 512;
	}

	@Override
	public LambdaLogger getLogger() {
		throw new UnsupportedOperationException();
	}

}
