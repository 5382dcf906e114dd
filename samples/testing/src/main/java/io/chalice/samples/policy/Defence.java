package io.chalice.samples.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.chalice.policy.document.Permission;

/**
 * What people say for every line of a policy: a table in {@code policies/README.md}.
 *
 * @param seen the permissions of the table, and whether tests see calls that need them
 */
record Defence(SortedMap<Permission, Boolean> seen) {

	private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| `([^`]+)` \\| (yes|no) \\| .+ \\|");

	static Defence read(Path file) {
		SortedMap<Permission, Boolean> seen = new TreeMap<>();
		try {
			for (String line : Files.readAllLines(file)) {
				Matcher row = ROW.matcher(line);
				if (row.matches()) {
					seen.put(new Permission(row.group(1), row.group(2)), row.group(3).equals("yes"));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Defence(seen);
	}

}
