package io.chalice.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a command is called and what it takes.
 *
 * @param name its name
 * @param summary what it does, one sentence without a full stop
 * @param arguments its arguments, in order
 * @param options its options
 * @param examples command lines that work, without the program's name
 */
public record CommandDescription(String name, String summary, List<ArgumentDescription> arguments,
		List<OptionDescription> options, List<String> examples) {

	public CommandDescription {
		arguments = List.copyOf(arguments);
		options = List.copyOf(options);
		examples = List.copyOf(examples);
	}

	/**
	 * Create a command that takes nothing.
	 * @param name its name
	 * @param summary what it does
	 * @return the description
	 */
	public static CommandDescription of(String name, String summary) {
		return new CommandDescription(name, summary, List.of(), List.of(), List.of());
	}

	/**
	 * Add an argument that has to be there.
	 * @param argument its name, in capital letters
	 * @param description what it is
	 * @param values proposes values
	 * @return the description with the argument
	 */
	public CommandDescription required(String argument, String description, ValueCandidates values) {
		return argument(new ArgumentDescription(argument, true, description, values));
	}

	/**
	 * Add an argument that may be left out.
	 * @param argument its name, in capital letters
	 * @param description what it is
	 * @param values proposes values
	 * @return the description with the argument
	 */
	public CommandDescription optional(String argument, String description, ValueCandidates values) {
		return argument(new ArgumentDescription(argument, false, description, values));
	}

	private CommandDescription argument(ArgumentDescription argument) {
		List<ArgumentDescription> all = new ArrayList<>(this.arguments);
		all.add(argument);
		return new CommandDescription(this.name, this.summary, all, this.options, this.examples);
	}

	/**
	 * Add options.
	 * @param more the options
	 * @return the description with the options
	 */
	public CommandDescription options(OptionDescription... more) {
		List<OptionDescription> all = new ArrayList<>(this.options);
		all.addAll(List.of(more));
		return new CommandDescription(this.name, this.summary, this.arguments, all, this.examples);
	}

	/**
	 * Set the examples.
	 * @param lines command lines that work, without the program's name
	 * @return the description with the examples
	 */
	public CommandDescription examples(String... lines) {
		return new CommandDescription(this.name, this.summary, this.arguments, this.options, List.of(lines));
	}

	/**
	 * Find an option of this command, or one that all commands have.
	 * @param word the option as it was typed, without a value
	 * @return the option
	 */
	Optional<OptionDescription> option(String word) {
		return allOptions().stream().filter((option) -> option.isNamed(word)).findFirst();
	}

	/**
	 * Return this command's options and those that all commands have.
	 * @return the options
	 */
	List<OptionDescription> allOptions() {
		List<OptionDescription> all = new ArrayList<>(this.options);
		all.addAll(GlobalOptions.ALL);
		return all;
	}

	/**
	 * Return how the command is typed.
	 * @return name, arguments and whether there are options
	 */
	String synopsis() {
		StringBuilder synopsis = new StringBuilder(this.name);
		this.arguments.forEach((argument) -> synopsis.append(' ').append(argument.synopsis()));
		return this.options.isEmpty() ? synopsis.toString() : synopsis.append(" [OPTIONS]").toString();
	}

}
