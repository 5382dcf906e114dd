package io.chalice.shell.command;

import java.util.Collection;

import io.chalice.declaration.NearestWord;

/**
 * What is said after a word that nothing is called.
 */
public final class NearestSuggestion {

	private NearestSuggestion() {
	}

	/**
	 * Return the end of a sentence that names what was probably meant.
	 * @param word what was typed
	 * @param candidates what could have been typed
	 * @return the end, with its punctuation
	 */
	public static String of(String word, Collection<String> candidates) {
		String nearest = NearestWord.suggestion(word, candidates);
		return nearest.isEmpty() ? "." : nearest;
	}

	/**
	 * Return the end of a message that names what was probably meant, and all there is.
	 * @param word what was typed
	 * @param candidates what could have been typed
	 * @return the end, such as {@code , did you mean 'json'? (there is: json, xml)}
	 */
	public static String withAll(String word, Collection<String> candidates) {
		String nearest = NearestWord.suggestion(word, candidates);
		return candidates.isEmpty() ? nearest : nearest + " (there is: " + String.join(", ", candidates) + ")";
	}

}
