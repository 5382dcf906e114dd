package io.chalice.shell.command;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a line of a session apart as a shell does: spaces separate words, except between
 * quotes and after a backslash.
 */
public final class Words {

	private final List<String> words = new ArrayList<>();

	private final StringBuilder word = new StringBuilder();

	private boolean started;

	private char quote;

	private boolean escaped;

	private Words() {
	}

	/**
	 * Take a line apart.
	 * @param line the line
	 * @return its words, without their quotes
	 * @throws UsageException when a quote is not closed
	 */
	public static List<String> of(String line) {
		Words words = new Words();
		line.chars().forEach((character) -> words.next((char) character));
		if (words.quote != 0) {
			throw new UsageException("There is no closing %c in: %s".formatted(words.quote, line));
		}
		words.end();
		return List.copyOf(words.words);
	}

	private void next(char character) {
		if (this.escaped) {
			if (this.quote == '"' && character != '"' && character != '\\') {
				this.word.append('\\');
			}
			this.word.append(character);
			this.escaped = false;
		}
		else if (character == '\\' && this.quote != '\'') {
			this.escaped = true;
			this.started = true;
		}
		else if (this.quote != 0) {
			nextQuoted(character);
		}
		else if (character == '\'' || character == '"') {
			this.quote = character;
			this.started = true;
		}
		else if (Character.isWhitespace(character)) {
			end();
		}
		else {
			this.word.append(character);
			this.started = true;
		}
	}

	private void nextQuoted(char character) {
		if (character == this.quote) {
			this.quote = 0;
		}
		else {
			this.word.append(character);
		}
	}

	private void end() {
		if (this.escaped) {
			this.word.append('\\');
			this.escaped = false;
		}
		if (this.started) {
			this.words.add(this.word.toString());
			this.word.setLength(0);
			this.started = false;
		}
	}

}
