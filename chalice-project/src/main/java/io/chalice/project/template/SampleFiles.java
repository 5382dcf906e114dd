package io.chalice.project.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Reads the files of a sample, which this module's build copies next to this class.
 */
final class SampleFiles {

	private SampleFiles() {
	}

	/**
	 * Read a template's sample.
	 * @param template the template
	 * @return the texts by path, with slashes
	 */
	static Map<String, String> of(ProjectTemplate template) {
		URL url = Objects.requireNonNull(SampleFiles.class.getResource(template.id()));
		try {
			if (url.openConnection() instanceof JarURLConnection connection) {
				return ofJar(connection);
			}
			return ofDirectory(Path.of(new URI(url.toString())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read the template " + template.id(), ex);
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, String> ofJar(JarURLConnection connection) throws IOException {
		Map<String, String> files = new TreeMap<>();
		String prefix = connection.getEntryName() + "/";
		connection.setUseCaches(false);
		try (JarFile jar = connection.getJarFile()) {
			for (JarEntry entry : jar.stream().filter((candidate) -> candidate.getName().startsWith(prefix)).toList()) {
				if (!entry.isDirectory()) {
					try (InputStream stream = jar.getInputStream(entry)) {
						files.put(entry.getName().substring(prefix.length()), text(stream.readAllBytes()));
					}
				}
			}
		}
		return files;
	}

	private static Map<String, String> ofDirectory(Path directory) throws IOException {
		Map<String, String> files = new TreeMap<>();
		try (Stream<Path> tree = Files.walk(directory)) {
			for (Path file : tree.filter(Files::isRegularFile).toList()) {
				files.put(directory.relativize(file).toString().replace('\\', '/'), text(Files.readAllBytes(file)));
			}
		}
		return files;
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
	}

}
