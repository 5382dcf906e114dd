package io.chalice.shell.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Text in columns. Where they are wider than the terminal, the widest are shortened, and
 * the last ones left out if that is not enough: a row is a line. Only what explains, in
 * the last column, goes on in the next line, or stands below if it cannot be broken.
 */
public final class ConsoleTable {

	private static final String GAP = "  ";

	private static final String CUT = "…";

	/** No column is made narrower, and no explanation. */
	private static final int NARROWEST = 6;

	private static final int NARROWEST_EXPLANATION = 16;

	private final String indentation;

	private final boolean explained;

	private final List<List<String>> rows = new ArrayList<>();

	private boolean headed;

	/**
	 * Create a table without rows.
	 */
	public ConsoleTable() {
		this("", false);
	}

	private ConsoleTable(String indentation, boolean explained) {
		this.indentation = indentation;
		this.explained = explained;
	}

	/**
	 * Create a table without rows that belongs to a headline.
	 * @return a table whose lines begin with spaces
	 */
	public static ConsoleTable indented() {
		return new ConsoleTable(GAP, false);
	}

	/**
	 * Create a table without rows that belongs to a headline and whose last column
	 * explains the others.
	 * @return a table whose lines begin with spaces
	 */
	public static ConsoleTable explained() {
		return explained(GAP);
	}

	/**
	 * Create a table without rows whose last column explains the others.
	 * @param indentation what its lines begin with
	 * @return the table
	 */
	public static ConsoleTable explained(String indentation) {
		return new ConsoleTable(indentation, true);
	}

	/**
	 * Add a row.
	 * @param cells its cells
	 * @return this table
	 */
	public ConsoleTable row(String... cells) {
		this.rows.add(List.of(cells));
		return this;
	}

	/**
	 * Add a first row that says what the columns are.
	 * @param cells its cells
	 * @return this table
	 */
	public ConsoleTable headline(String... cells) {
		this.headed = true;
		return row(cells);
	}

	/**
	 * Return whether the first row says what the columns are.
	 * @return {@code true} after {@link #headline}
	 */
	boolean isHeaded() {
		return this.headed;
	}

	/**
	 * Leave out the columns that say nothing.
	 * @param nothing what is in all their cells, but for the headline
	 * @return a table of the other columns
	 */
	public ConsoleTable without(String nothing) {
		List<Integer> kept = IntStream.range(0, columns())
			.filter((column) -> this.rows.stream().skip(1).anyMatch((row) -> !row.get(column).equals(nothing)))
			.boxed()
			.toList();
		ConsoleTable table = new ConsoleTable(this.indentation, this.explained);
		table.headed = this.headed;
		this.rows.forEach((row) -> table.row(kept.stream().map(row::get).toArray(String[]::new)));
		return table;
	}

	private int columns() {
		return this.rows.stream().mapToInt(List::size).max().orElse(0);
	}

	/**
	 * Return the lines.
	 * @return a line for every row, as wide as it has to be
	 */
	public List<String> lines() {
		return lines(OutputLayout.NONE);
	}

	/**
	 * Return the lines as they fit.
	 * @param width the columns of the terminal
	 * @return a line for every row, or several where something is explained
	 */
	public List<String> lines(int width) {
		return lines(new OutputLayout(() -> width, Set.of()));
	}

	/**
	 * Return the lines as they fit.
	 * @param layout the terminal, and what is not broken in it
	 * @return a line for every row, or several where something is explained
	 */
	List<String> lines(OutputLayout layout) {
		if (this.rows.isEmpty()) {
			return List.of();
		}
		int[] widths = IntStream.range(0, columns()).map((column) -> widest(this.rows, column)).toArray();
		int room = layout.columns() - this.indentation.length();
		if (total(widths) <= room) {
			return render(this.rows);
		}
		return this.explained ? explain(widths, room, layout) : render(shortened(widths, room));
	}

	private static int widest(List<List<String>> rows, int column) {
		return rows.stream()
			.filter((row) -> column < row.size())
			.mapToInt((row) -> OutputLayout.width(row.get(column)))
			.max()
			.orElse(0);
	}

	private static int total(int[] widths) {
		return IntStream.of(widths).sum() + (widths.length - 1) * GAP.length();
	}

	private List<List<String>> shortened(int[] wanted, int room) {
		int[] widths = wanted.clone();
		while (total(widths) > room) {
			int widest = IntStream.range(0, widths.length)
				.reduce((left, right) -> (widths[right] >= widths[left]) ? right : left)
				.orElse(0);
			if (widths[widest] <= NARROWEST) {
				return (widths.length > 1) ? shortened(IntStream.of(wanted).limit(wanted.length - 1).toArray(), room)
						: cut(widths);
			}
			widths[widest]--;
		}
		return cut(widths);
	}

	private List<List<String>> cut(int[] widths) {
		return this.rows.stream()
			.map((row) -> IntStream.range(0, Math.min(row.size(), widths.length))
				.mapToObj((column) -> cut(row.get(column), widths[column]))
				.toList())
			.toList();
	}

	private static String cut(String cell, int width) {
		// a colour is an escape sequence, of which nothing may be lost
		return (OutputLayout.width(cell) <= width || cell.indexOf('\u001b') >= 0) ? cell
				: cell.substring(0, cell.offsetByCodePoints(0, width - 1)) + CUT;
	}

	// beside the other columns, or below them if they leave no room
	private List<String> explain(int[] widths, int room, OutputLayout layout) {
		int last = widths.length - 1;
		int start = total(widths) - widths[last];
		int beside = room - start;
		List<List<String>> laidOut = new ArrayList<>();
		for (List<String> row : this.rows) {
			List<String> first = new ArrayList<>(row.subList(0, Math.min(row.size(), last)));
			String explanation = (row.size() > last) ? row.get(last) : "";
			List<String> parts = (beside < NARROWEST_EXPLANATION) ? List.of() : wrap(explanation, beside, layout);
			if (beside < NARROWEST_EXPLANATION
					|| parts.stream().anyMatch((part) -> OutputLayout.width(part) > beside)) {
				laidOut.add(first);
				wrap(explanation, room - 2 * GAP.length(), layout)
					.forEach((part) -> laidOut.add(List.of(GAP + GAP + part)));
			}
			else {
				parts.stream().limit(1).forEach(first::add);
				laidOut.add(first);
				parts.stream().skip(1).forEach((part) -> laidOut.add(List.of(" ".repeat(start) + part)));
			}
		}
		return laidOut.stream().map((row) -> line(row, widths)).toList();
	}

	private static List<String> wrap(String text, int columns, OutputLayout layout) {
		return text.lines().flatMap((part) -> layout.wrap(part, columns).stream()).toList();
	}

	private List<String> render(List<List<String>> all) {
		int[] widths = IntStream.range(0, columns()).map((column) -> widest(all, column)).toArray();
		return all.stream().map((row) -> line(row, widths)).toList();
	}

	private String line(List<String> row, int[] widths) {
		StringBuilder line = new StringBuilder(this.indentation);
		for (int column = 0; column < row.size(); column++) {
			String cell = row.get(column);
			line.append(cell);
			if (column < row.size() - 1) {
				line.append(" ".repeat(Math.max(0, widths[column] - OutputLayout.width(cell)))).append(GAP);
			}
		}
		return line.toString().stripTrailing();
	}

}
