package io.chalice.shell.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ParsedInput;

import io.chalice.shell.console.Console;

/**
 * A command that was typed.
 *
 * @param command the command
 * @param options the options by name; a flag's value is {@code true} or {@code false}
 * @param arguments the arguments
 * @param context where it was typed
 * @param console where it prints and asks
 */
public record CommandInvocation(CommandDescription command, Map<String, String> options, List<String> arguments,
		ShellContext context, Console console) {

	public CommandInvocation {
		options = Map.copyOf(options);
		arguments = List.copyOf(arguments);
	}

	/**
	 * Take what was typed out of Spring Shell's context.
	 * @param command the command
	 * @param execution the context of its execution, read by a {@link CommandUser}
	 * @return what was typed, and where
	 */
	static CommandInvocation of(CommandDescription command, CommandContext execution) {
		CommandUser user = (CommandUser) execution.inputReader();
		ParsedInput input = execution.parsedInput();
		return new CommandInvocation(command,
				input.options().stream().collect(Collectors.toMap(CommandOption::longName, CommandOption::value)),
				input.arguments().stream().map(CommandArgument::value).toList(), user.context(), user.console());
	}

	/**
	 * Return an option's value.
	 * @param name the option's name, without dashes
	 * @return what was typed
	 */
	public Optional<String> option(String name) {
		return Optional.ofNullable(this.options.get(name));
	}

	/**
	 * Return whether a flag is on.
	 * @param name the flag's name, without dashes
	 * @return {@code true} when it was typed, and not as {@code --name=false}
	 */
	public boolean flag(String name) {
		return Boolean.parseBoolean(this.options.getOrDefault(name, "false"));
	}

	/**
	 * Return whether something is on that can be switched on and off.
	 * @param name the option's name, without dashes
	 * @param otherwise what it is when nothing was typed
	 * @return what was typed
	 */
	public boolean toggle(String name, boolean otherwise) {
		return option(name).map(Boolean::parseBoolean).orElse(otherwise);
	}

	/**
	 * Ask for a confirmation. The command must have the option
	 * {@link ConfirmationPrompt#YES}, which answers without asking.
	 * @param question what to ask
	 * @param proposal what is taken when nothing is typed
	 * @return the answer
	 * @throws UsageException when there is no terminal to ask at, naming the option
	 * @throws io.chalice.shell.console.InterruptedPromptException when the user gives up
	 */
	public boolean confirm(String question, boolean proposal) {
		return ConfirmationPrompt.ask(this, question, proposal);
	}

	/**
	 * Return what was typed, as the start of a line for the user to type.
	 * @return the same command with the same options and arguments
	 */
	public TypedLine typed() {
		return TypedLine.of(this);
	}

	/**
	 * Return an argument.
	 * @param index which, counted from 0
	 * @return what was typed
	 */
	public Optional<String> argument(int index) {
		return (index < this.arguments.size()) ? Optional.of(this.arguments.get(index)) : Optional.empty();
	}

	/**
	 * Return the stage that the command is about.
	 * @return that of {@code --stage}, else the context's
	 */
	public String stage() {
		return option("stage").orElseGet(this.context::stage);
	}

}
