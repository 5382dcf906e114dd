package io.chalice.shell.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.chalice.declaration.NearestWord;

/**
 * All commands.
 *
 * @param commands the commands, in the order of the help
 */
public record CommandCatalog(List<ShellCommand> commands) {

	public CommandCatalog {
		commands = List.copyOf(commands);
	}

	/**
	 * Return the commands that are shown.
	 * @return their descriptions, in order
	 */
	public List<CommandDescription> listed() {
		return this.commands.stream().filter(ShellCommand::isListed).map(ShellCommand::description).toList();
	}

	/**
	 * Find a command.
	 * @param name its name
	 * @return the command
	 */
	Optional<ShellCommand> find(String name) {
		return this.commands.stream().filter((command) -> command.description().name().equals(name)).findFirst();
	}

	/**
	 * Return whether a word is the first of commands with two, such as
	 * {@code policy diff}.
	 * @param word a word
	 * @return {@code true} when more has to follow
	 */
	boolean isGroup(String word) {
		return this.commands.stream().anyMatch((command) -> command.description().name().startsWith(word + " "));
	}

	/**
	 * Propose the words a command line begins with.
	 * @return each once: a command, or the first word of several
	 */
	Stream<Proposal> firstWords() {
		Map<String, Proposal> words = new LinkedHashMap<>();
		for (CommandDescription command : listed()) {
			String word = command.name().split(" ")[0];
			String description = word.equals(command.name()) ? command.summary()
					: group(word).stream().map(CommandDescription::name).collect(Collectors.joining(", "));
			words.putIfAbsent(word, new Proposal(word, description));
		}
		return words.values().stream();
	}

	/**
	 * Return the commands of two words that begin with the same.
	 * @param word the first word
	 * @return their descriptions, in order
	 */
	List<CommandDescription> group(String word) {
		return listed().stream().filter((command) -> command.name().startsWith(word + " ")).toList();
	}

	/**
	 * Find a command that was typed.
	 * @param name its name
	 * @param workplace where it was typed
	 * @return the command
	 * @throws UsageException when there is none, with the nearest one
	 */
	public ShellCommand get(String name, Workplace workplace) {
		return find(name).orElseThrow(() -> {
			List<String> names = Stream
				.concat(listed().stream().map(CommandDescription::name), firstWords().map(Proposal::word))
				.distinct()
				.toList();
			return new UsageException("Unknown command '%s'%s All commands: %s".formatted(name,
					Suggestion.of(name, names), workplace.line("help")));
		});
	}

	/**
	 * What is said after something unknown.
	 */
	static final class Suggestion {

		private Suggestion() {
		}

		/**
		 * Return the end of a sentence that names what was probably meant.
		 * @param word what was typed
		 * @param candidates what could have been typed
		 * @return the end, with its punctuation
		 */
		static String of(String word, List<String> candidates) {
			String nearest = NearestWord.to(word, candidates);
			return (nearest != null) ? ", did you mean '%s'?".formatted(nearest) : ".";
		}

	}

}
