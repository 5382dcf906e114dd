package io.chalice.policy.catalog;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where tables come from.
 */
@FunctionalInterface
public interface TableSource {

	/**
	 * The tables of this library.
	 */
	TableSource OWN = (name) -> TableReader.find(TableReader.class, name);

	/**
	 * Finds a table.
	 * @param name its file name, such as {@code members.tsv} or {@code actions/s3.tsv}
	 * @return its rows, each the cells of a line, or null when there is no such table
	 */
	@Nullable List<String[]> find(String name);

	/**
	 * Reads a table that is there.
	 * @param name its file name
	 * @return its rows
	 */
	default List<String[]> read(String name) {
		List<String[]> rows = find(name);
		if (rows == null) {
			throw new IllegalStateException("The table " + name + " is missing");
		}
		return rows;
	}

}
