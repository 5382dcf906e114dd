package io.chalice.shell.command;

import java.util.function.ToIntFunction;

/**
 * A command with an option of every kind.
 *
 * @param action what it does
 */
record FakeCommand(ToIntFunction<Invocation> action) implements ShellCommand {

	@Override
	public CommandDescription description() {
		return CommandDescription.of("remove", "Remove something")
			.optional("WHAT", "What to remove", Values.none())
			.options(Confirmation.YES, OptionDescription.valued("note", "TEXT", "A note"),
					OptionDescription.toggle("backup", "Keep a copy"), OptionDescription.flag("all", "Everything"))
			.examples("remove me");
	}

	@Override
	public int run(Invocation invocation) {
		return this.action.applyAsInt(invocation);
	}

}
