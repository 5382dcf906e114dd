package io.chalice.shell.policy;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

import io.chalice.declaration.NearestWord;

/**
 * The end of a message about an unknown word.
 */
final class Hint {

	private Hint() {
	}

	static String nearest(String word, Collection<String> candidates) {
		@Nullable String nearest = NearestWord.to(word, candidates);
		String suggestion = (nearest != null) ? ", did you mean '%s'?".formatted(nearest) : "";
		return candidates.isEmpty() ? suggestion : suggestion + " (there is: " + String.join(", ", candidates) + ")";
	}

}
