package io.chalice.shell.command;

import java.util.List;

import io.chalice.shell.console.Colour;
import io.chalice.shell.console.Console;
import io.chalice.shell.console.ConsoleTable;

/**
 * Prints help: that of all commands, or of one.
 */
final class HelpText {

	private final CommandCatalog catalog;

	private final ShellContext context;

	private final Console console;

	HelpText(CommandCatalog catalog, ShellContext context, Console console) {
		this.catalog = catalog;
		this.context = context;
		this.console = console;
	}

	ShellContext context() {
		return this.context;
	}

	void printAll() {
		if (this.context.isSession()) {
			headline("Commands");
		}
		else {
			this.console.print("Usage: %s [COMMAND] [OPTIONS]".formatted(this.context.program()));
			this.console.print("Serverless REST APIs for Spring developers. Without a command, a session starts.");
			headline("\nCommands");
		}
		ConsoleTable commands = ConsoleTable.explained();
		this.catalog.listed().forEach((command) -> commands.row(command.name(), command.summary()));
		this.console.print(commands);
		options(GlobalOptions.ALL);
		this.console.print("\nMore on a command: " + this.context.line("routes --help"));
	}

	void printGroup(String word) {
		this.console.print("Usage: " + this.context.line(word + " COMMAND [OPTIONS]"));
		headline("\nCommands");
		ConsoleTable commands = ConsoleTable.explained();
		this.catalog.group(word).forEach((command) -> commands.row(command.name(), command.summary()));
		this.console.print(commands);
		headline("\nExample");
		this.console.print("  " + this.context.line(this.catalog.group(word).get(0).name() + " --help"));
	}

	void print(CommandDescription command) {
		this.console.print("Usage: " + this.context.line(command.synopsis()));
		this.console.print(command.summary() + ".");
		if (!command.arguments().isEmpty()) {
			headline("\nArguments");
			ConsoleTable arguments = ConsoleTable.explained();
			command.arguments().forEach((argument) -> arguments.row(argument.name(), argument.description()));
			this.console.print(arguments);
		}
		options(command.allOptions());
		if (!command.exits().isEmpty()) {
			headline("\nExit codes");
			ConsoleTable exits = ConsoleTable.explained();
			command.exits().forEach((code, meaning) -> exits.row(String.valueOf(code), meaning));
			this.console.print(exits);
		}
		headline((command.examples().size() > 1) ? "\nExamples" : "\nExample");
		command.examples().forEach((example) -> this.console.print("  " + this.context.line(example)));
	}

	private void options(List<OptionDescription> options) {
		headline("\nOptions");
		ConsoleTable table = ConsoleTable.explained();
		options.forEach((option) -> table.row(option.synopsis(), option.description()));
		this.console.print(table);
	}

	private void headline(String text) {
		this.console.print(this.console.paint(Colour.BOLD, text + ":"));
	}

}
