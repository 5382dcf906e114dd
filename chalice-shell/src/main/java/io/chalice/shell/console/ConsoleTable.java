package io.chalice.shell.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Text in columns.
 */
public final class ConsoleTable {

	private static final String GAP = "  ";

	private final List<List<String>> rows = new ArrayList<>();

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
	 * Leave out the columns that say nothing.
	 * @param nothing what is in all their cells, but for the headline
	 * @return a table of the other columns
	 */
	public ConsoleTable without(String nothing) {
		int columns = this.rows.stream().mapToInt(List::size).max().orElse(0);
		List<Integer> kept = IntStream.range(0, columns)
			.filter((column) -> this.rows.stream().skip(1).anyMatch((row) -> !row.get(column).equals(nothing)))
			.boxed()
			.toList();
		ConsoleTable table = new ConsoleTable();
		this.rows.forEach((row) -> table.row(kept.stream().map(row::get).toArray(String[]::new)));
		return table;
	}

	/**
	 * Return the lines.
	 * @return a line for every row, as wide as it has to be
	 */
	public List<String> lines() {
		return this.rows.stream().map(this::line).toList();
	}

	private String line(List<String> row) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < row.size(); i++) {
			String cell = row.get(i);
			line.append(cell).append(" ".repeat(width(i) - cell.length())).append(GAP);
		}
		return line.toString().stripTrailing();
	}

	private int width(int column) {
		return this.rows.stream()
			.filter((row) -> column < row.size())
			.mapToInt((row) -> row.get(column).length())
			.max()
			.orElse(0);
	}

}
