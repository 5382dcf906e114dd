package io.chalice.shell.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.ParsedInput;

/**
 * Reads the words of a command line, for execution and for completion. It stands where
 * Spring Shell has its own parser, which in 4.0.1
 * <ul>
 * <li>takes one text, for which words that were typed have to be joined and split again:
 * quotes are lost,</li>
 * <li>lets a flag swallow the argument that follows ({@code -f name}),</li>
 * <li>lets unknown options, missing values and values of a flag other than {@code true}
 * and {@code false} pass, and more arguments than the command has,</li>
 * <li>knows no options before the command, no {@code --no-name}, and no option whose
 * value may be left out.</li>
 * </ul>
 * What it makes is Spring Shell's {@link ParsedInput}, so that a parser without these
 * defects can take its place.
 */
final class CommandLineReader {

	private final CommandCatalog catalog;

	private final ShellContext context;

	private final Consumer<UsageException> mistakes;

	private final Map<String, String> options = new LinkedHashMap<>();

	private final List<String> arguments = new ArrayList<>();

	private @Nullable ShellCommand command;

	private String group = "";

	private @Nullable OptionDescription open;

	private boolean literal;

	private boolean lost;

	private CommandLineReader(CommandCatalog catalog, ShellContext context, Consumer<UsageException> mistakes) {
		this.catalog = catalog;
		this.context = context;
		this.mistakes = mistakes;
	}

	/**
	 * Read a command line that is to be executed.
	 * @param words what was typed, without the program's name
	 * @param catalog the commands
	 * @param context where it was typed
	 * @return a command that exists with options and arguments that it takes;
	 * {@code help} and {@code version} for the options of these names
	 * @throws UsageException when the command or an option is unknown, or a value or an
	 * argument is missing or too much
	 */
	static ParsedInput read(List<String> words, CommandCatalog catalog, ShellContext context) {
		CommandLineReader reader = new CommandLineReader(catalog, context, (mistake) -> {
			throw mistake;
		});
		words.forEach(reader::next);
		return reader.input();
	}

	/**
	 * Read the beginning of a command line, whose mistakes do not matter yet.
	 * @param words the words before the one that is to be completed
	 * @param catalog the commands
	 * @param context where it is typed
	 * @return what is known of the line
	 */
	static CommandLineReader begin(List<String> words, CommandCatalog catalog, ShellContext context) {
		CommandLineReader reader = new CommandLineReader(catalog, context, (mistake) -> {
		});
		words.forEach(reader::next);
		return reader;
	}

	/**
	 * Return the command.
	 * @return the command, or {@code null} when none was named
	 */
	@Nullable ShellCommand command() {
		return this.command;
	}

	/**
	 * Return the first word of a command with two when the second is missing.
	 * @return the word, else empty
	 */
	String group() {
		return (this.command != null) ? "" : this.group;
	}

	/**
	 * Return whether the line names a command that there is not, after which nothing
	 * sensible can follow.
	 * @return {@code true} when it does
	 */
	boolean isLost() {
		return this.lost;
	}

	/**
	 * Return the option that waits for its value.
	 * @return the option, or {@code null} when none does
	 */
	@Nullable OptionDescription open() {
		return this.open;
	}

	/**
	 * Return whether an option was typed.
	 * @param option the option
	 * @return {@code true} when it was
	 */
	boolean has(OptionDescription option) {
		return option.equals(this.open) || this.options.containsKey(option.name());
	}

	/**
	 * Return how many arguments there are.
	 * @return the count
	 */
	int argumentCount() {
		return this.arguments.size();
	}

	private void next(String word) {
		OptionDescription waiting = this.open;
		if (waiting != null) {
			this.open = null;
			boolean left = waiting.isOptional() && word.startsWith("-");
			this.options.put(waiting.name(), left ? "" : word);
			if (!left) {
				return;
			}
		}
		if (!this.literal && word.equals("--")) {
			this.literal = true;
		}
		else if (!this.literal && word.length() > 1 && word.startsWith("-")) {
			option(word);
		}
		else if (this.command == null && this.group.isEmpty() && this.catalog.isGroup(word)) {
			this.group = word;
		}
		else if (this.command == null && !this.lost) {
			named((this.group + " " + word).strip());
		}
		else {
			this.arguments.add(word);
		}
	}

	private void named(String name) {
		Optional<ShellCommand> found = this.catalog.find(name);
		if (found.isEmpty()) {
			this.lost = true;
			this.mistakes.accept(this.catalog.unknown(name, this.context));
		}
		this.command = found.orElse(null);
	}

