package io.chalice.policy.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Cuts lists into pieces that are short enough, so that another element changes the
 * pieces next to it and not all that follow: from two thirds of its room on, a piece ends
 * with the first element that is marked, and whether one is marked depends on nothing but
 * itself.
 *
 * @param <T> what the elements are
 * @param room how many characters a piece may have
 * @param cost how many characters an element takes
 * @param key what says whether an element is marked
 */
record ContentDefinedChunker<T>(int room, ToIntFunction<T> cost, Function<T, String> key) {

	/** One element in so many is marked. */
	private static final int MARKED = 5;

	/** Spreads hash codes over all bits: two to the 32nd by the golden ratio. */
	private static final int SPREAD = 0x9E3779B9;

	/**
	 * Cuts a list.
	 * @param elements the elements, none of which is longer than a piece may be
	 * @return the pieces in order, none of them empty
	 */
	List<List<T>> cut(List<T> elements) {
		return cut(elements, true);
	}

	/**
	 * Cuts a list into as few pieces as its order allows.
	 * @param elements the elements, none of which is longer than a piece may be
	 * @return the pieces in order, none of them empty
	 */
	List<List<T>> fill(List<T> elements) {
		return cut(elements, false);
	}

	private List<List<T>> cut(List<T> elements, boolean marks) {
		List<List<T>> pieces = new ArrayList<>();
		List<T> piece = new ArrayList<>();
		int used = 0;
		for (T element : elements) {
			int length = this.cost.applyAsInt(element);
			if (used + length > this.room && !piece.isEmpty()) {
				pieces.add(piece);
				piece = new ArrayList<>();
				used = 0;
			}
			piece.add(element);
			used += length;
			if (marks && used > 2 * this.room / 3 && isMarked(element)) {
				pieces.add(piece);
				piece = new ArrayList<>();
				used = 0;
			}
		}
		if (!piece.isEmpty()) {
			pieces.add(piece);
		}
		return pieces;
	}

	private boolean isMarked(T element) {
		return Integer.remainderUnsigned((this.key.apply(element).hashCode() * SPREAD) >>> 16, MARKED) == 0;
	}

}
