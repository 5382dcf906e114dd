package io.chalice.project.configuration;

import java.util.Collection;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Finds the word that was probably meant.
 */
public final class Nearest {

	private Nearest() {
	}

	/**
	 * Return the candidate nearest to a word.
	 * @param word what was written
	 * @param candidates what could have been meant
	 * @return the first of those a slip of the keyboard away, else the first that begins
	 * or ends with the word, or begins the word, else {@code null}
	 */
	public static @Nullable String to(String word, Collection<String> candidates) {
		String nearest = null;
		int best = Math.max(1, word.length() / 3) + 1;
		for (String candidate : candidates) {
			int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
			if (distance < best) {
				best = distance;
				nearest = candidate;
			}
		}
		return (nearest != null) ? nearest : longer(word, candidates);
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
	// swaps
	private static int distance(String from, String to) {
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
