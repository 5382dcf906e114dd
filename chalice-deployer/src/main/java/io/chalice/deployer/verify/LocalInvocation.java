package io.chalice.deployer.verify;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import io.chalice.deployer.cloud.FunctionAnswer;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.gateway.lambda.InvocationResult;
import io.chalice.gateway.lambda.JavaRuntime;
import io.chalice.gateway.lambda.LambdaFunction;
import io.chalice.project.configuration.StageConfiguration;
import io.chalice.project.process.ProgramInterruptedException;

/**
 * Calls a function on this machine as Lambda would call it: out of the package that would
 * be uploaded, behind a Runtime API, by AWS's own runtime interface client.
 */
public final class LocalInvocation {

	private static final String FAILED = "Unhandled";

	private final Path workDirectory;

	private final JavaRuntime runtime;

	private final Map<String, String> shell;

	/**
	 * Create an invocation.
	 * @param workDirectory where the project keeps what is only for a while
	 * @param runtime what stands in for Lambda's runtime
	 * @param shell the environment variables of whoever runs this program
	 */
	public LocalInvocation(Path workDirectory, JavaRuntime runtime, Map<String, String> shell) {
		this.workDirectory = workDirectory;
		this.runtime = runtime;
		this.shell = Map.copyOf(shell);
	}

	/**
	 * Call a function.
	 * @param request what would be deployed
	 * @param stage how it is configured
	 * @param function the function's name in the application
	 * @param event the event, JSON as UTF-8
	 * @return how it answered, with all of its log
	 * @throws ProgramInterruptedException when the thread is interrupted
	 */
	public FunctionAnswer run(DeploymentRequest request, StageConfiguration stage, String function, byte[] event) {
		CallLog log = new CallLog();
		try (UnpackedTask task = UnpackedTask.of(this.workDirectory, request)) {
			TrialProcess trial = new TrialProcess(this.runtime, this.shell, stage, task.path());
			try (LambdaFunction process = LambdaFunction.of(trial.configuration(request, function), log)) {
				InvocationResult result = process.invoke(event);
				String answer = new String(result.payload(), StandardCharsets.UTF_8);
				return new FunctionAnswer((result instanceof InvocationResult.Success) ? null : FAILED, answer,
						log.text());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new ProgramInterruptedException(request.settings().mainClass(), ex);
			}
		}
	}

}
