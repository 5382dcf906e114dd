package io.chalice.autoconfigure.startup;

import java.io.IOException;
import java.io.UTFDataFormatException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link StartRecord} and what it consists of.
 */
class StartRecordTests {

	private final Path directory;

	StartRecordTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void whatIsWrittenIsRead() throws IOException {
		Map<String, FrozenValue> properties = new LinkedHashMap<>();
		properties.put("z.text", value("${PLACE:none}", "a.yaml - 1:2"));
		properties.put("a.number", value(7, "a.yaml - 2:2"));
		properties.put("a.long", value(1L << 40, null));
		properties.put("a.double", value(0.5, null));
		properties.put("a.truth", value(true, null));
		StartRecord start = new StartRecord(List.of("prod", "eu"), Map.of("SPRING_PROFILES_ACTIVE", "prod,eu"),
				List.of(new FrozenSource("first", properties), new FrozenSource("second", Map.of())),
				new LogSettings(Map.of("ROOT", "INFO"), Map.of("web", List.of("a", "b"))));
		StartRecord read = read(start.write());
		assertThat(read).isEqualTo(start);
		PropertySource<?> source = read.sources().get(0).toPropertySource();
		assertThat(source.getName()).isEqualTo("first");
		assertThat(((EnumerablePropertySource<?>) source).getPropertyNames()).containsExactly("z.text", "a.number",
				"a.long", "a.double", "a.truth");
		assertThat(source.getProperty("a.number")).isEqualTo(7);
		assertThat(OriginLookup.getOrigin(source, "a.number")).hasToString("a.yaml - 2:2");
		assertThat(OriginLookup.getOrigin(source, "a.long")).isNull();
	}

	@Test
	void anApplicationMayHaveNoneOfIt() throws IOException {
		StartRecord start = new StartRecord(List.of(), Map.of(), List.of(), null);
		assertThat(read(start.write())).isEqualTo(start);
	}

	@Test
	void thereMayBeNoRecord() throws IOException {
		try (URLClassLoader loader = loader()) {
			assertThat(StartRecord.read(loader)).isNull();
		}
	}

	@Test
	void aRecordOfAnotherVersionIsNone() throws IOException {
		byte[] written = new StartRecord(List.of(), Map.of(), List.of(), null).write();
		written[3]++;
		assertThat(readIfAny(written)).isNull();
	}

	@Test
	void aTextThatIsTooLongIsNotWritten() {
		FrozenSource source = new FrozenSource("file", Map.of("long", value("x".repeat(70_000), null)));
		StartRecord start = new StartRecord(List.of(), Map.of(), List.of(source), null);
		assertThatExceptionOfType(UTFDataFormatException.class).isThrownBy(start::write);
	}

	private static FrozenValue value(Object value, @Nullable String place) {
		return new FrozenValue(value, (place != null) ? new FrozenSource.Place(place) : null);
	}

	private StartRecord read(byte[] written) throws IOException {
		StartRecord read = readIfAny(written);
		assertThat(read).isNotNull();
		return read;
	}

	private @Nullable StartRecord readIfAny(byte[] written) throws IOException {
		Path file = this.directory.resolve(StartRecord.RESOURCE);
		Files.createDirectories(file.resolveSibling(""));
		Files.write(file, written);
		try (URLClassLoader loader = loader()) {
			return StartRecord.read(loader);
		}
	}

	private URLClassLoader loader() throws IOException {
		return new URLClassLoader(new URL[] { this.directory.toUri().toURL() }, null);
	}

}
