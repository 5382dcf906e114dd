package io.chalice.policy.recorder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Where calls are written, and who is asked about them: the keys {@code file} and
 * {@code port} of {@code chalice-policy-recorder.properties} on the class path, and the
 * system properties {@code chalice.policy.recorder.file} and
 * {@code chalice.policy.recorder.port}. Both may want a record.
 *
 * @param file the file that a line is appended to for every call
 * @param port the port on this machine that answers whether a call is allowed, or null
 */
record RecorderSettings(Path file, @Nullable Integer port) {

	static final String PREFIX = "chalice.policy.recorder.";

	private static final String RESOURCE = "chalice-policy-recorder.properties";

	private static final Properties ON_CLASS_PATH = onClassPath();

	static List<RecorderSettings> all() {
		return Stream
			.of(of(ON_CLASS_PATH.getProperty("file", ""), ON_CLASS_PATH.getProperty("port", "")),
					of(System.getProperty(PREFIX + "file", ""), System.getProperty(PREFIX + "port", "")))
			.flatMap(List::stream)
			.toList();
	}

	private static List<RecorderSettings> of(String file, String port) {
		return file.isEmpty() ? List.of()
				: List.of(new RecorderSettings(Path.of(file), port.isEmpty() ? null : Integer.valueOf(port)));
	}

	private static Properties onClassPath() {
		Properties properties = new Properties();
		try (InputStream in = RecorderSettings.class.getClassLoader().getResourceAsStream(RESOURCE)) {
			if (in != null) {
				properties.load(in);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + RESOURCE, ex);
		}
		return properties;
	}

}
