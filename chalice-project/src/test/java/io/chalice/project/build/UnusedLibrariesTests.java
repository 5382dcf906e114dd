package io.chalice.project.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.project.RuntimeTree;
import io.chalice.project.maven.LibraryId;
import io.chalice.project.packaging.BootJar;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UnusedLibraries}.
 */
class UnusedLibrariesTests {

	private static final String CLASSES = "BOOT-INF/classes/";

	private static final Map<String, LibraryId> IDS = Map.of("observation.jar",
			new LibraryId("io.micrometer", "micrometer-observation"), "yaml.jar",
			new LibraryId("org.yaml", "snakeyaml"), "context.jar",
			new LibraryId("org.springframework", "spring-context"), "other.jar", new LibraryId("com.example", "other"));

	private final Map<String, byte[]> entries = new LinkedHashMap<>();

	private final Path directory;

	UnusedLibrariesTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void whatNothingMentionsIsNotUsed() throws IOException {
		this.entries.put(CLASSES + "App.class", bytes("org/springframework/boot/SpringApplication"));
		this.entries.put(CLASSES + "application.properties", bytes("a=org/yaml/snakeyaml/ io/micrometer/"));
		this.entries.put("BOOT-INF/lib/context.jar", jar("Scheduled.class", "io/micrometer/observation/Observation"));
		this.entries.put("BOOT-INF/lib/other.jar", jar("Other.class", "java/lang/Object"));
		assertThat(unused()).containsExactly("micrometer-observation", "snakeyaml");
	}

	@Test
	void aFileOrAClassOfTheApplicationUsesThem() throws IOException {
		this.entries.put(CLASSES + "application.yml", bytes("a: 1"));
		assertThat(unused()).containsExactly("micrometer-observation");
		this.entries.put(CLASSES + "App.class", bytes("org/springframework/scheduling/annotation/EnableScheduling"));
		assertThat(unused()).isEmpty();
	}

	@Test
	void aLibraryOfTheApplicationUsesThem() throws IOException {
		this.entries.put("BOOT-INF/lib/other.jar", jar("a/Own.class", "org/yaml/snakeyaml/Yaml"));
		assertThat(unused()).containsExactly("micrometer-observation");
		this.entries.put("BOOT-INF/lib/unknown.jar", jar("a/Own.class", "io/micrometer/observation/Observation"));
		assertThat(unused()).isEmpty();
	}

	@Test
	void whatTheLibrariesMentionIsRemembered() throws IOException {
		this.entries.put("BOOT-INF/lib/other.jar", jar("a/Own.class", "org/yaml/snakeyaml/Yaml"));
		assertThat(unused()).containsExactly("micrometer-observation");
		Path memory = this.directory.resolve("memory");
		assertThat(memory).content().endsWith("\nsnakeyaml");
		Files.writeString(memory, Files.readString(memory) + "\nmicrometer-observation");
		assertThat(unused()).as("not looked for again").isEmpty();
		this.entries.put("BOOT-INF/lib/other.jar", jar("a/Own.class", "org/yaml/snakeyaml/Node"));
		assertThat(unused()).as("another library").containsExactly("micrometer-observation");
	}

	@Test
	void whatIsNotThereIsNotLookedFor() throws IOException {
		this.entries.put("BOOT-INF/lib/other.jar", jar("Other.class", "java/lang/Object"));
		assertThat(of()).isEmpty();
	}

	private Set<String> unused() throws IOException {
		this.entries.put("BOOT-INF/lib/observation.jar", jar("a.class", "io/micrometer/"));
		this.entries.put("BOOT-INF/lib/yaml.jar", jar("a.class", "org/yaml/snakeyaml/"));
		return of();
	}

	private Set<String> of() throws IOException {
		Path file = Files.write(this.directory.resolve("app.jar"), zip(this.entries));
		try (BootJar jar = BootJar.open(file)) {
			return UnusedLibraries
				.of(jar, (name) -> Optional.ofNullable(IDS.get(name)), this.directory.resolve("memory"))
				.stream()
				.map(RuntimeTree.Need::library)
				.map(LibraryId::artifactId)
				.collect(Collectors.toCollection(TreeSet::new));
		}
	}

	private static byte[] jar(String name, String content) throws IOException {
		return zip(Map.of(name, bytes(content)));
	}

	private static byte[] bytes(String content) {
		return content.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] zip(Map<String, byte[]> entries) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (OutputStream out = bytes; ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
			}
		}
		return bytes.toByteArray();
	}

}
