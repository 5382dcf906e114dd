package io.chalice.project.json;

import java.util.Comparator;

/**
 * A place in a text.
 *
 * @param line the line, counted from 1
 * @param column the character in that line, counted from 1
 */
public record Position(int line, int column) implements Comparable<Position> {

	/**
	 * The place of what was in no text.
	 */
	public static final Position NOWHERE = new Position(0, 0);

	private static final Comparator<Position> ORDER = Comparator.comparingInt(Position::line)
		.thenComparingInt(Position::column);

	@Override
	public int compareTo(Position other) {
		return ORDER.compare(this, other);
	}

}
