package io.chalice.shell.command;

import java.util.function.ToIntFunction;

/**
 * A command with an option of every kind.
 *
 * @param action what it does
 */
record FakeCommand(ToIntFunction<CommandInvocation> action) implements ShellCommand {

	@Override
	public CommandDescription description() {
		return CommandDescription.of("remove", "Remove something")
			.optional("WHAT", "What to remove", ValueCandidates.none())
			.options(ConfirmationPrompt.YES, OptionDescription.valued("note", "TEXT", "A note"),
					OptionDescription.toggle("backup", "Keep a copy"), OptionDescription.flag("all", "Everything"))
			.examples("remove me");
	}

	@Override
	public int run(CommandInvocation invocation) {
		return this.action.applyAsInt(invocation);
	}

}
