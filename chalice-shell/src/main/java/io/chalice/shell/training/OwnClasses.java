package io.chalice.shell.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/**
 * The classes of this program itself.
 */
final class OwnClasses {

	private static final String ENDING = ".class";

	private OwnClasses() {
	}

	/**
	 * Load all that are in jars, without initializing them: no training runs every line.
	 */
	static void load() {
		try {
			Path own = Path.of(OwnClasses.class.getProtectionDomain().getCodeSource().getLocation().toURI());
			if (Files.isDirectory(own)) {
				return;
			}
			try (DirectoryStream<Path> jars = Files.newDirectoryStream(own.resolveSibling(""), "chalice-*.jar")) {
				for (Path jar : jars) {
					load(jar);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read this program's jars", ex);
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void load(Path jar) throws IOException {
		try (ZipFile zip = new ZipFile(jar.toFile())) {
			zip.stream()
				.map((entry) -> entry.getName())
				.filter((name) -> name.startsWith("io/chalice/") && name.endsWith(ENDING))
				.forEach((name) -> load(name.substring(0, name.length() - ENDING.length()).replace('/', '.')));
		}
	}

	private static void load(String name) {
		try {
			Class.forName(name, false, OwnClasses.class.getClassLoader());
		}
		catch (ClassNotFoundException | LinkageError ex) {
			// it is for an application, and what it needs is not on this class path
		}
	}

}
