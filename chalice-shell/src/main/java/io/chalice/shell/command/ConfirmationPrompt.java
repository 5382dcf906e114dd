package io.chalice.shell.command;

/**
 * A question before something is done that cannot be undone by typing less.
 */
public final class ConfirmationPrompt {

	/**
	 * The option that says yes to all questions of a command.
	 */
	public static final OptionDescription YES = OptionDescription
		.flag("yes", "Say yes to every question, as scripts have to")
		.letter("y");

	private ConfirmationPrompt() {
	}

	static boolean ask(CommandInvocation invocation, String question, boolean proposal) {
		if (invocation.flag(YES.name())) {
			return true;
		}
		if (!invocation.console().prompts().available()) {
			throw new UsageException("%s asks '%s', and there is no terminal to answer at. To say yes: %s"
				.formatted(invocation.command().name(), question, invocation.typed().with(YES.name(), "true")));
		}
		return invocation.console().prompts().agree(question, proposal);
	}

}
