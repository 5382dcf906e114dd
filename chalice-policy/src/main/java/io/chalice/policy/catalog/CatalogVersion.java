package io.chalice.policy.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Says which tables this library has, without reading what is in them.
 */
public final class CatalogVersion {

	/** The others are made from AWS's own data, whose versions are in the first one. */
	static final List<String> TABLES = List.of("version.txt", "services.tsv", "overrides.tsv", "implied.tsv",
			"via-services.tsv", "passed-to.tsv", "members.tsv", "role-members.tsv", "role-exceptions.tsv",
			"key-members.tsv");

	private CatalogVersion() {
	}

	/**
	 * Return the version.
	 * @return a text that changes when a hand-written row does, or the data that the
	 * tables are made from
	 */
	public static String text() {
		CRC32 checksum = new CRC32();
		long size = 0;
		for (String name : TABLES) {
			try (InputStream table = CatalogVersion.class.getResourceAsStream(name)) {
				if (table == null) {
					throw new IllegalStateException("The table " + name + " is missing");
				}
				byte[] content = table.readAllBytes();
				checksum.update(content);
				size += content.length;
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Cannot read the table " + name, ex);
			}
		}
		return "%x %d".formatted(checksum.getValue(), size);
	}

}
