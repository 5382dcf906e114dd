package io.chalice.shell.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ParsedInput;
import org.springframework.shell.core.command.completion.CompletionProposal;

/**
 * Spring Shell's registry of all commands, which also knows their order.
 */
public final class CommandCatalog extends CommandRegistry {

	/** What other tools call it: too far from the name for a slip of the finger. */
	private static final Map<String, String> OTHER_NAMES = Map.ofEntries(Map.entry("new", "new-project"),
			Map.entry("create", "new-project"), Map.entry("generate", "new-project"), Map.entry("adopt", "init"),
			Map.entry("destroy", "delete"), Map.entry("remove", "delete"), Map.entry("undeploy", "delete"),
			Map.entry("dev", "local"), Map.entry("run", "local"), Map.entry("start", "local"),
			Map.entry("serve", "local"), Map.entry("up", "deploy"), Map.entry("publish", "deploy"),
			Map.entry("diff", "plan"), Map.entry("call", "invoke"), Map.entry("tail", "logs"));

	private final List<ShellCommand> commands = new ArrayList<>();

	/**
	 * Add commands.
	 * @param more the commands, in the order of the help
	 * @return this catalog
	 */
	public CommandCatalog register(ShellCommand... more) {
		for (ShellCommand command : more) {
			this.commands.add(command);
			registerCommand(command);
		}
		return this;
	}

	/**
	 * Return the commands that are shown.
	 * @return their descriptions, in order
	 */
	public List<CommandDescription> listed() {
		return this.commands.stream().filter(ShellCommand::isListed).map(ShellCommand::description).toList();
	}

	/**
	 * Return the words with which lines begin that can be typed.
	 * @return the first words of all names
	 */
	public Set<String> words() {
		return this.commands.stream()
			.map((command) -> command.getName().split(" ")[0])
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Find a command.
	 * @param name its name, or another one that it has
	 * @return the command
	 */
	Optional<ShellCommand> find(String name) {
		return this.commands.stream().filter((command) -> command.description().isNamed(name)).findFirst();
	}

	/**
	 * Return the command of a line that was read.
	 * @param input the line, which names a command that exists
	 * @return the command
	 */
	ShellCommand get(ParsedInput input) {
		List<String> words = new ArrayList<>(List.of(input.commandName()));
		words.addAll(input.subCommands());
		return find(String.join(" ", words)).orElseThrow();
	}

	/**
	 * Return whether a word is the first of commands with two, such as
	 * {@code policy diff}.
	 * @param word a word
	 * @return {@code true} when more has to follow
	 */
	boolean isGroup(String word) {
		return this.commands.stream().anyMatch((command) -> command.getName().startsWith(word + " "));
	}

	/**
	 * Propose the words a command line begins with.
	 * @return each once: a command, or the first word of several
	 */
	Stream<CompletionProposal> firstWords() {
		Map<String, String> words = new LinkedHashMap<>();
		for (CommandDescription command : listed()) {
			String word = command.name().split(" ")[0];
			words.putIfAbsent(word, word.equals(command.name()) ? command.summary()
					: group(word).stream().map(CommandDescription::name).collect(Collectors.joining(", ")));
		}
		return words.entrySet()
			.stream()
			.map((word) -> new CompletionProposal(word.getKey()).description(word.getValue()));
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
	 * Say that there is no such command.
	 * @param name the name that was typed
	 * @param context where it was typed
	 * @return the mistake, with the nearest command
	 */
	UsageException unknown(String name, ShellContext context) {
		List<String> names = Stream
			.concat(listed().stream().map(CommandDescription::name), firstWords().map(CompletionProposal::value))
			.distinct()
			.toList();
		String meant = OTHER_NAMES.get(name.toLowerCase(Locale.ROOT));
		return new UsageException("Unknown command '%s'%s All commands: %s".formatted(name,
				(meant != null) ? ", here it is %s.".formatted(context.line(meant)) : NearestSuggestion.of(name, names),
				context.line(HelpCommand.NAME)));
	}

}
