package io.chalice.shell.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;

import io.chalice.deployer.aot.AotFailedException;
import io.chalice.deployer.cloud.AccessDeniedException;
import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.ConflictException;
import io.chalice.deployer.cloud.CredentialsException;
import io.chalice.deployer.cloud.InterruptedDeployException;
import io.chalice.deployer.cloud.NoExecutionException;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.StaleException;
import io.chalice.deployer.cloud.TransientException;
import io.chalice.deployer.configuration.InvalidConfigurationException;
import io.chalice.deployer.configuration.MissingConfigurationException;
import io.chalice.deployer.configuration.UnknownStageException;
import io.chalice.deployer.describe.DescribeFailedException;
import io.chalice.deployer.describe.DescribeTimeoutException;
import io.chalice.deployer.describe.StarterMissingException;
import io.chalice.deployer.execution.LockedException;
import io.chalice.deployer.function.VersionFailedException;
import io.chalice.deployer.graph.NameTooLongException;
import io.chalice.deployer.iam.MalformedPolicyFileException;
import io.chalice.deployer.iam.MissingPolicyFileException;
import io.chalice.deployer.iam.PolicyTooLongException;
import io.chalice.deployer.local.run.ApplicationStartException;
import io.chalice.deployer.packaging.ArtifactTooLargeException;
import io.chalice.deployer.packaging.InvalidJarException;
import io.chalice.deployer.packaging.NotExecutableJarException;
import io.chalice.deployer.plan.ForeignResourceException;
import io.chalice.deployer.process.ProgramInterruptedException;
import io.chalice.deployer.project.BuildFailedException;
import io.chalice.deployer.project.JavaLevelException;
import io.chalice.deployer.project.MainClassException;
import io.chalice.deployer.project.MalformedPomException;
import io.chalice.deployer.project.MavenFailedException;
import io.chalice.deployer.project.MavenNotFoundException;
import io.chalice.deployer.project.ProjectNotFoundException;
import io.chalice.deployer.properties.UnreadablePropertiesException;
import io.chalice.deployer.rollback.NoSuchDeployException;
import io.chalice.deployer.state.DeployedElsewhereException;
import io.chalice.deployer.state.UnreadableStateException;
import io.chalice.deployer.template.TemplateException;
import io.chalice.deployer.verify.LocalStartException;
import io.chalice.gateway.server.ServerNotStartedException;
import io.chalice.model.UnsupportedModelException;
import io.chalice.shell.console.InterruptedPromptException;

/**
 * What is said of a command that did not do what it is for.
 *
 * @param exitCode the exit code
 * @param text what is wrong, where, and what to type instead
 */
public record Failure(int exitCode, String text) {

	private static final int FAILED = 1;

	private static final int USAGE = 2;

	// as shells say of a program that Ctrl-C ended
	static final int INTERRUPTED = 130;

