package io.chalice.shell.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.shell.jline.tui.table.ArrayTableModel;
import org.springframework.shell.jline.tui.table.CellMatchers;
import org.springframework.shell.jline.tui.table.Table;
import org.springframework.shell.jline.tui.table.TableBuilder;

/**
 * Text in columns.
 */
public final class ConsoleTable {

	private static final String GAP = "  ";

	/** Wider than any table, so that no cell is wrapped. */
	private static final int WIDEST = 10_000;

	private final String indentation;

	private final List<List<String>> rows = new ArrayList<>();

	/**
	 * Create a table without rows.
	 */
	public ConsoleTable() {
		this("");
	}

	private ConsoleTable(String indentation) {
		this.indentation = indentation;
	}

	/**
	 * Create a table without rows that belongs to a headline.
	 * @return a table whose lines begin with spaces
	 */
	public static ConsoleTable indented() {
		return new ConsoleTable(GAP);
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
		ConsoleTable table = new ConsoleTable(this.indentation);
		this.rows.forEach((row) -> table.row(kept.stream().map(row::get).toArray(String[]::new)));
		return table;
	}

	/**
	 * Return the lines.
	 * @return a line for every row, as wide as it has to be
	 */
	public List<String> lines() {
		if (this.rows.isEmpty()) {
			return List.of();
		}
		Table table = new TableBuilder(new ArrayTableModel(cells())).on(CellMatchers.table())
			// the wrapper that is taken otherwise makes one space of several
			.addWrapper((lines, width) -> lines)
			.build();
		return table.render(WIDEST).lines().map((line) -> (this.indentation + line).stripTrailing()).toList();
	}

	private Object[][] cells() {
		int columns = this.rows.stream().mapToInt(List::size).max().orElse(0);
		return this.rows.stream()
			.map((row) -> IntStream.range(0, columns)
				.mapToObj((column) -> (column < row.size()) ? row.get(column) + GAP : "")
				.toArray())
			.toArray(Object[][]::new);
	}

}
