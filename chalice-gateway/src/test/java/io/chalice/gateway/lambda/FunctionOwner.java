package io.chalice.gateway.lambda;

import java.nio.file.Path;
import java.util.List;

/**
 * Starts a function's process, prints its id and waits, to be killed.
 */
public final class FunctionOwner {

	private FunctionOwner() {
	}

	/**
	 * Runs.
	 * @param args the Java home
	 * @throws InterruptedException if interrupted
	 */
	public static void main(String[] args) throws InterruptedException {
		JavaRuntime runtime = new JavaRuntime(Path.of(args[0]), TestFunctions.interfaceClient(), List.of());
		try (LambdaFunction function = LambdaFunction.of(TestFunctions.of(CommandHandler.class, runtime), (event) -> {
		})) {
			System.out.println(TestFunctions.text(function.invoke(TestFunctions.event("pid"))));
			Thread.currentThread().join();
		}
	}

}
