package io.chalice.shell.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

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

	/**
	 * Exceptions of these packages say in their message what is wrong, where, and what to
	 * do.
	 */
	private static final String OURS = "io.chalice.";

	private static final Map<Class<? extends RuntimeException>, Integer> OTHER_CODES = Map.of(UsageException.class,
			USAGE, UnknownStageException.class, USAGE, InterruptedDeployException.class, INTERRUPTED,
			InterruptedPromptException.class, INTERRUPTED, CommandInterruptedException.class, INTERRUPTED,
			ProgramInterruptedException.class, INTERRUPTED);

	private static final Map<Class<? extends RuntimeException>, Advice> ADVICE = Map.of(ProjectNotFoundException.class,
			(failure, lines) -> ". Go to a project%s, or make one: %s".formatted(
					lines.context().isSession() ? " (project DIR)" : " or name it with --project-dir",
					lines.context().line("new-project")),
			MissingConfigurationException.class, (failure, lines) -> ". What to do: " + lines.line("doctor"),
			MavenNotFoundException.class, (failure, lines) -> ". Install Maven, then check: " + lines.line("doctor"),
			DeployedElsewhereException.class,
			(failure, lines) -> elsewhere((DeployedElsewhereException) failure, lines), StaleException.class,
			(failure, lines) -> lines.again((typed) -> typed));

	private static String elsewhere(DeployedElsewhereException failure, Lines lines) {
		return failure.inRegion()
				? ". To use it, name a profile of account %s".formatted(failure.account())
						+ lines.again((typed) -> typed.with("profile", "PROFILE"))
				: ". To use it, pass --region %s".formatted(failure.region())
						+ lines.again((typed) -> typed.with("region", failure.region()));
	}

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
	 * @param context where the command was typed
	 * @param interrupted whether the command was told to end
	 * @return what to say
	 */
	public static Failure of(RuntimeException failure, ShellContext context, boolean interrupted) {
		return of(failure, new Lines(context, new CommandCatalog(List.of()), Map.of(), null), interrupted);
	}

	/**
	 * Explain a failure.
	 * @param failure what was thrown
	 * @param lines knows what to type instead
	 * @param interrupted whether the command was told to end
	 * @return what to say
	 */
	static Failure of(RuntimeException failure, Lines lines, boolean interrupted) {
		ShellContext context = lines.context();
		Integer code = code(failure.getClass());
		if (interrupted) {
			// what is interrupted fails in ways of its own
			String text = (code != null) ? known(failure, lines) : "Interrupted";
			return new Failure(INTERRUPTED, context.isDebug() ? text + "\n" + trace(failure) : text);
		}
		String text = (code != null) ? known(failure, lines) : unknown(failure, context);
		if (context.isDebug()) {
			text = text + "\n" + trace(failure);
		}
		return new Failure((code != null) ? code : FAILED, text);
	}

	/**
	 * Return how a command ends.
	 * @param failure what was thrown
	 * @return the exit code, or {@code null} for what nobody foresaw
	 */
	static @Nullable Integer code(Class<? extends RuntimeException> failure) {
		return failure.getName().startsWith(OURS) ? OTHER_CODES.getOrDefault(failure, FAILED) : null;
	}

	private static String trace(RuntimeException failure) {
		StringWriter trace = new StringWriter();
		failure.printStackTrace(new PrintWriter(trace));
		return trace.toString().stripTrailing();
	}

	private static String known(RuntimeException failure, Lines lines) {
		String message = String.valueOf(failure.getMessage()).stripTrailing();
		Advice advice = ADVICE.get(failure.getClass());
		return (advice != null) ? message + advice.of(failure, lines) : message;
	}

	private static String unknown(RuntimeException failure, ShellContext context) {
		if (failure instanceof UncheckedIOException && failure.getCause() != null) {
			return "%s: %s".formatted(failure.getMessage(), failure.getCause().getMessage());
		}
		String more = context.isDebug() ? "" : ". Where it comes from: add --debug";
		return "Unexpected %s: %s%s".formatted(failure.getClass().getSimpleName(), failure.getMessage(), more);
	}

	/**
	 * Knows lines to type.
	 *
	 * @param context where the command was typed
	 * @param catalog the commands
	 * @param options what was typed
	 * @param typed all that was typed, or {@code null} when no command was
	 */
	record Lines(ShellContext context, CommandCatalog catalog, Map<String, String> options, @Nullable TypedLine typed) {

		private String again(UnaryOperator<TypedLine> change) {
			return (this.typed != null) ? ": " + change.apply(this.typed) : "";
		}

		private String line(String command) {
			return this.catalog.find(command)
				.map((found) -> TypedLine.of(this.context, found.description(), this.options).toString())
				.orElseGet(() -> this.context.line(command));
		}

	}

	@FunctionalInterface
	private interface Advice {

		String of(RuntimeException failure, Lines lines);

	}

}
