package io.chalice.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The reference of all commands, as the command model has them.
 */
public final class CommandReference {

	private static final Map<Integer, String> EXITS = Map.of(0, "it is done", 1, "it failed, and a line says why", 2,
			"what was typed makes no sense, and a line says what to type instead", 130, "Ctrl-C");

	private final List<CommandDescription> commands;

	private final Set<String> outside;

	/**
	 * Create a reference.
	 * @param session the commands of a session
	 * @param line the commands of a command line
	 */
	public CommandReference(CommandCatalog session, CommandCatalog line) {
		this.commands = session.listed();
		this.outside = line.listed().stream().map(CommandDescription::name).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Return the lines about the options of all commands.
	 * @return Markdown
	 */
	public List<String> general() {
		List<String> lines = new ArrayList<>(List.of("Every command takes these options:", ""));
		lines.addAll(options(GlobalOptions.ALL));
		lines.addAll(List.of("", "and ends with one of these exit codes, unless it says more below:", "",
				"| exit code | when |", "|---|---|"));
		EXITS.keySet().stream().sorted().forEach((code) -> lines.add("| %d | %s |".formatted(code, EXITS.get(code))));
		return lines;
	}

	/**
	 * Return the lines about each command.
	 * @return Markdown
	 */
	public List<String> commands() {
		return this.commands.stream().flatMap((command) -> command(command).stream()).toList();
	}

	private List<String> command(CommandDescription command) {
		List<String> lines = new ArrayList<>(List.of("", "## " + command.name(), "", command.summary() + "."));
		boolean sessionOnly = !this.outside.contains(command.name());
		if (sessionOnly) {
			lines.add("Only in a session.");
		}
		lines.addAll(List.of("", "Usage: `%s`".formatted(command.synopsis())));
		if (!command.arguments().isEmpty()) {
			lines.addAll(List.of("", "| argument | |", "|---|---|"));
			command.arguments()
				.forEach((argument) -> lines
					.add("| `%s` | %s |".formatted(argument.name(), cell(argument.description()))));
		}
		if (!command.options().isEmpty()) {
			lines.add("");
			lines.addAll(options(command.options()));
		}
		if (!command.exits().isEmpty()) {
			lines.addAll(List.of("", "| exit code | when |", "|---|---|"));
			command.exits().forEach((code, meaning) -> lines.add("| %d | %s |".formatted(code, cell(meaning))));
		}
		if (!command.examples().isEmpty()) {
			lines.addAll(List.of("", (command.examples().size() > 1) ? "Examples:" : "Example:", "", "```"));
			command.examples().forEach((example) -> lines.add((sessionOnly ? "chalice> " : "$ chalice ") + example));
			lines.add("```");
		}
		return lines;
	}

	private static List<String> options(List<OptionDescription> options) {
		List<String> lines = new ArrayList<>(List.of("| option | |", "|---|---|"));
		options
			.forEach((option) -> lines.add("| `%s` | %s |".formatted(option.synopsis(), cell(option.description()))));
		return lines;
	}

	private static String cell(String text) {
		return text.replace("|", "\\|");
	}

}
