package io.chalice.policy.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads the tables: a row per line, cells separated by tabs, comments after a hash at the
 * start of a line.
 */
public final class TableReader {

	private TableReader() {
	}

	/**
	 * Reads a table that is there.
	 * @param owner the class whose package holds the table
	 * @param name the table's file name
	 * @return its rows
	 */
	public static List<String[]> read(Class<?> owner, String name) {
		List<String[]> rows = find(owner, name);
		if (rows == null) {
			throw new IllegalStateException("The table " + name + " is missing");
		}
		return rows;
	}

	static @Nullable List<String[]> find(Class<?> owner, String name) {
		try (InputStream in = owner.getResourceAsStream(name)) {
			if (in == null) {
				return null;
			}
			try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
				return reader.lines()
					.filter((line) -> !line.isBlank() && !line.startsWith("#"))
					.map((line) -> line.split("\t", -1))
					.toList();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the table " + name, ex);
		}
	}

}
