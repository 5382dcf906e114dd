package io.chalice.shell.command;

import java.util.List;

import org.springframework.shell.core.command.completion.CompletionContext;

/**
 * What a completion provider is asked with: Spring Shell's context, what has been read of
 * the line, and where it is typed.
 */
final class LineCompletionContext extends CompletionContext {

	private final String typed;

	private final CommandLineReader before;

	private final ShellContext context;

	LineCompletionContext(List<String> words, CommandLineReader before, ShellContext context) {
		super(words, words.size() - 1, words.get(words.size() - 1).length(), before.command(), null);
		this.typed = words.get(words.size() - 1);
		this.before = before;
		this.context = context;
	}

	/**
	 * Return the word to complete.
	 * @return what was typed of it, which may be empty
	 */
	String typed() {
		return this.typed;
	}

	/**
	 * Return what stands before the word to complete.
	 * @return what has been read
	 */
	CommandLineReader before() {
		return this.before;
	}

	/**
	 * Return where the line is typed.
	 * @return the context of the shell
	 */
	ShellContext context() {
		return this.context;
	}

}
