package io.chalice.shell.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What was typed, taken apart.
 *
 * @param command the command, or {@code null} when none was named
 * @param group the first word of a command with two when the second is missing, else
 * empty
 * @param options the options by name, without dashes
 * @param arguments the arguments
 */
public record CommandLine(@Nullable ShellCommand command, String group, Map<String, String> options,
		List<String> arguments) {

	/** Stands for no command, where only the options of all commands are known. */
	private static final CommandDescription NOTHING = CommandDescription.of("", "");

	public CommandLine {
		options = Map.copyOf(options);
		arguments = List.copyOf(arguments);
	}

	/**
	 * Take a command line apart.
	 * @param words what was typed, without the program's name
	 * @param catalog the commands
	 * @param context where it was typed
	 * @return the command line
	 * @throws UsageException when the command or an option is unknown, or a value is
	 * missing or too much
	 */
	public static CommandLine parse(List<String> words, CommandCatalog catalog, ShellContext context) {
		ShellCommand command = null;
		String group = "";
		Map<String, String> options = new LinkedHashMap<>();
		List<String> arguments = new ArrayList<>();
		boolean literal = false;
		for (int i = 0; i < words.size(); i++) {
			String word = words.get(i);
			if (!literal && word.equals("--")) {
				literal = true;
			}
			else if (!literal && word.length() > 1 && word.startsWith("-")) {
				i += option(words.subList(i, words.size()), description(command), options, context);
			}
			else if (command == null && group.isEmpty() && catalog.isGroup(word)) {
				group = word;
			}
			else if (command == null) {
				command = catalog.get((group + " " + word).strip(), context);
			}
			else {
				arguments.add(word);
			}
		}
		return new CommandLine(command, (command != null) ? "" : group, options, arguments);
	}

	private static CommandDescription description(@Nullable ShellCommand command) {
		return (command != null) ? command.description() : NOTHING;
	}

	/**
	 * Read an option.
	 * @param words the option and all that follows
	 * @param command the command
	 * @param options where to put it
	 * @param context where it was typed
	 * @return how many further words belong to it
	 */
	private static int option(List<String> words, CommandDescription command, Map<String, String> options,
			ShellContext context) {
		String word = words.get(0);
		int equals = word.indexOf('=');
		String name = (equals > 0) ? word.substring(0, equals) : word;
		OptionDescription option = command.option(name).orElseThrow(() -> unknown(name, command, context));
		if (equals > 0) {
			options.put(option.name(), value(option, name, word.substring(equals + 1)));
			return 0;
		}
		if (option.isFlag()) {
			options.put(option.name(), String.valueOf(option.meaning(name)));
			return 0;
		}
		if (option.isOptional() && (words.size() < 2 || words.get(1).startsWith("-"))) {
			options.put(option.name(), "");
			return 0;
		}
		if (words.size() < 2) {
			throw new UsageException(
					"Option %s needs a value: %s %s".formatted(option.typed(), option.typed(), option.value()));
		}
		options.put(option.name(), words.get(1));
		return 1;
	}

	private static String value(OptionDescription option, String name, String value) {
		if (!option.isFlag()) {
			return value;
		}
		if (!value.equals("true") && !value.equals("false")) {
			throw new UsageException("Option %s is true or false, not '%s'".formatted(name, value));
		}
		return String.valueOf(Boolean.parseBoolean(value) == option.meaning(name));
	}

	private static UsageException unknown(String name, CommandDescription command, ShellContext context) {
		List<String> names = command.allOptions().stream().flatMap((option) -> option.forms().stream()).toList();
		String where = command.equals(NOTHING) ? "" : " of " + command.name();
		String help = command.equals(NOTHING) ? "help" : command.name() + " --help";
		return new UsageException("Unknown option '%s'%s%s All options: %s".formatted(name, where,
				CommandCatalog.Suggestion.of(name, names), context.line(help)));
	}

	/**
	 * Check that the arguments are those the command takes.
	 * @param context where they were typed
	 * @throws UsageException when there are too few or too many
	 */
	public void checkArguments(ShellContext context) {
		CommandDescription description = description(this.command);
		List<ArgumentDescription> expected = description.arguments();
		if (this.arguments.size() > expected.size()) {
			throw new UsageException("Unexpected '%s' after %s. It is typed: %s".formatted(
					this.arguments.get(expected.size()), description.name(), context.line(description.synopsis())));
		}
		if (this.arguments.size() < expected.size() && expected.get(this.arguments.size()).required()) {
			String example = description.examples().isEmpty() ? description.synopsis() : description.examples().get(0);
			throw new UsageException("%s needs %s. For example: %s".formatted(description.name(),
					expected.get(this.arguments.size()).name(), context.line(example)));
		}
	}

	/**
	 * Return whether a flag of all commands is on.
	 * @param name its name, without dashes
	 * @return {@code true} when it was typed
	 */
	public boolean flag(String name) {
		return Boolean.parseBoolean(this.options.getOrDefault(name, "false"));
	}

}
