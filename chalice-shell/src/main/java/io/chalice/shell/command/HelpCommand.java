package io.chalice.shell.command;

import java.util.function.Supplier;

/**
 * Prints help.
 */
public final class HelpCommand implements ShellCommand {

	private final Supplier<CommandCatalog> catalog;

	/**
	 * Create the command.
	 * @param catalog the commands, this one among them
	 */
	public HelpCommand(Supplier<CommandCatalog> catalog) {
		this.catalog = catalog;
	}

	@Override
	public CommandDescription description() {
		return CommandDescription.of("help", "List the commands, or explain one")
			.optional("COMMAND", "The command to explain",
					(context, typed) -> this.catalog.get().firstWords().map(Proposal::word).toList())
			.optional("WORD", "The second word of the command, if it has two",
					(context, typed) -> this.catalog.get()
						.listed()
						.stream()
						.map(CommandDescription::name)
						.filter((name) -> name.contains(" "))
						.map((name) -> name.substring(name.indexOf(' ') + 1))
						.toList())
			.examples("help", "help new-project");
	}

	@Override
	public int run(CommandInvocation invocation) {
		HelpText help = new HelpText(this.catalog.get(), invocation.context(), invocation.console());
		String name = String.join(" ", invocation.arguments());
		if (name.isEmpty()) {
			help.printAll();
		}
		else if (this.catalog.get().isGroup(name)) {
			help.printGroup(name);
		}
		else {
			help.print(this.catalog.get().get(name, invocation.context()).description());
		}
		return 0;
	}

}
