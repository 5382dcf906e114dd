package io.chalice.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Prints the words that may come next, for the scripts of {@link CompletionCommand}.
 */
public final class CompleteCommand implements ShellCommand {

	/**
	 * What the scripts call.
	 */
	public static final String NAME = "__complete";

	/** As many words as anybody types. */
	private static final int WORDS = 100;

	private final Supplier<CommandCatalog> catalog;

	/**
	 * Create the command.
	 * @param catalog the commands
	 */
	public CompleteCommand(Supplier<CommandCatalog> catalog) {
		this.catalog = catalog;
	}

	@Override
	public CommandDescription description() {
		CommandDescription description = CommandDescription.of(NAME, "Print the words that may come next");
		for (int i = 0; i < WORDS; i++) {
			description = description.optional("WORD", "A word that was typed", ValueCandidates.none());
		}
		return description;
	}

	@Override
	public boolean isListed() {
		return false;
	}

	@Override
	public int run(CommandInvocation invocation) {
		List<String> words = new ArrayList<>(invocation.arguments());
		if (words.isEmpty()) {
			words.add("");
		}
		new Completion(this.catalog.get(), invocation.context()).propose(words)
			.forEach((proposal) -> invocation.console().print(proposal.word()));
		return 0;
	}

}
