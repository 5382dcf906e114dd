package io.chalice.shell.command;

/**
 * A word that may come next.
 *
 * @param word the whole word
 * @param description what it means, which may be empty
 */
public record Proposal(String word, String description) {

	/**
	 * Return whether the word is finished, so that a space may follow it.
	 * @return {@code false} for a directory, whose children may follow
	 */
	public boolean isFinished() {
		return !this.word.endsWith("/");
	}

}
