package io.chalice.gateway.lambda;

import java.io.InputStream;
import java.io.OutputStream;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

/**
 * Runs inside the function processes of the tests and does not come up: {@code BREAKAGE}
 * says how.
 */
public final class BrokenHandler implements RequestStreamHandler {

	/**
	 * Fails.
	 * @throws InterruptedException never
	 */
	public BrokenHandler() throws InterruptedException {
		String breakage = System.getenv("BREAKAGE");
		if ("exit".equals(breakage)) {
			System.exit(9);
		}
		if ("hang".equals(breakage)) {
			Thread.currentThread().join();
		}
		throw new IllegalArgumentException("broken as told");
	}

	@Override
	public void handleRequest(InputStream input, OutputStream output, Context context) {
		throw new UnsupportedOperationException();
	}

}
