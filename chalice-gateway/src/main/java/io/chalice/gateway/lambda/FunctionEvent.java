package io.chalice.gateway.lambda;

import java.util.concurrent.ThreadLocalRandom;

/**
 * An event with what Lambda adds to it.
 *
 * @param requestId the request's id, the same for every process that tries it
 * @param traceId the X-Ray trace header, not sampled
 * @param functionArn the function's name as AWS has it
 * @param event the event
 */
record FunctionEvent(String requestId, String traceId, String functionArn, byte[] event) {

	static FunctionEvent of(String requestId, String functionArn, byte[] event) {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		String trace = "Root=1-%08x-%016x%08x;Parent=%016x;Sampled=0".formatted(System.currentTimeMillis() / 1000,
				random.nextLong(), random.nextInt(), random.nextLong());
		return new FunctionEvent(requestId, trace, functionArn, event);
	}

}
