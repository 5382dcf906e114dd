package io.chalice.shell.command;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.shell.core.command.completion.CompletionProposal;

/**
 * Proposes the words that may come next, in a session and in the user's own shell: a
 * command's name, or what the command's completion provider says.
 */
public final class LineCompletion {

	private final CommandCatalog catalog;

	private final ShellContext context;

	/**
	 * Create a completion.
	 * @param catalog the commands
	 * @param context where the user stands
	 */
	public LineCompletion(CommandCatalog catalog, ShellContext context) {
		this.catalog = catalog;
		this.context = context;
	}

	/**
	 * Propose words.
	 * @param words what was typed, without the program's name; the last is the one to
	 * complete, which may be empty
	 * @return words that start with what was typed of the last one
	 */
	public List<CompletionProposal> propose(List<String> words) {
		String typed = words.get(words.size() - 1);
		CommandLineReader before = CommandLineReader.begin(words.subList(0, words.size() - 1), this.catalog,
				this.context);
		return proposals(new LineCompletionContext(words, before, this.context))
			.filter((proposal) -> proposal.value().startsWith(typed))
			.toList();
	}

	private Stream<CompletionProposal> proposals(LineCompletionContext line) {
		ShellCommand command = line.before().command();
		if (command != null) {
			return command.getCompletionProvider().apply(line).stream();
		}
		if (line.before().open() != null || line.typed().startsWith("-")) {
			return new CommandCompletion(GlobalOptions.OF_NO_COMMAND).apply(line).stream();
		}
		String group = line.before().group();
		if (!group.isEmpty()) {
			return this.catalog.group(group)
				.stream()
				.map((member) -> new CompletionProposal(member.name().substring(group.length() + 1))
					.description(member.summary()));
		}
		return line.before().isLost() ? Stream.empty() : this.catalog.firstWords();
	}

}
