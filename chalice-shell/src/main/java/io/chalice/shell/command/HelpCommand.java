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
					(workplace, typed) -> this.catalog.get().listed().stream().map(CommandDescription::name).toList())
			.examples("help", "help new-project");
	}

	@Override
	public int run(Invocation invocation) {
		HelpText help = new HelpText(this.catalog.get(), invocation.workplace(), invocation.console());
		invocation.argument(0)
			.map((name) -> this.catalog.get().get(name, invocation.workplace()).description())
			.ifPresentOrElse(help::print, help::printAll);
		return 0;
	}

}
