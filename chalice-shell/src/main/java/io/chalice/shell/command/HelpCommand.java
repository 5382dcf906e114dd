package io.chalice.shell.command;

import org.springframework.shell.core.command.completion.CompletionProposal;

/**
 * Prints help. It is what {@code --help} does, too.
 */
public final class HelpCommand extends ShellCommand {

	static final String NAME = "help";

	private final CommandCatalog catalog;

	/**
	 * Create the command.
	 * @param catalog the commands, this one among them
	 */
	public HelpCommand(CommandCatalog catalog) {
		super(CommandDescription.of(NAME, "List the commands, or explain one")
			.optional("COMMAND", "The command to explain",
					(context, typed) -> catalog.firstWords().map(CompletionProposal::value).toList())
			.optional("WORD", "The second word of the command, if it has two",
					(context, typed) -> catalog.listed()
						.stream()
						.map(CommandDescription::name)
						.filter((name) -> name.contains(" "))
						.map((name) -> name.substring(name.indexOf(' ') + 1))
						.toList())
			.examples(NAME, "help new-project"));
		this.catalog = catalog;
	}

	@Override
	protected int run(CommandInvocation invocation) {
		String name = String.join(" ", invocation.arguments());
		invocation.console().page((console) -> print(name, new HelpText(this.catalog, invocation.context(), console)));
		return 0;
	}

	private void print(String name, HelpText help) {
		if (name.isEmpty()) {
			help.printAll();
		}
		else if (this.catalog.isGroup(name)) {
			help.printGroup(name);
		}
		else {
			help.print(this.catalog.find(name)
				.orElseThrow(() -> this.catalog.unknown(name, help.context()))
				.description());
		}
	}

}
