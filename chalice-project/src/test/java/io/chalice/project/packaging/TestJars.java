package io.chalice.project.packaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Jars to package.
 */
final class TestJars {

	private TestJars() {
	}

	static Map<String, byte[]> texts(String... names) {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		for (String name : names) {
			entries.put(name, name.getBytes(StandardCharsets.UTF_8));
		}
		return entries;
	}

	static byte[] jar(Map<String, byte[]> entries) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		write(out, 6, entries);
		return out.toByteArray();
	}

	static Path write(Path jar, int level, Map<String, byte[]> entries) throws IOException {
		try (OutputStream out = Files.newOutputStream(jar)) {
			write(out, level, entries);
		}
		return jar;
	}

	private static void write(OutputStream out, int level, Map<String, byte[]> entries) throws IOException {
		// leaves sizes to descriptors behind the data, as streams do
		ZipOutputStream zip = new ZipOutputStream(out);
		zip.setLevel(level);
		for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
			zip.putNextEntry(new ZipEntry(entry.getKey()));
			zip.write(entry.getValue());
		}
		zip.finish();
	}

}
