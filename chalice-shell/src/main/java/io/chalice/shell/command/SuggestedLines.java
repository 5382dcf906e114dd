package io.chalice.shell.command;

import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * Lines to type after a failure, with every option that was typed.
 *
 * @param context where the command was typed
 * @param catalog the commands
 * @param typed all that was typed, or {@code null} when no command was
 */
record SuggestedLines(ShellContext context, CommandCatalog catalog, @Nullable TypedLine typed) {

	static SuggestedLines in(ShellContext context) {
		return new SuggestedLines(context, new CommandCatalog(), null);
	}

	/**
	 * Return the end of a message that names the same line again.
	 * @param change what has to be different
	 * @return a colon and the line, or nothing when no command was typed
	 */
	String again(UnaryOperator<TypedLine> change) {
		return (this.typed != null) ? ": " + change.apply(this.typed) : "";
	}

	/**
	 * Return the line of another command about the same.
	 * @param command its name
	 * @return the line
	 */
	String line(String command) {
		TypedLine line = this.typed;
		return this.catalog.find(command)
			.map((found) -> (line != null) ? line.as(found.description()).toString() : null)
			.orElseGet(() -> this.context.line(command));
	}

}
