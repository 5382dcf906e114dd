package io.chalice.shell.command;

import java.util.List;

/**
 * Prints the words that may come next, for the scripts of {@link CompletionCommand}.
 */
public final class CompleteCommand extends ShellCommand {

	/**
	 * What the scripts call.
	 */
	public static final String NAME = "__complete";

	private final CommandCatalog catalog;

	/**
	 * Create the command.
	 * @param catalog the commands
	 */
	public CompleteCommand(CommandCatalog catalog) {
		super(CommandDescription.of(NAME, "Print the words that may come next")
			.repeated("WORD", "A word that was typed", ValueCandidates.none()));
		this.catalog = catalog;
	}

	@Override
	public boolean isListed() {
		return false;
	}

	@Override
	protected int run(CommandInvocation invocation) {
		List<String> words = invocation.arguments().isEmpty() ? List.of("") : invocation.arguments();
		new LineCompletion(this.catalog, invocation.context()).propose(words)
			.forEach((proposal) -> invocation.console().document(proposal.value()));
		return 0;
	}

}
