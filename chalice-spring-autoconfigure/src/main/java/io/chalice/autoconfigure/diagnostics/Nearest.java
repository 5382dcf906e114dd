package io.chalice.autoconfigure.diagnostics;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Finds the name that was probably meant.
 */
final class Nearest {

	private Nearest() {
	}

	/**
	 * Find the nearest of some names.
	 * @param name the name as it was written
	 * @param known the names that exist, at least one
	 * @return the one that takes the fewest changes
	 */
	static String of(String name, List<String> known) {
		return known.stream()
			.min(Comparator.comparingInt(
					(candidate) -> distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT))))
			.orElse(name);
	}

	/**
	 * Return the Levenshtein distance of two texts.
	 * @param one a text
	 * @param other another
	 * @return how many single-character changes lie between them
	 */
	private static int distance(String one, String other) {
		int[] previous = new int[other.length() + 1];
		for (int j = 0; j <= other.length(); j++) {
			previous[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			int[] current = new int[other.length() + 1];
			current[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int substitution = previous[j - 1] + ((one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1);
				current[j] = Math.min(substitution, 1 + Math.min(previous[j], current[j - 1]));
			}
			previous = current;
		}
		return previous[other.length()];
	}

}
