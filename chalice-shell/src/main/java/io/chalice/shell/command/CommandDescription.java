package io.chalice.shell.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

import io.chalice.shell.command.ArgumentDescription.Count;

/**
 * What a command is called and what it takes.
 *
 * @param name its name
 * @param alias another name, or empty
 * @param summary what it does, one sentence without a full stop
 * @param arguments its arguments, in order
 * @param options its options
 * @param examples command lines that work, without the program's name
 * @param exits what exit codes of its own mean, or say besides what all of them mean
 */
public record CommandDescription(String name, String alias, String summary, List<ArgumentDescription> arguments,
		List<OptionDescription> options, List<String> examples, SortedMap<Integer, String> exits) {

	public CommandDescription {
		arguments = List.copyOf(arguments);
		options = List.copyOf(options);
		examples = List.copyOf(examples);
		exits = Collections.unmodifiableSortedMap(new TreeMap<>(exits));
	}

	/**
	 * Create a command that takes nothing.
	 * @param name its name
	 * @param summary what it does
	 * @return the description
	 */
	public static CommandDescription of(String name, String summary) {
		return new CommandDescription(name, "", summary, List.of(), List.of(), List.of(), new TreeMap<>());
	}

	/**
	 * Add an argument that has to be there.
	 * @param argument its name, in capital letters
	 * @param description what it is
	 * @param values proposes values
	 * @return the description with the argument
	 */
	public CommandDescription required(String argument, String description, ValueCandidates values) {
		return argument(new ArgumentDescription(argument, Count.ONE, description, values));
	}

	/**
	 * Add an argument that may be left out.
	 * @param argument its name, in capital letters
	 * @param description what it is
	 * @param values proposes values
	 * @return the description with the argument
	 */
	public CommandDescription optional(String argument, String description, ValueCandidates values) {
		return argument(new ArgumentDescription(argument, Count.OPTIONAL, description, values));
	}

	/**
	 * Add a last argument that may stand there any number of times.
	 * @param argument its name, in capital letters
	 * @param description what it is
	 * @param values proposes values
	 * @return the description with the argument
	 */
	CommandDescription repeated(String argument, String description, ValueCandidates values) {
		return argument(new ArgumentDescription(argument, Count.REPEATED, description, values));
	}

	private CommandDescription argument(ArgumentDescription argument) {
		List<ArgumentDescription> all = new ArrayList<>(this.arguments);
		all.add(argument);
		return new CommandDescription(this.name, this.alias, this.summary, all, this.options, this.examples,
				this.exits);
	}

	/**
	 * Add options.
	 * @param more the options
	 * @return the description with the options
	 */
	public CommandDescription options(OptionDescription... more) {
		List<OptionDescription> all = new ArrayList<>(this.options);
		all.addAll(List.of(more));
		return new CommandDescription(this.name, this.alias, this.summary, this.arguments, all, this.examples,
				this.exits);
	}

	/**
	 * Set the examples.
	 * @param lines command lines that work, without the program's name
	 * @return the description with the examples
	 */
	public CommandDescription examples(String... lines) {
		return new CommandDescription(this.name, this.alias, this.summary, this.arguments, this.options, List.of(lines),
				this.exits);
	}

	/**
	 * Say what an exit code means, besides what all commands mean by it.
	 * @param code the exit code
	 * @param meaning what has happened, without a full stop
	 * @return the description with the exit code
	 */
	public CommandDescription exits(int code, String meaning) {
		SortedMap<Integer, String> all = new TreeMap<>(this.exits);
		all.put(code, meaning);
		return new CommandDescription(this.name, this.alias, this.summary, this.arguments, this.options, this.examples,
				all);
	}

	/**
	 * Give the command another name.
	 * @param other the name, which the help does not show
	 * @return the description with the other name
	 */
	public CommandDescription alias(String other) {
		return new CommandDescription(this.name, other, this.summary, this.arguments, this.options, this.examples,
				this.exits);
	}

	/**
	 * Return whether the command has a name.
	 * @param word what was typed
	 * @return {@code true} for its name and for its other one
	 */
	boolean isNamed(String word) {
		return this.name.equals(word) || (!word.isEmpty() && this.alias.equals(word));
	}

	/**
	 * Find an argument.
	 * @param index which, counted from 0
	 * @return the argument that stands there
	 */
	Optional<ArgumentDescription> argument(int index) {
		if (index < this.arguments.size()) {
			return Optional.of(this.arguments.get(index));
		}
		return this.arguments.stream().filter((argument) -> argument.count() == Count.REPEATED).findFirst();
	}

	/**
	 * Find an argument that the command does not take.
	 * @param typed the arguments that were typed
	 * @return the first that is too much
	 */
	Optional<String> unexpected(List<String> typed) {
		return IntStream.range(0, typed.size())
			.filter((index) -> argument(index).isEmpty())
			.mapToObj(typed::get)
			.findFirst();
	}

	/**
	 * Find an argument that has to be there and is not.
	 * @param typed the arguments that were typed
	 * @return the first that is missing
	 */
	Optional<ArgumentDescription> missing(List<String> typed) {
		return this.arguments.stream()
			.skip(typed.size())
			.filter((argument) -> argument.count() == Count.ONE)
			.findFirst();
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
