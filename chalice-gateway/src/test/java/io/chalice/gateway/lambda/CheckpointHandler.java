package io.chalice.gateway.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * Runs inside the function processes of the tests and answers with the hooks that ran.
 * {@code BREAKAGE} names one that fails.
 */
public final class CheckpointHandler implements RequestStreamHandler, Resource {

	private final StringBuilder hooks = new StringBuilder();

	/**
	 * Registers the hooks.
	 */
	public CheckpointHandler() {
		Core.getGlobalContext().register(this);
	}

	@Override
	public void beforeCheckpoint(Context<? extends Resource> context) {
		run("beforeCheckpoint");
	}

	@Override
	public void afterRestore(Context<? extends Resource> context) {
		run("afterRestore");
	}

	private void run(String hook) {
		System.out.println("hook " + hook);
		if (hook.equals(System.getenv("BREAKAGE"))) {
			throw new IllegalStateException(hook + " broken as told");
		}
		this.hooks.append(hook).append(' ');
	}

	@Override
	public void handleRequest(InputStream input, OutputStream output,
			com.amazonaws.services.lambda.runtime.Context context) throws IOException {
		output.write(this.hooks.toString().trim().getBytes(StandardCharsets.UTF_8));
	}

}
