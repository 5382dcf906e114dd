package io.chalice.shell.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Proposes the words that may come next, in a session and in the user's own shell.
 */
public final class Completion {

	private final CommandCatalog catalog;

	private final ShellContext context;

	/**
	 * Create a completion.
	 * @param catalog the commands
	 * @param context where the user stands
	 */
	public Completion(CommandCatalog catalog, ShellContext context) {
		this.catalog = catalog;
		this.context = context;
	}

	/**
	 * Propose words.
	 * @param words what was typed, without the program's name; the last is the one to
	 * complete, which may be empty
	 * @return words that start with what was typed of the last one
	 */
	public List<Proposal> propose(List<String> words) {
		List<String> before = words.subList(0, words.size() - 1);
		String typed = words.get(words.size() - 1);
		Typed context = Typed.of(before, this.catalog);
		return proposals(context, typed).filter((proposal) -> proposal.word().startsWith(typed)).toList();
	}

	private Stream<Proposal> proposals(Typed context, String typed) {
		OptionDescription open = context.open();
		if (open != null && !(open.isOptional() && typed.startsWith("-"))) {
			return Stream.concat(values(open.values(), typed, ""),
					(open.isOptional() && typed.isEmpty()) ? options(context) : Stream.empty());
		}
		int equals = typed.indexOf('=');
		if (typed.startsWith("-") && equals > 0) {
			String name = typed.substring(0, equals);
			return context.options()
				.filter((option) -> option.isNamed(name) && !option.isFlag())
				.flatMap((option) -> values(option.values(), typed.substring(equals + 1), name + "="));
		}
		if (typed.startsWith("-")) {
			return options(context);
		}
		if (context.command() == null && context.group() != null) {
			int word = context.group().length() + 1;
			return this.catalog.group(context.group())
				.stream()
				.map((command) -> new Proposal(command.name().substring(word), command.summary()));
		}
		if (context.command() == null) {
			return this.catalog.firstWords();
		}
		List<ArgumentDescription> arguments = context.command().arguments();
		if (context.arguments() < arguments.size()) {
			return values(arguments.get(context.arguments()).values(), typed, "");
		}
		return typed.isEmpty() ? options(context) : Stream.empty();
	}

	private static Stream<Proposal> options(Typed context) {
		return context.options()
			.filter((option) -> option.forms().stream().noneMatch(context.words()::contains))
			.flatMap((option) -> option.forms().stream().map((form) -> new Proposal(form, option.description())));
	}

	private Stream<Proposal> values(ValueCandidates values, String typed, String prefix) {
		return values.propose(this.context, typed).stream().map((value) -> new Proposal(prefix + value, ""));
	}

	/**
	 * What stands before the word to complete.
	 *
	 * @param words the words
	 * @param command the command, or {@code null} when none was typed
	 * @param group the first word of a command with two, or {@code null}
	 * @param arguments how many arguments there are
	 * @param open the option that waits for its value, or {@code null}
	 */
	private record Typed(List<String> words, @Nullable CommandDescription command, @Nullable String group,
			int arguments, @Nullable OptionDescription open) {

		static Typed of(List<String> words, CommandCatalog catalog) {
			CommandDescription command = null;
			String group = null;
			OptionDescription open = null;
			int arguments = 0;
			for (String word : words) {
				if (open != null) {
					open = null;
				}
				else if (word.startsWith("-")) {
					open = waiting(word, command);
				}
				else if (command == null && group == null && catalog.isGroup(word)) {
					group = word;
				}
				else if (command == null) {
					Optional<ShellCommand> found = catalog.find((group != null) ? group + " " + word : word);
					// after an unknown command nothing sensible can be proposed
					command = found.map(ShellCommand::description).orElse(CommandDescription.of(word, ""));
				}
				else {
					arguments++;
				}
			}
			return new Typed(words, command, group, arguments, open);
		}

		private static @Nullable OptionDescription waiting(String word, @Nullable CommandDescription command) {
			return options(command).filter((option) -> option.isNamed(word) && !option.isFlag())
				.findFirst()
				.orElse(null);
		}

		private static Stream<OptionDescription> options(@Nullable CommandDescription command) {
			return ((command != null) ? command.allOptions() : GlobalOptions.ALL).stream();
		}

		Stream<OptionDescription> options() {
			return options(this.command);
		}

	}

}