	private static final Map<Class<? extends RuntimeException>, Integer> KNOWN = Map.ofEntries(
			Map.entry(UsageException.class, USAGE), Map.entry(UnknownStageException.class, USAGE),
			Map.entry(CommandFailedException.class, FAILED), Map.entry(TemplateException.class, FAILED),
			Map.entry(InvalidConfigurationException.class, FAILED),
			Map.entry(MissingConfigurationException.class, FAILED), Map.entry(DescribeFailedException.class, FAILED),
			Map.entry(DescribeTimeoutException.class, FAILED), Map.entry(StarterMissingException.class, FAILED),
			Map.entry(UnsupportedModelException.class, FAILED), Map.entry(BuildFailedException.class, FAILED),
			Map.entry(JavaLevelException.class, FAILED), Map.entry(MainClassException.class, FAILED),
			Map.entry(MalformedPomException.class, FAILED), Map.entry(MavenFailedException.class, FAILED),
			Map.entry(MavenNotFoundException.class, FAILED), Map.entry(ProjectNotFoundException.class, FAILED),
			Map.entry(AccessDeniedException.class, FAILED), Map.entry(AotFailedException.class, FAILED),
			Map.entry(InvalidJarException.class, FAILED), Map.entry(ArtifactTooLargeException.class, FAILED),
			Map.entry(CloudException.class, FAILED), Map.entry(ConflictException.class, FAILED),
			Map.entry(CredentialsException.class, FAILED), Map.entry(DeployedElsewhereException.class, FAILED),
			Map.entry(ForeignResourceException.class, FAILED), Map.entry(LockedException.class, FAILED),
			Map.entry(MalformedPolicyFileException.class, FAILED), Map.entry(MissingPolicyFileException.class, FAILED),
			Map.entry(NameTooLongException.class, FAILED), Map.entry(PolicyTooLongException.class, FAILED),
			Map.entry(NoSuchDeployException.class, FAILED), Map.entry(NotExecutableJarException.class, FAILED),
			Map.entry(NotFoundException.class, FAILED), Map.entry(StaleException.class, FAILED),
			Map.entry(TransientException.class, FAILED), Map.entry(VersionFailedException.class, FAILED),
			Map.entry(NoExecutionException.class, FAILED), Map.entry(LocalStartException.class, FAILED),
			Map.entry(UnreadableStateException.class, FAILED), Map.entry(InterruptedDeployException.class, INTERRUPTED),
			Map.entry(UnreadablePropertiesException.class, FAILED),
			Map.entry(InterruptedPromptException.class, INTERRUPTED),
			Map.entry(CommandInterruptedException.class, INTERRUPTED),
			Map.entry(ApplicationStartException.class, FAILED), Map.entry(ServerNotStartedException.class, FAILED),
			Map.entry(ProgramInterruptedException.class, INTERRUPTED));

	private static final Map<Class<? extends RuntimeException>, Function<Workplace, String>> ADVICE = Map.of(
			ProjectNotFoundException.class,
			(workplace) -> ". Go to a project%s, or make one: %s".formatted(
					workplace.isSession() ? " (project DIR)" : " or name it with --project-dir",
					workplace.line("new-project")),
			MissingConfigurationException.class, (workplace) -> ". What to do: " + workplace.line("doctor"),
			MavenNotFoundException.class, (workplace) -> ". Install Maven, then check: " + workplace.line("doctor"));

	/**
	 * Return whether the user wanted it to end like this.
	 * @return {@code true} for an interruption
	 */
	boolean isWanted() {
		return this.exitCode == INTERRUPTED;
	}

	/**
	 * Explain a failure.
	 * @param failure what was thrown
	 * @param workplace where the command was typed
	 * @param interrupted whether the command was told to end
	 * @return what to say
	 */
	public static Failure of(RuntimeException failure, Workplace workplace, boolean interrupted) {
		Integer code = KNOWN.get(failure.getClass());
		if (interrupted) {
			// what is interrupted fails in ways of its own
			String text = (code != null) ? known(failure, workplace) : "Interrupted";
			return new Failure(INTERRUPTED, workplace.isDebug() ? text + "\n" + trace(failure) : text);
		}
		String text = (code != null) ? known(failure, workplace) : unknown(failure, workplace);
		if (workplace.isDebug()) {
			text = text + "\n" + trace(failure);
		}
		return new Failure((code != null) ? code : FAILED, text);
	}

	private static String trace(RuntimeException failure) {
		StringWriter trace = new StringWriter();
		failure.printStackTrace(new PrintWriter(trace));
		return trace.toString().stripTrailing();
	}

	private static String known(RuntimeException failure, Workplace workplace) {
		String message = String.valueOf(failure.getMessage()).stripTrailing();
		Function<Workplace, String> advice = ADVICE.get(failure.getClass());
		return (advice != null) ? message + advice.apply(workplace) : message;
	}

	private static String unknown(RuntimeException failure, Workplace workplace) {
		if (failure instanceof UncheckedIOException && failure.getCause() != null) {
			return "%s: %s".formatted(failure.getMessage(), failure.getCause().getMessage());
		}
		String more = workplace.isDebug() ? "" : ". Where it comes from: add --debug";
		return "Unexpected %s: %s%s".formatted(failure.getClass().getSimpleName(), failure.getMessage(), more);
	}

}
