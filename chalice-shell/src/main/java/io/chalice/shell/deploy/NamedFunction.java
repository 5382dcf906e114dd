package io.chalice.shell.deploy;

import java.util.List;

import io.chalice.deployer.stage.DeployedFunction;
import io.chalice.deployer.stage.DeployedStage;
import io.chalice.shell.command.CommandFailedException;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.NearestSuggestion;
import io.chalice.shell.command.OptionDescription;
import io.chalice.shell.command.UsageException;
import io.chalice.shell.project.DeployedFunctionCandidates;

/**
 * The function of a stage that a command is about.
 */
public final class NamedFunction {

	private static final OptionDescription NAME = OptionDescription.valued("name", "FUNCTION", "")
		.letter("n")
		.values((context, typed) -> DeployedFunctionCandidates.propose(context));

	private NamedFunction() {
	}

	/**
	 * Return the option that names it.
	 * @param description what the command does with it
	 * @return the option
	 */
	public static OptionDescription option(String description) {
		return new OptionDescription(NAME.name(), NAME.letter(), NAME.value(), description, NAME.values(), false);
	}

	/**
	 * Return the functions that a command is about.
	 * @param invocation what was typed
	 * @param stage what the stage has
	 * @return the named one, else all
	 * @throws UsageException when there is none of that name
	 * @throws CommandFailedException when nothing is deployed
	 */
	public static List<DeployedFunction> all(CommandInvocation invocation, DeployedStage stage) {
		requireAny(invocation, stage.names());
		return invocation.option(NAME.name())
			.map((name) -> List.of(stage.function(name).orElseThrow(() -> unknown(invocation, name, stage.names()))))
			.orElse(stage.functions());
	}

	/**
	 * Return the one function that a command is about.
	 * @param invocation what was typed
	 * @param stage what the stage has
	 * @return the named one, else the only one
	 * @throws UsageException when there is none of that name, or no name and several
	 * @throws CommandFailedException when nothing is deployed
	 */
	public static DeployedFunction one(CommandInvocation invocation, DeployedStage stage) {
		List<DeployedFunction> functions = all(invocation, stage);
		requireOne(invocation, functions.stream().map(DeployedFunction::name).toList());
		return functions.get(0);
	}

	/**
	 * Return the one function that a command is about.
	 * @param invocation what was typed
	 * @param names the functions there are
	 * @return the named one, else the only one
	 * @throws UsageException when there is none of that name, or no name and several
	 */
	public static String one(CommandInvocation invocation, List<String> names) {
		return invocation.option(NAME.name()).map((name) -> {
			if (!names.contains(name)) {
				throw unknown(invocation, name, names);
			}
			return name;
		}).orElseGet(() -> {
			requireOne(invocation, names);
			return names.get(0);
		});
	}

	/**
	 * Check that something is deployed.
	 * @param invocation what was typed
	 * @param names the functions there are
	 * @throws CommandFailedException when there are none
	 */
	public static void requireAny(CommandInvocation invocation, List<String> names) {
		if (names.isEmpty()) {
			throw new CommandFailedException("Nothing is deployed to stage %s. To deploy: %s"
				.formatted(invocation.stage(), StageUrl.deploy(invocation)));
		}
	}

	private static void requireOne(CommandInvocation invocation, List<String> names) {
		if (names.size() != 1) {
			throw new UsageException("Stage %s has %d functions: %s. Name one: %s".formatted(invocation.stage(),
					names.size(), String.join(", ", names), invocation.typed().with(NAME.name(), names.get(0))));
		}
	}

	private static UsageException unknown(CommandInvocation invocation, String name, List<String> names) {
		return new UsageException("Stage %s has no function '%s'%s".formatted(invocation.stage(), name,
				NearestSuggestion.withAll(name, names)));
	}

}
