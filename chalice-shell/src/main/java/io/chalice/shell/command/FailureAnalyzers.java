package io.chalice.shell.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.ExitStatus;

import io.chalice.deployer.cloud.InterruptedDeployException;
import io.chalice.deployer.cloud.StaleException;
import io.chalice.deployer.state.DeployedElsewhereException;
import io.chalice.project.MavenNotFoundException;
import io.chalice.project.ProjectNotFoundException;
import io.chalice.project.configuration.MissingConfigurationException;
import io.chalice.project.configuration.UnknownStageException;
import io.chalice.project.process.ProgramInterruptedException;
import io.chalice.shell.console.InterruptedPromptException;

/**
 * Says of whatever a command throws what is wrong, where, and what to type instead.
 */
public final class FailureAnalyzers {

	static final int FAILED = 1;

	static final int USAGE = 2;

	// as shells say of a program that Ctrl-C ended
	static final int INTERRUPTED = 130;

	private static final List<FailureAnalyzer<?>> KNOWN = List.of(FailureAnalyzer.of(UsageException.class, USAGE),
			FailureAnalyzer.of(UnknownStageException.class, USAGE),
			FailureAnalyzer.of(InterruptedDeployException.class, INTERRUPTED),
			FailureAnalyzer.of(InterruptedPromptException.class, INTERRUPTED),
			FailureAnalyzer.of(CommandInterruptedException.class, INTERRUPTED),
			FailureAnalyzer.of(ProgramInterruptedException.class, INTERRUPTED),
			FailureAnalyzer.of(ProjectNotFoundException.class, (failure, lines) -> noProject(lines.context())),
			FailureAnalyzer.of(MissingConfigurationException.class,
					(failure, lines) -> ". What to do: " + lines.line("doctor")),
			FailureAnalyzer.of(MavenNotFoundException.class,
					(failure, lines) -> ". Install Maven, then check: " + lines.line("doctor")),
			FailureAnalyzer.of(DeployedElsewhereException.class, FailureAnalyzers::deployedElsewhere),
			FailureAnalyzer.of(StaleException.class, (failure, lines) -> lines.again((typed) -> typed)));

	/**
	 * Exceptions of these packages say in their message what is wrong, where, and what to
	 * do.
	 */
	private static final String OURS = "io.chalice.";

	private FailureAnalyzers() {
	}

	private static String noProject(ShellContext context) {
		return ". Go to a project%s, or make one: %s".formatted(
				context.isSession() ? " (project DIR)" : " or name it with --project-dir", context.line("new-project"));
	}

	private static String deployedElsewhere(DeployedElsewhereException failure, SuggestedLines lines) {
		return failure.inRegion()
				? ". To use it, name a profile of account %s".formatted(failure.account())
						+ lines.again((typed) -> typed.with("profile", "PROFILE"))
				: ". To use it, pass --region %s".formatted(failure.region())
						+ lines.again((typed) -> typed.with("region", failure.region()));
	}

	/**
	 * Explain a failure.
	 * @param failure what was thrown
	 * @param context where the command was typed
	 * @return what to say
	 */
	public static String explain(RuntimeException failure, ShellContext context) {
		return analyze(failure, SuggestedLines.in(context), false).description();
	}

	/**
	 * Explain a failure.
	 * @param failure what was thrown
	 * @param lines knows what to type instead
	 * @param interrupted whether the command was told to end
	 * @return the exit code, and what to say
	 */
	static ExitStatus analyze(RuntimeException failure, SuggestedLines lines, boolean interrupted) {
		ExitStatus known = known(failure, lines);
		ExitStatus status = (known != null) ? known
				// what is interrupted fails in ways of its own
				: new ExitStatus(FAILED, interrupted ? "Interrupted" : unknown(failure, lines.context()));
		String text = status.description();
		return new ExitStatus(interrupted ? INTERRUPTED : status.code(),
				lines.context().isDebug() ? text + "\n" + trace(failure) : text);
	}

	private static @Nullable ExitStatus known(RuntimeException failure, SuggestedLines lines) {
		for (FailureAnalyzer<?> analyzer : KNOWN) {
			String text = analyzer.analyze(failure, lines);
			if (text != null) {
				return new ExitStatus(analyzer.exitCode(), text);
			}
		}
		return isExpected(failure.getClass())
				? new ExitStatus(FAILED, String.valueOf(failure.getMessage()).stripTrailing()) : null;
	}

	/**
	 * Return whether a kind of failure explains itself.
	 * @param failure its class
	 * @return {@code false} for what nobody foresaw
	 */
	static boolean isExpected(Class<?> failure) {
		return failure.getName().startsWith(OURS);
	}

	private static String trace(RuntimeException failure) {
		StringWriter trace = new StringWriter();
		failure.printStackTrace(new PrintWriter(trace));
		return trace.toString().stripTrailing();
	}

	private static String unknown(RuntimeException failure, ShellContext context) {
		if (failure instanceof UncheckedIOException && failure.getCause() != null) {
			return "%s: %s".formatted(failure.getMessage(), failure.getCause().getMessage());
		}
		String more = context.isDebug() ? "" : ". Where it comes from: add --debug";
		return "Unexpected %s: %s%s".formatted(failure.getClass().getSimpleName(), failure.getMessage(), more);
	}

}
