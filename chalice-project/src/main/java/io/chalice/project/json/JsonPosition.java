package io.chalice.project.json;

import java.util.Comparator;

/**
 * A place in a text.
 *
 * @param line the line, counted from 1
 * @param column the character in that line, counted from 1
 */
public record JsonPosition(int line, int column) implements Comparable<JsonPosition> {

	/**
	 * The place of what was in no text.
	 */
	public static final JsonPosition NOWHERE = new JsonPosition(0, 0);

	private static final Comparator<JsonPosition> ORDER = Comparator.comparingInt(JsonPosition::line)
		.thenComparingInt(JsonPosition::column);

	@Override
	public int compareTo(JsonPosition other) {
		return ORDER.compare(this, other);
	}

}
