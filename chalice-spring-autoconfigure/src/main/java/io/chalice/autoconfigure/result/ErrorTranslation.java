package io.chalice.autoconfigure.result;

import org.jspecify.annotations.Nullable;

import io.chalice.ChaliceResponse;

/**
 * Knows what to answer for one kind of exception.
 */
@FunctionalInterface
interface ErrorTranslation {

	/**
	 * Translate an exception.
	 * @param thrown the exception
	 * @return the response, or {@code null} when it is of another kind
	 */
	@Nullable ChaliceResponse responseTo(Throwable thrown);

}