	private void option(String word) {
		int equals = word.indexOf('=');
		String name = (equals > 0) ? word.substring(0, equals) : word;
		CommandDescription known = (this.command != null) ? this.command.description() : GlobalOptions.OF_NO_COMMAND;
		Optional<OptionDescription> found = known.option(name);
		if (found.isEmpty()) {
			this.mistakes.accept(unknown(name, known));
			return;
		}
		OptionDescription option = found.get();
		if (equals > 0) {
			this.options.put(option.name(), value(option, name, word.substring(equals + 1)));
		}
		else if (option.isFlag()) {
			this.options.put(option.name(), String.valueOf(option.meaning(name)));
		}
		else {
			this.open = option;
		}
	}

	private String value(OptionDescription option, String name, String value) {
		if (!option.isFlag()) {
			return value;
		}
		if (!value.equals("true") && !value.equals("false")) {
			this.mistakes.accept(new UsageException("Option %s is true or false, not '%s'".formatted(name, value)));
		}
		return String.valueOf(Boolean.parseBoolean(value) == option.meaning(name));
	}

	private UsageException unknown(String name, CommandDescription known) {
		List<String> names = known.allOptions().stream().flatMap((option) -> option.forms().stream()).toList();
		String where = (this.command != null) ? " of " + this.command.getName() : "";
		String help = (this.command != null) ? this.command.getName() + " --help" : HelpCommand.NAME;
		return new UsageException("Unknown option '%s'%s%s All options: %s".formatted(name, where,
				NearestSuggestion.of(name, names), this.context.line(help)));
	}

	private ParsedInput input() {
		OptionDescription waiting = this.open;
		if (waiting != null && !waiting.isOptional()) {
			throw new UsageException(
					"Option %s needs a value: %s %s".formatted(waiting.typed(), waiting.typed(), waiting.value()));
		}
		if (waiting != null) {
			this.options.put(waiting.name(), "");
		}
		if (isOn(GlobalOptions.HELP)) {
			String subject = (this.command != null) ? this.command.getName() : this.group;
			return input(HelpCommand.NAME, subject.isEmpty() ? List.of() : List.of(subject.split(" ")));
		}
		if (isOn(GlobalOptions.VERSION)) {
			return input(VersionCommand.NAME, List.of());
		}
		if (this.command == null) {
			throw nothing();
		}
		checkArguments(this.command.description());
		return input(this.command.getName(), this.arguments);
	}

	private boolean isOn(OptionDescription flag) {
		return Boolean.parseBoolean(this.options.get(flag.name()));
	}

	private UsageException nothing() {
		if (this.group.isEmpty()) {
			return new UsageException("There is no command. All commands: " + this.context.line(HelpCommand.NAME));
		}
		return new UsageException("%s is the first of two words: %s".formatted(this.group,
				this.catalog.group(this.group)
					.stream()
					.map((description) -> this.context.line(description.name()))
					.collect(Collectors.joining(", "))));
	}

	private void checkArguments(CommandDescription description) {
		Optional<String> unexpected = description.unexpected(this.arguments);
		if (unexpected.isPresent()) {
			throw new UsageException("Unexpected '%s' after %s. Usage: %s".formatted(unexpected.get(),
					description.name(), this.context.line(description.synopsis())));
		}
		description.missing(this.arguments).ifPresent((missing) -> {
			String example = description.examples().isEmpty() ? description.synopsis() : description.examples().get(0);
			throw new UsageException("%s needs %s. For example: %s".formatted(description.name(), missing.name(),
					this.context.line(example)));
		});
	}

	private ParsedInput input(String name, List<String> words) {
		ParsedInput.Builder input = ParsedInput.builder();
		List<String> names = List.of(name.split(" "));
		input.commandName(names.get(0));
		names.stream().skip(1).forEach(input::addSubCommand);
		// an option that is a command has been understood
		this.options.keySet().removeAll(List.of(GlobalOptions.HELP.name(), GlobalOptions.VERSION.name()));
		this.catalog.find(name)
			.orElseThrow()
			.description()
			.allOptions()
			.stream()
			.filter((option) -> this.options.containsKey(option.name()))
			.forEach((option) -> input.addOption(option.with(this.options.get(option.name()))));
		for (int i = 0; i < words.size(); i++) {
			input.addArgument(new CommandArgument(i, words.get(i)));
		}
		return input.build();
	}

}
