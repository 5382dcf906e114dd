package io.chalice.autoconfigure.local;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an invocation on this machine says of itself in Lambda's place, so that a view or
 * function that asks for the context gets one everywhere.
 */
public final class LocalContext implements Context {

	private static final Logger logger = LoggerFactory.getLogger(LocalContext.class);

	/** The longest time Lambda gives a function. */
	private static final Duration TIMEOUT = Duration.ofMinutes(15);

	private static final int MEGABYTE = 1024 * 1024;

	private final String functionName;

	private final String requestId = UUID.randomUUID().toString();

	private final long deadline;

	private final int memory;

	/**
	 * Create the context of one invocation.
	 * @param functionName the function's name
	 */
	public LocalContext(String functionName) {
		this(functionName, TIMEOUT, (int) (Runtime.getRuntime().maxMemory() / MEGABYTE));
	}

	/**
	 * Create the context of one invocation of a function with limits.
	 * @param functionName the function's name
	 * @param timeout how long it may take
	 * @param memory its memory in MB
	 */
	LocalContext(String functionName, Duration timeout, int memory) {
		this.functionName = functionName;
		this.deadline = System.nanoTime() + timeout.toNanos();
		this.memory = memory;
	}

	@Override
	public String getAwsRequestId() {
		return this.requestId;
	}

	@Override
	public String getLogGroupName() {
		return "";
	}

	@Override
	public String getLogStreamName() {
		return "";
	}

	@Override
	public String getFunctionName() {
		return this.functionName;
	}

	@Override
	public String getFunctionVersion() {
		return "$LATEST";
	}

	@Override
	public String getInvokedFunctionArn() {
		return "";
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
	public int getRemainingTimeInMillis() {
		return (int) Math.max(0, Duration.ofNanos(this.deadline - System.nanoTime()).toMillis());
	}

	@Override
	public int getMemoryLimitInMB() {
		return this.memory;
	}

	@Override
	public LambdaLogger getLogger() {
		return new LambdaLogger() {

			@Override
			public void log(String message) {
				logger.info("{}", message);
			}

			@Override
			public void log(byte[] message) {
				log(new String(message, StandardCharsets.UTF_8));
			}

		};
	}

}
