package io.chalice.shell.command;

import java.util.function.ToIntFunction;

/**
 * A command with an option of every kind.
 */
final class FakeCommand extends ShellCommand {

	private final ToIntFunction<CommandInvocation> action;

	FakeCommand(ToIntFunction<CommandInvocation> action) {
		super(CommandDescription.of("remove", "Remove something")
			.optional("WHAT", "What to remove", ValueCandidates.none())
			.options(ConfirmationPrompt.YES, OptionDescription.valued("note", "TEXT", "A note"),
					OptionDescription.toggle("backup", "Keep a copy"), OptionDescription.flag("all", "Everything"))
			.examples("remove me"));
		this.action = action;
	}

	@Override
	protected int run(CommandInvocation invocation) {
		return this.action.applyAsInt(invocation);
	}

}
