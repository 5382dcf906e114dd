package io.chalice.shell.command;

import java.util.List;
import java.util.Optional;

import io.chalice.deployer.configuration.Nearest;

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
	 * Find a command that was typed.
	 * @param name its name
	 * @param workplace where it was typed
	 * @return the command
	 * @throws UsageException when there is none, with the nearest one
	 */
	public ShellCommand get(String name, Workplace workplace) {
		return find(name).orElseThrow(() -> {
			List<String> names = listed().stream().map(CommandDescription::name).toList();
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
			String nearest = Nearest.to(word, candidates);
			return (nearest != null) ? ", did you mean '%s'?".formatted(nearest) : ".";
		}

	}

}
