package io.chalice.deployer.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import io.chalice.deployer.function.FunctionFailure;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.gateway.lambda.JavaRuntime;
import io.chalice.project.BuiltProject;
import io.chalice.project.configuration.StageConfiguration;
import io.chalice.project.file.TemporaryDirectories;
import io.chalice.project.process.ProgramInterruptedException;

/**
 * Starts what would be uploaded on this machine, behind the Lambda Runtime API: once for
 * every environment that its functions have. The application may reach out while it
 * starts, with the AWS credentials of whoever runs it.
 */
public final class LocalVerification {

	private final BuiltProject project;

	private final List<Path> interfaceClient;

	private final Map<String, String> shell;

	private final Consumer<String> progress;

	/**
	 * Create a verification.
	 * @param project the built project
	 * @param interfaceClient the jars of AWS's runtime interface client
	 * @param shell the environment variables of whoever runs this program
	 * @param progress is told what is being started, a line each
	 */
	public LocalVerification(BuiltProject project, List<Path> interfaceClient, Map<String, String> shell,
			Consumer<String> progress) {
		this.project = project;
		this.interfaceClient = List.copyOf(interfaceClient);
		this.shell = Map.copyOf(shell);
		this.progress = progress;
	}

	/**
	 * Verify that an application starts.
	 * @param request what would be deployed
	 * @param stage how it is configured
	 * @return what could not be shown here, a line each
	 * @throws LocalStartException when it does not start
	 * @throws ProgramInterruptedException when the thread is interrupted
	 */
	public List<String> run(DeploymentRequest request, StageConfiguration stage) {
		try {
			Path parent = Files.createDirectories(this.project.project().workDirectory());
			Path directory = Files.createTempDirectory(parent, "verify");
			try {
				Path task = TaskPackage.unpack(request.artifact(), directory.resolve("task"));
				JavaRuntime runtime = new JavaRuntime(this.project.jdk().home(), this.interfaceClient, List.of());
				return run(request, new TrialProcess(runtime, this.shell, stage, task));
			}
			finally {
				TemporaryDirectories.delete(directory);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not verify " + this.project.mainClass(), ex);
		}
	}

	private List<String> run(DeploymentRequest request, TrialProcess trial) {
		Map<Map<String, String>, List<String>> environments = new LinkedHashMap<>();
		for (String function : request.functionNames()) {
			environments.computeIfAbsent(trial.distinguishing(request, function), (environment) -> new ArrayList<>())
				.add(function);
		}
		List<String> warnings = new ArrayList<>();
		for (List<String> functions : environments.values()) {
			this.progress.accept("Starting %s".formatted(String.join(", ", functions)));
			start(request, trial, functions.get(0)).ifPresent(warnings::add);
		}
		return warnings;
	}

	private Optional<String> start(DeploymentRequest request, TrialProcess trial, String function) {
		try {
			FunctionFailure failure = trial.start(request, function).orElse(null);
			if (failure == null) {
				return Optional.empty();
			}
			String elsewhere = new TrialLimits(request.settings().function(function)).excuse(failure);
			if (elsewhere == null) {
				throw new LocalStartException(function, request.settings().stage(), failure);
			}
			return Optional
				.of(("Function %s did not start on this machine, because of %s. Whether it starts in Lambda is not "
						+ "known: %s")
					.formatted(function, elsewhere, failure.reason()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ProgramInterruptedException(this.project.mainClass(), ex);
		}
	}

}
