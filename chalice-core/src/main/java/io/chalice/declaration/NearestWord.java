package io.chalice.declaration;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Finds the word that was probably meant.
 */
public final class NearestWord {

	private NearestWord() {
	}

	/**
	 * Return the candidate that takes the fewest changes to become a word.
	 * @param word what was written
	 * @param candidates what could have been meant, at least one
	 * @return the nearest, however far it is
	 */
	public static String among(String word, Collection<String> candidates) {
		return candidates.stream().min(Comparator.comparingInt((candidate) -> distance(word, candidate))).orElseThrow();
	}

	/**
	 * Return the candidate nearest to a word.
	 * @param word what was written
	 * @param candidates what could have been meant
	 * @return the first of those a slip of the keyboard away, else the first that begins
	 * or ends with the word, or begins the word, else {@code null}
	 */
	public static @Nullable String to(String word, Collection<String> candidates) {
		if (candidates.isEmpty()) {
			return null;
		}
		String nearest = among(word, candidates);
		return (distance(word, nearest) <= Math.max(1, word.length() / 3)) ? nearest : longer(word, candidates);
	}

	private static @Nullable String longer(String word, Collection<String> candidates) {
		return candidates.stream()
			.filter((candidate) -> candidate.endsWith("_" + word) || candidate.startsWith(word + "_")
					|| word.startsWith(candidate + "_"))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Return the end of a message that names the candidate nearest to a word.
	 * @param word what was written
	 * @param candidates what could have been meant
	 * @return the end of the message, empty when no candidate is near
	 */
	public static String suggestion(String word, Collection<String> candidates) {
		String nearest = to(word, candidates);
		return (nearest != null) ? ", did you mean '%s'?".formatted(nearest) : "";
	}

	// the optimal string alignment distance: insertions, deletions, replacements and
	// swaps, in either case
	private static int distance(String word, String candidate) {
		String from = word.toLowerCase(Locale.ROOT);
		String to = candidate.toLowerCase(Locale.ROOT);
		int[][] steps = new int[from.length() + 1][to.length() + 1];
		for (int i = 0; i <= from.length(); i++) {
			for (int j = 0; j <= to.length(); j++) {
				steps[i][j] = (Math.min(i, j) == 0) ? Math.max(i, j) : step(steps, from, i, to, j);
			}
		}
		return steps[from.length()][to.length()];
	}

	private static int step(int[][] steps, String from, int i, String to, int j) {
		int replacement = (from.charAt(i - 1) != to.charAt(j - 1)) ? 1 : 0;
		int step = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + replacement);
		boolean swapped = i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2)
				&& from.charAt(i - 2) == to.charAt(j - 1);
		return swapped ? Math.min(step, steps[i - 2][j - 2] + 1) : step;
	}

}
